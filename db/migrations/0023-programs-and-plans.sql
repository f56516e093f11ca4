-- Programs write too: notes and messages carry the API key that wrote them.

ALTER TABLE messages ADD COLUMN api_key_id uuid REFERENCES api_keys, ADD CHECK (api_key_id IS NULL OR staff_id IS NULL AND author = 'staff');
ALTER TABLE notes ALTER COLUMN staff_id DROP NOT NULL, ADD COLUMN api_key_id uuid REFERENCES api_keys, ADD CHECK (num_nonnulls(staff_id, api_key_id) = 1);
CREATE UNIQUE INDEX notes_once_by_key ON notes (conversation_id, api_key_id, client_id) WHERE api_key_id IS NOT NULL;
-- Who wrote a note is shown to whoever may read it. Of a key that is its name, and nothing that opens anything.
GRANT SELECT (id, name) ON api_keys TO toniq_staff;
-- Notes have a permission of their own, so that a program can be let write notes and not to patients. Whoever could write them still can.
UPDATE roles SET grants = grants || jsonb_build_object('note:write', grants->'conversation:reply') WHERE grants ? 'conversation:reply';
UPDATE api_keys SET grants = grants || jsonb_build_object('note:write', grants->'conversation:reply') WHERE grants ? 'conversation:reply';

-- The policies of tables that came after 0003 ask for each row's own with OFFSET 0, as 0017 has it: without it the planner may judge all that
-- there ever was for a page of fifty.
DO $$
DECLARE
  asked record;
BEGIN
  FOR asked IN SELECT * FROM (VALUES
      ('sentences', 'EXISTS (SELECT 1 FROM messages m WHERE m.id = message_id OFFSET 0)'),
      ('knowledge_gaps', 'EXISTS (SELECT 1 FROM conversations c WHERE c.id = conversation_id OFFSET 0)'),
      ('case_links', 'EXISTS (SELECT 1 FROM cases k WHERE k.id = from_id OFFSET 0) AND EXISTS (SELECT 1 FROM cases k WHERE k.id = to_id OFFSET 0)'),
      ('case_moves', 'EXISTS (SELECT 1 FROM cases k WHERE k.id = source_id OFFSET 0) AND EXISTS (SELECT 1 FROM cases k WHERE k.id = target_id OFFSET 0)'),
      ('checklist_items', 'EXISTS (SELECT 1 FROM cases k WHERE k.id = case_id OFFSET 0)'),
      ('note_mentions', 'EXISTS (SELECT 1 FROM notes n WHERE n.id = note_id OFFSET 0)'),
      ('attachments', 'EXISTS (SELECT 1 FROM conversations c WHERE c.id = conversation_id OFFSET 0) OR EXISTS (SELECT 1 FROM cases k WHERE k.id = case_id OFFSET 0)'),
      ('patient_contacts', 'EXISTS (SELECT 1 FROM patients p WHERE p.id = patient_id OFFSET 0)'),
      ('patient_identifiers', 'EXISTS (SELECT 1 FROM patients p WHERE p.id = patient_id OFFSET 0)'),
      ('patient_proxies', 'EXISTS (SELECT 1 FROM patients p WHERE p.id = patient_id OFFSET 0)'),
      ('patient_merges', 'EXISTS (SELECT 1 FROM patients p WHERE p.id = kept_id OFFSET 0)'),
      ('deliveries', 'conversation_id IS NOT NULL AND EXISTS (SELECT 1 FROM conversations c WHERE c.id = conversation_id OFFSET 0)'),
      ('text_opt_outs', 'EXISTS (SELECT 1 FROM conversations c WHERE c.contact_kind = ''phone'' AND c.contact_value = phone OFFSET 0)'),
      ('received', 'conversation_id IS NOT NULL AND EXISTS (SELECT 1 FROM conversations c WHERE c.id = conversation_id OFFSET 0)
        OR conversation_id IS NULL AND (SELECT wall_scope()) IN (''team'', ''location'') AND ''Front desk'' = ANY ((SELECT wall_teams())::text[])')
    ) AS listed (of_table, seen)
  LOOP
    EXECUTE format('ALTER POLICY staff_%1$s ON %1$I USING ((SELECT wall_scope()) = ''all'' OR %2$s)', asked.of_table, asked.seen);
  END LOOP;
END $$;
ALTER POLICY glass_patients ON patients
  USING ((SELECT wall_broken_glass()) = '{}'
    OR EXISTS (SELECT 1 FROM conversations c WHERE c.patient_id = patients.id AND (c.case_id IS NULL OR NOT wall_by_glass_alone(c.case_id)) OFFSET 0)
    OR EXISTS (SELECT 1 FROM cases k WHERE k.patient_id = patients.id AND NOT wall_by_glass_alone(k.id) OFFSET 0));
ALTER POLICY own_messages ON messages
  USING (EXISTS (SELECT 1 FROM conversations c WHERE c.id = conversation_id AND c.patient_id = nullif(current_setting('toniq.patient_id', true), '')::uuid OFFSET 0));

-- When whoever sits there last proved who they are, by signing in or unlocking.
ALTER TABLE staff_sessions ADD COLUMN proved_at timestamptz NOT NULL DEFAULT now();

-- All that the dashboard counts of a case stands in the index of its day: a year is read without the cases themselves.
CREATE INDEX cases_opened ON cases (created_at) INCLUDE (channel, specialty, location, team, assignee_id, acuity, first_response_at, resolved_at) WHERE merged_into IS NULL;
CREATE INDEX cases_ended ON cases (resolved_at) INCLUDE (channel, specialty, location, team, assignee_id) WHERE resolved_at IS NOT NULL AND merged_into IS NULL;
DROP INDEX cases_by_resolution;

-- Calls for staff, and what the privacy officer has to know of, leave by the same outbox as answers do.
ALTER TABLE deliveries DROP CONSTRAINT deliveries_purpose_check;
ALTER TABLE deliveries ADD CONSTRAINT deliveries_purpose_check CHECK (purpose IN ('answer', 'emergency', 'notice', 'code', 'summary', 'alert', 'page', 'staff'));
ALTER TABLE deliveries ADD COLUMN page_id uuid REFERENCES pages;
