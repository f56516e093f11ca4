-- What came in is read lane by lane: a handful of jobs, however much waits. A job and a queue for each message would cost more than the reading.

ALTER TABLE received
  -- Which of the lanes it waits in: all of one sender in one, in the order in which it came.
  ADD COLUMN lane text NOT NULL DEFAULT 'mails:0',
  -- Who sends it, as far as that is known before it is read: a phone's number as the gateway wrote it.
  ADD COLUMN sender text,
  -- Not before then: a reading that failed is tried again after a while.
  ADD COLUMN next_try_at timestamptz NOT NULL DEFAULT now();
UPDATE received SET lane = CASE WHEN source_id LIKE '%:media' THEN 'pictures:0' ELSE 'texts:0' END WHERE channel = 'sms';
CREATE INDEX received_by_lane ON received (lane, received_at) WHERE state = 'waiting';

-- Which job makes the try that is under way, and since when: another may not make one beside it.
ALTER TABLE deliveries ADD COLUMN tried_by text, ADD COLUMN tried_at timestamptz;

-- Whoever sees a conversation with a phone sees that it has ended our texts.
DROP POLICY staff_text_opt_outs ON text_opt_outs;
CREATE POLICY staff_text_opt_outs ON text_opt_outs TO toniq_staff
  USING ((SELECT wall_scope()) = 'all' OR EXISTS (SELECT 1 FROM conversations c WHERE c.contact_kind = 'phone' AND c.contact_value = phone));

-- As before, without a queue of its own for each conversation: two that look at once wait for each other at the conversation's row.
CREATE OR REPLACE FUNCTION announce_delivery() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE c record;
BEGIN
  SELECT deliver_after INTO c FROM conversations WHERE id = NEW.conversation_id AND contact_value IS NOT NULL;
  IF FOUND THEN
    PERFORM toniq.add_job('deliver', json_build_object('conversationId', NEW.conversation_id), NULL,
      clock_timestamp() + coalesce(CASE WHEN NEW.kind <> 'emergency' THEN c.deliver_after END, interval '0'), NULL, 'deliver:' || NEW.conversation_id, 'replace',
      CASE WHEN NEW.kind = 'emergency' THEN -5 END);
  END IF;
  RETURN NULL;
END $$;
