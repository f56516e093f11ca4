-- The records under one conversation: who writes, what was said, the case it belongs to, who was called, what changed.

CREATE TABLE patients (
  id           uuid PRIMARY KEY,
  name         text,
  language     text NOT NULL DEFAULT 'en',
  assurance    text NOT NULL DEFAULT 'anonymous' CHECK (assurance IN ('anonymous', 'contact', 'verified')),
  email        text,
  phone        text,
  demo         boolean NOT NULL DEFAULT false,
  created_at   timestamptz NOT NULL DEFAULT now()
);

-- Staff come before conversations, which name their holder.
CREATE TABLE staff (
  id            uuid PRIMARY KEY,
  email         text NOT NULL,
  name          text NOT NULL,
  role          text NOT NULL,
  team          text,
  password_hash text NOT NULL,
  demo          boolean NOT NULL DEFAULT false,
  disabled_at   timestamptz,
  created_at    timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX staff_email ON staff (lower(email));

-- Only hashes of tokens are kept: a copy of the database opens no session.
CREATE TABLE staff_sessions (
  token_hash     bytea PRIMARY KEY,
  id             uuid NOT NULL UNIQUE,
  staff_id       uuid NOT NULL REFERENCES staff ON DELETE CASCADE,
  csrf_token     text NOT NULL,
  created_at     timestamptz NOT NULL DEFAULT now(),
  last_active_at timestamptz NOT NULL DEFAULT now(),
  locked_at      timestamptz,
  expires_at     timestamptz NOT NULL
);
CREATE INDEX staff_sessions_by_staff ON staff_sessions (staff_id);

CREATE TABLE patient_sessions (
  token_hash      bytea PRIMARY KEY,
  patient_id      uuid NOT NULL REFERENCES patients ON DELETE CASCADE,
  conversation_id uuid NOT NULL,
  created_at      timestamptz NOT NULL DEFAULT now(),
  expires_at      timestamptz NOT NULL
);

CREATE TABLE cases (
  id            uuid PRIMARY KEY,
  reference     text NOT NULL UNIQUE,
  patient_id    uuid NOT NULL REFERENCES patients,
  subject       text NOT NULL,
  status        text NOT NULL DEFAULT 'new',
  priority      text NOT NULL DEFAULT 'normal',
  acuity        text NOT NULL DEFAULT 'routine',
  specialty     text,
  location      text,
  team          text,
  assignee_id   uuid REFERENCES staff,
  tags          text[] NOT NULL DEFAULT '{}',
  custom_fields jsonb NOT NULL DEFAULT '{}',
  -- Optimistic locking: every change adds one, and a change names the version it read.
  version       int NOT NULL DEFAULT 1,
  created_at    timestamptz NOT NULL DEFAULT now(),
  updated_at    timestamptz NOT NULL DEFAULT now(),
  resolved_at   timestamptz
);
CREATE INDEX cases_reference_words ON cases USING gin (reference gin_trgm_ops);
CREATE INDEX cases_by_assignee ON cases (assignee_id) WHERE assignee_id IS NOT NULL;
CREATE INDEX cases_by_patient ON cases (patient_id, created_at DESC);

CREATE TABLE conversations (
  id                  uuid PRIMARY KEY,
  patient_id          uuid NOT NULL REFERENCES patients,
  case_id             uuid REFERENCES cases,
  channel             text NOT NULL,
  language            text NOT NULL DEFAULT 'en',
  location            text,
  specialty           text,
  control             text NOT NULL DEFAULT 'agent' CHECK (control IN ('agent', 'staff')),
  handoff             text NOT NULL DEFAULT 'none' CHECK (handoff IN ('none', 'waiting', 'taken')),
  handoff_reason      text,
  summary             jsonb,
  holder_id           uuid REFERENCES staff,
  acuity              text,
  -- The latch of danger: set by the screen, ended only by staff.
  emergency           boolean NOT NULL DEFAULT false,
  crisis              boolean NOT NULL DEFAULT false,
  findings            jsonb NOT NULL DEFAULT '[]',
  last_seq            int NOT NULL DEFAULT 0,
  -- Everything the patient said up to here has been answered or handed off.
  answered_seq        int NOT NULL DEFAULT 0,
  last_patient_seq    int NOT NULL DEFAULT 0,
  -- What staff have judged: danger said up to here no longer latches by itself.
  cleared_through_seq int NOT NULL DEFAULT 0,
  patient_read_seq    int NOT NULL DEFAULT 0,
  staff_read_seq      int NOT NULL DEFAULT 0,
  running_turn_id     uuid,
  first_words         text NOT NULL DEFAULT '',
  waiting_since       timestamptz,
  resolved_at         timestamptz,
  created_at          timestamptz NOT NULL DEFAULT now(),
  updated_at          timestamptz NOT NULL DEFAULT now()
);
ALTER TABLE patient_sessions ADD FOREIGN KEY (conversation_id) REFERENCES conversations;
CREATE INDEX conversations_by_patient ON conversations (patient_id);
CREATE INDEX conversations_by_case ON conversations (case_id);
-- The queue's order, in one walk of the index: most urgent first, then who waits longest.
CREATE FUNCTION acuity_rank(acuity text) RETURNS int LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT CASE acuity WHEN 'emergency' THEN 0 WHEN 'urgent' THEN 1 WHEN 'soon' THEN 2 WHEN 'routine' THEN 3 WHEN 'self_care' THEN 4 ELSE 5 END $$;
CREATE INDEX conversations_waiting ON conversations (acuity_rank(acuity), coalesce(waiting_since, 'infinity'::timestamptz), id)
  WHERE resolved_at IS NULL AND (waiting_since IS NOT NULL OR emergency);
CREATE INDEX conversations_recent ON conversations (updated_at DESC, id DESC) WHERE last_patient_seq > 0;
CREATE INDEX conversations_resolved ON conversations (updated_at DESC, id DESC) WHERE resolved_at IS NOT NULL;
CREATE INDEX conversations_held ON conversations (holder_id) WHERE holder_id IS NOT NULL AND resolved_at IS NULL;
-- The sweep looks for patients without an answer; nearly every row has one.
CREATE INDEX conversations_unanswered ON conversations (updated_at)
  WHERE control = 'agent' AND resolved_at IS NULL AND last_patient_seq > answered_seq;

CREATE TABLE turns (
  id              uuid PRIMARY KEY,
  conversation_id uuid NOT NULL REFERENCES conversations,
  state           text NOT NULL DEFAULT 'running' CHECK (state IN ('running', 'done', 'interrupted', 'failed')),
  from_seq        int NOT NULL,
  to_seq          int NOT NULL,
  reply_seq       int,
  intent          text,
  model           text NOT NULL DEFAULT '',
  trail           jsonb NOT NULL DEFAULT '[]',
  error           text,
  started_at      timestamptz NOT NULL DEFAULT now(),
  finished_at     timestamptz
);
CREATE INDEX turns_by_conversation ON turns (conversation_id, from_seq);

CREATE TABLE messages (
  id              uuid PRIMARY KEY,
  conversation_id uuid NOT NULL REFERENCES conversations,
  seq             int NOT NULL,
  -- The sender's own id: a repeat stores nothing.
  client_id       text,
  author          text NOT NULL,
  staff_id        uuid REFERENCES staff,
  kind            text NOT NULL DEFAULT 'text',
  state           text NOT NULL DEFAULT 'complete' CHECK (state IN ('streaming', 'complete', 'interrupted')),
  text            text NOT NULL DEFAULT '',
  citations       jsonb NOT NULL DEFAULT '[]',
  quick_replies   jsonb NOT NULL DEFAULT '[]',
  card            jsonb,
  turn_id         uuid REFERENCES turns,
  feedback        text CHECK (feedback IN ('up', 'down')),
  created_at      timestamptz NOT NULL DEFAULT now(),
  UNIQUE (conversation_id, seq)
);
CREATE UNIQUE INDEX messages_once ON messages (conversation_id, author, client_id) WHERE client_id IS NOT NULL;

-- The inbox finds conversations by what people wrote; the agent's answers are the articles' words and are left out.
CREATE INDEX messages_words ON messages USING gin (text gin_trgm_ops) WHERE author IN ('patient', 'staff');
CREATE INDEX patients_name ON patients USING gin (name gin_trgm_ops) WHERE name IS NOT NULL;

-- A reply is stored sentence by sentence, each before it is shown, so a crash takes back nothing that was seen.
CREATE TABLE sentences (
  message_id uuid NOT NULL REFERENCES messages ON DELETE CASCADE,
  n          int NOT NULL,
  text       text NOT NULL,
  joins      text NOT NULL,
  citations  int[] NOT NULL DEFAULT '{}',
  PRIMARY KEY (message_id, n)
);

-- Apart from messages, so that no query for a patient can pick one up by a forgotten condition.
CREATE TABLE notes (
  id              uuid PRIMARY KEY,
  conversation_id uuid NOT NULL REFERENCES conversations,
  staff_id        uuid NOT NULL REFERENCES staff,
  client_id       text NOT NULL,
  text            text NOT NULL,
  after_seq       int NOT NULL,
  created_at      timestamptz NOT NULL DEFAULT now(),
  UNIQUE (conversation_id, staff_id, client_id)
);

CREATE TABLE pages (
  id              uuid PRIMARY KEY,
  conversation_id uuid NOT NULL REFERENCES conversations,
  title           text NOT NULL,
  acuity          text NOT NULL,
  state           text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'acknowledged', 'closed')),
  calls           int NOT NULL DEFAULT 0,
  raised_at       timestamptz NOT NULL DEFAULT now(),
  acknowledged_by uuid REFERENCES staff,
  acknowledged_at timestamptz
);
-- One open page per conversation: a second danger calls again instead of opening another.
CREATE UNIQUE INDEX pages_open ON pages (conversation_id) WHERE state = 'open';
CREATE INDEX pages_by_conversation ON pages (conversation_id);

