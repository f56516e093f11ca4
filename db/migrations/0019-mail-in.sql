-- What nobody answers is looked through for danger too; imported mail is what was once said; raw bytes are not kept for ever.

ALTER TABLE received
  -- What the screen found in a message that became no ordinary one, in words for staff.
  ADD COLUMN danger text,
  -- Staff were called for it, though nobody answers it.
  ADD COLUMN alarmed_at timestamptz,
  -- Kept as what was said at the time: answered by nobody.
  ADD COLUMN is_history boolean NOT NULL DEFAULT false,
  -- The bytes are gone. Names and digests stay, so that the same message is known when it comes again.
  ADD COLUMN raw_cleared_at timestamptz,
  DROP CONSTRAINT received_check,
  ADD CONSTRAINT received_bytes CHECK (state = 'receiving' OR num_nonnulls(raw, storage_key, raw_cleared_at) = 1);
-- How often one machine has called staff lately.
CREATE INDEX received_alarms ON received (contact_value, alarmed_at) WHERE alarmed_at IS NOT NULL;
-- Whose bytes have had their time; those that are gone already cost nothing.
CREATE INDEX received_to_clear ON received (ended_at) WHERE state = 'done' AND raw_cleared_at IS NULL;
