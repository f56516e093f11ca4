-- Email and text messages: what came in, word for word; what goes out and how far it got; whom a conversation goes to.

ALTER TABLE conversations
  -- Whom answers go to outside of the chat, in the one spelling contacts are compared by. Null: the chat alone.
  ADD COLUMN contact_kind text CHECK (contact_kind IN ('email', 'phone')),
  ADD COLUMN contact_value text,
  -- Which of the hospital's mailboxes or numbers it runs through.
  ADD COLUMN our_address text,
  -- Names the thread in the signed token of replies (channels/email/reply-token.ts). Nothing follows from it alone.
  ADD COLUMN thread text UNIQUE,
  -- Everything up to here is on its way out, or was not meant to leave.
  ADD COLUMN delivered_seq int NOT NULL DEFAULT 0,
  -- In a chat: when nobody looks for so long, the answer goes to the contact. Null in all others: at once.
  ADD COLUMN deliver_after interval,
  -- The patient wrote in this thread after an answer of ours had reached the contact: somebody reads there.
  ADD COLUMN contact_answers boolean NOT NULL DEFAULT false,
  -- The conversation, on another channel, that this one goes on.
  ADD COLUMN continues uuid REFERENCES conversations,
  ADD CHECK ((contact_kind IS NULL) = (contact_value IS NULL));
CREATE INDEX conversations_by_contact ON conversations (contact_kind, contact_value, updated_at DESC) WHERE contact_value IS NOT NULL;
CREATE INDEX conversations_continuing ON conversations (continues) WHERE continues IS NOT NULL;
CREATE INDEX conversations_undelivered ON conversations (updated_at) WHERE contact_value IS NOT NULL AND delivered_seq < last_seq;

ALTER TABLE messages
  -- Of a mail: what is folded away (`quoted`, `signature`) and what is shown of the text (`shown`). The text itself is all that the sender wrote.
  ADD COLUMN aside jsonb,
  -- Tells who answers now and so on: alone it is no reason to write to anybody.
  ADD COLUMN quiet boolean NOT NULL DEFAULT false;

-- What came from outside, stored before anything is read into it. A repeat under the same name stores nothing.
CREATE TABLE received (
  id              uuid PRIMARY KEY,
  channel         text NOT NULL CHECK (channel IN ('email', 'sms')),
  -- Where it came in (mailbox and UIDVALIDITY, webhook, import, account of a gateway) and its name there.
  source          text NOT NULL,
  source_id       text NOT NULL,
  -- SHA-256 of the bytes as they came.
  digest          bytea NOT NULL,
  size            int NOT NULL,
  -- Small ones lie here, others in the file store: then the row comes before the bytes and counts only when they are there.
  raw             bytea,
  storage_key     text UNIQUE,
  state           text NOT NULL CHECK (state IN ('receiving', 'waiting', 'done', 'quarantined')),
  -- What it was found to be.
  outcome         text,
  tries           int NOT NULL DEFAULT 0,
  error           text,
  -- Known once it was read: Message-ID and References of a mail, the digest by which a repeat under another name is known.
  message_key     text,
  refs            text[] NOT NULL DEFAULT '{}',
  content_digest  bytea,
  contact_value   text,
  verdict         jsonb,
  conversation_id uuid REFERENCES conversations,
  message_id      uuid REFERENCES messages,
  received_at     timestamptz NOT NULL DEFAULT now(),
  ended_at        timestamptz,
  UNIQUE (source, source_id),
  CHECK (state = 'receiving' OR num_nonnulls(raw, storage_key) = 1)
);
CREATE INDEX received_by_conversation ON received (conversation_id, received_at DESC) WHERE conversation_id IS NOT NULL;
CREATE INDEX received_by_message ON received (message_id) WHERE message_id IS NOT NULL;
CREATE INDEX received_by_message_key ON received (message_key) WHERE message_key IS NOT NULL;
CREATE INDEX received_by_content ON received (content_digest) WHERE content_digest IS NOT NULL;
CREATE INDEX received_unread ON received (received_at) WHERE state IN ('receiving', 'waiting', 'quarantined');

-- The outbox. A row is made in the transaction that decides to write to somebody and tells for ever how far it got.
CREATE TABLE deliveries (
  id              uuid PRIMARY KEY,
  -- Null for what belongs to no conversation.
  conversation_id uuid REFERENCES conversations,
  channel         text NOT NULL CHECK (channel IN ('email', 'sms')),
  to_kind         text NOT NULL CHECK (to_kind IN ('email', 'phone')),
  to_value        text NOT NULL,
  purpose         text NOT NULL CHECK (purpose IN ('answer', 'emergency', 'notice', 'code', 'summary', 'alert')),
  -- The messages it carries: those of us after `from_seq` up to `to_seq`. Null: `content` is what is sent.
  from_seq        int,
  to_seq          int,
  -- {subject, text}; taken away once it is sent, for it may hold a code.
  content         jsonb,
  state           text NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'sending', 'sent', 'delivered', 'read', 'failed', 'suppressed')),
  -- Which of our numbers a text goes out from where no conversation says so.
  our_address     text,
  -- Names the page behind a link in it. Whoever opens that still has to answer a code.
  link            text NOT NULL UNIQUE,
  -- The Message-ID, made before the first try and the same for each; of a text message what the gateway calls it.
  provider_id     text,
  tries           int NOT NULL DEFAULT 0,
  next_try_at     timestamptz NOT NULL DEFAULT now(),
  give_up_at      timestamptz NOT NULL,
  error_code      text,
  error_text      text,
  segments        int,
  created_at      timestamptz NOT NULL DEFAULT now(),
  sent_at         timestamptz,
  delivered_at    timestamptz,
  read_at         timestamptz,
  failed_at       timestamptz,
  CHECK (num_nonnulls(from_seq, to_seq) IN (0, 2)),
  CHECK (from_seq IS NULL OR conversation_id IS NOT NULL)
);
CREATE INDEX deliveries_by_conversation ON deliveries (conversation_id, created_at) WHERE conversation_id IS NOT NULL;
CREATE INDEX deliveries_by_address ON deliveries (to_kind, to_value, created_at DESC);
CREATE INDEX deliveries_by_provider_id ON deliveries (provider_id) WHERE provider_id IS NOT NULL;
CREATE INDEX deliveries_due ON deliveries (next_try_at) WHERE state IN ('queued', 'sending');