CREATE TABLE knowledge_gaps (
  id              uuid PRIMARY KEY,
  conversation_id uuid REFERENCES conversations,
  question        text NOT NULL,
  language        text NOT NULL,
  created_at      timestamptz NOT NULL DEFAULT now()
);

-- One row a change: who, what, before and after. Live updates, webhooks and the audit all start from here.
CREATE TABLE events (
  id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  type            text NOT NULL,
  actor_kind      text NOT NULL,
  actor_id        uuid,
  conversation_id uuid,
  case_id         uuid,
  subject_id      uuid,
  before          jsonb,
  after           jsonb,
  at              timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX events_by_conversation ON events (conversation_id, id);
CREATE INDEX events_by_case ON events (case_id, id) WHERE case_id IS NOT NULL;

-- Tells every server after commit. The type and ids only: nothing said by a patient passes through a notification.
CREATE FUNCTION notify_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('toniq_live', concat_ws(':', 'e', NEW.id, NEW.type, coalesce(NEW.conversation_id::text, ''), coalesce(NEW.subject_id::text, '')));
  RETURN NULL;
END $$;
CREATE TRIGGER events_notify AFTER INSERT ON events FOR EACH ROW EXECUTE FUNCTION notify_event();

CREATE FUNCTION notify_sentence() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('toniq_live', 's:' || NEW.message_id || ':' || NEW.n);
  RETURN NULL;
END $$;
CREATE TRIGGER sentences_notify AFTER INSERT ON sentences FOR EACH ROW EXECUTE FUNCTION notify_sentence();

-- The second wall behind the first: a turn's tools read under this role, which sees one patient's rows alone.
DO $$ BEGIN
  CREATE ROLE toniq_patient NOLOGIN;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
-- Only a member may take on a role; a superuser is one of all.
DO $$ BEGIN EXECUTE format('GRANT toniq_patient TO %I', current_user); END $$;
GRANT SELECT ON cases, conversations TO toniq_patient;
DO $$ BEGIN EXECUTE format('GRANT USAGE ON SCHEMA %I TO toniq_patient', current_schema()); END $$;
ALTER TABLE cases ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_cases ON cases FOR SELECT TO toniq_patient
  USING (patient_id = nullif(current_setting('toniq.patient_id', true), '')::uuid);
ALTER TABLE conversations ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_conversations ON conversations FOR SELECT TO toniq_patient
  USING (patient_id = nullif(current_setting('toniq.patient_id', true), '')::uuid);

-- Settings of this installation that the server itself keeps: what was seeded, which demo content it holds.
CREATE TABLE installation (
  key   text PRIMARY KEY,
  value jsonb NOT NULL
);
