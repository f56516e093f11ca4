-- Files that messages and cases carry. The bytes lie in the file store under a random name.
CREATE TABLE attachments (
  id              uuid PRIMARY KEY,
  -- Of a conversation, where a message carries it, or of a case, where staff alone see it.
  conversation_id uuid REFERENCES conversations,
  case_id         uuid REFERENCES cases,
  message_id      uuid REFERENCES messages,
  position        int,
  uploader_kind   text NOT NULL CHECK (uploader_kind IN ('patient', 'staff', 'api_key')),
  uploader_id     uuid NOT NULL,
  -- The sender's own id: a repeat stores nothing.
  client_id       text NOT NULL,
  digest          bytea NOT NULL,
  name            text NOT NULL,
  type            text NOT NULL,
  size            int NOT NULL,
  width           int,
  height          int,
  storage_key     text NOT NULL UNIQUE,
  -- The row comes before the bytes, so that a crash between them leaves nothing unknown.
  state           text NOT NULL DEFAULT 'receiving' CHECK (state IN ('receiving', 'stored', 'discarded')),
  scan            text NOT NULL CHECK (scan IN ('none', 'pending', 'clean', 'infected')),
  created_at      timestamptz NOT NULL DEFAULT now(),
  CHECK (num_nonnulls(conversation_id, case_id) = 1),
  CHECK (message_id IS NULL OR state = 'stored' AND conversation_id IS NOT NULL),
  UNIQUE (uploader_kind, uploader_id, client_id)
);
CREATE INDEX attachments_by_message ON attachments (message_id) WHERE message_id IS NOT NULL;
CREATE INDEX attachments_by_conversation ON attachments (conversation_id);
CREATE INDEX attachments_by_case ON attachments (case_id) WHERE case_id IS NOT NULL;
CREATE INDEX attachments_unsent ON attachments (created_at) WHERE message_id IS NULL;

GRANT SELECT, INSERT, UPDATE ON attachments TO toniq_staff;
ALTER TABLE attachments ENABLE ROW LEVEL SECURITY;
CREATE POLICY staff_attachments ON attachments TO toniq_staff
  USING (
    (SELECT wall_scope()) = 'all'
    OR EXISTS (SELECT 1 FROM conversations c WHERE c.id = conversation_id)
    OR EXISTS (SELECT 1 FROM cases k WHERE k.id = case_id));