-- Who has ended our texts, by number (or pool of numbers) of ours. Kept here, since not every gateway keeps such a list.
CREATE TABLE text_opt_outs (
  phone       text NOT NULL,
  our_number  text NOT NULL,
  language    text NOT NULL CHECK (language IN ('en', 'es')),
  -- The word they used, or what the gateway answered when it knew before us.
  word        text NOT NULL,
  stopped_at  timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (phone, our_number)
);

-- Addresses and numbers that what we send does not reach.
CREATE TABLE contact_failures (
  kind        text NOT NULL CHECK (kind IN ('email', 'phone')),
  value       text NOT NULL,
  failures    int NOT NULL DEFAULT 0,
  reason      text NOT NULL,
  last_at     timestamptz NOT NULL DEFAULT now(),
  -- Nothing more goes there until somebody writes from it, or staff say so.
  disabled_at timestamptz,
  PRIMARY KEY (kind, value)
);

-- Whoever stores a message of ours need not think of sending it.
CREATE FUNCTION announce_delivery() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE c record;
BEGIN
  SELECT deliver_after INTO c FROM conversations WHERE id = NEW.conversation_id AND contact_value IS NOT NULL;
  IF FOUND THEN
    PERFORM toniq.add_job('deliver', json_build_object('conversationId', NEW.conversation_id), 'deliver:' || NEW.conversation_id,
      clock_timestamp() + coalesce(CASE WHEN NEW.kind <> 'emergency' THEN c.deliver_after END, interval '0'), NULL, 'deliver:' || NEW.conversation_id, 'replace', NULL);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER messages_deliver AFTER INSERT ON messages FOR EACH ROW
  WHEN (NEW.author <> 'patient' AND NEW.state <> 'streaming' AND NOT NEW.quiet) EXECUTE FUNCTION announce_delivery();
CREATE TRIGGER messages_deliver_closed AFTER UPDATE OF state ON messages FOR EACH ROW
  WHEN (OLD.state = 'streaming' AND NEW.state <> 'streaming') EXECUTE FUNCTION announce_delivery();

-- Whoever sees the conversation sees what came and went. What became no conversation is for those who sort what comes in.
GRANT SELECT, INSERT, UPDATE ON received, deliveries, contact_failures TO toniq_staff;
GRANT SELECT ON text_opt_outs TO toniq_staff;
ALTER TABLE received ENABLE ROW LEVEL SECURITY;
CREATE POLICY staff_received ON received TO toniq_staff
  USING (
    (SELECT wall_scope()) = 'all'
    OR conversation_id IS NOT NULL AND EXISTS (SELECT 1 FROM conversations c WHERE c.id = conversation_id)
    OR conversation_id IS NULL AND (SELECT wall_scope()) IN ('team', 'location') AND 'Front desk' = ANY ((SELECT wall_teams())::text[]));
ALTER TABLE deliveries ENABLE ROW LEVEL SECURITY;
CREATE POLICY staff_deliveries ON deliveries TO toniq_staff
  USING ((SELECT wall_scope()) = 'all' OR conversation_id IS NOT NULL AND EXISTS (SELECT 1 FROM conversations c WHERE c.id = conversation_id))
  WITH CHECK ((SELECT wall_scope()) <> 'none');
ALTER TABLE contact_failures ENABLE ROW LEVEL SECURITY;
CREATE POLICY staff_contact_failures ON contact_failures TO toniq_staff USING ((SELECT wall_scope()) <> 'none');

-- How far each of the hospital's mailboxes was read. The mails themselves are in `received`; a repeat is known there.
CREATE TABLE mailboxes (
  name         text PRIMARY KEY,
  uid_validity text,
  last_uid     bigint NOT NULL DEFAULT 0,
  -- Mail that lay there before is left alone.
  since        timestamptz NOT NULL,
  looked_at    timestamptz,
  -- What is wrong, in words; null: nothing.
  problem      text
);
-- The same bytes in a mailbox that was numbered anew, or was copied within, are the same mail.
CREATE INDEX received_by_digest ON received (digest);
ALTER TABLE text_opt_outs ENABLE ROW LEVEL SECURITY;
CREATE POLICY staff_text_opt_outs ON text_opt_outs TO toniq_staff USING ((SELECT wall_scope()) <> 'none');
