-- What a hospital defines itself about its cases: the statuses they go through and the fields they have.

CREATE TABLE case_statuses (
  key         text PRIMARY KEY,
  name        text NOT NULL,
  category    text NOT NULL CHECK (category IN ('new', 'open', 'waiting_on_patient', 'waiting_on_clinic', 'resolved', 'closed')),
  position    int NOT NULL,
  -- Where a case may go from here; null: anywhere.
  next        text[],
  -- Fields that must be filled to come here: names of the case's own or `field.<key>` of the hospital's.
  requires    text[] NOT NULL DEFAULT '{}',
  -- Roles that may bring a case here; null: all that may change it.
  roles       text[],
  archived_at timestamptz
);
INSERT INTO case_statuses (key, name, category, position, next, requires) VALUES
  ('new',                'New',                'new',                1, NULL, '{}'),
  ('triage',             'Triage',             'open',               2, NULL, '{}'),
  ('open',               'Open',               'open',               3, NULL, '{}'),
  ('waiting_on_patient', 'Waiting on patient', 'waiting_on_patient', 4, NULL, '{}'),
  ('waiting_on_clinic',  'Waiting on clinic',  'waiting_on_clinic',  5, NULL, '{}'),
  ('awaiting_results',   'Awaiting results',   'waiting_on_clinic',  6, NULL, '{}'),
  ('follow_up',          'Follow-up',          'open',               7, NULL, '{followUpAt}'),
  ('resolved',           'Resolved',           'resolved',           8, NULL, '{}'),
  ('closed',             'Closed',             'closed',             9, '{open}', '{}');
ALTER TABLE cases ADD FOREIGN KEY (status) REFERENCES case_statuses (key);

CREATE TABLE case_fields (
  key           text PRIMARY KEY,
  name          text NOT NULL,
  help          text NOT NULL DEFAULT '',
  type          text NOT NULL CHECK (type IN ('text', 'number', 'date', 'choice', 'choices', 'yes_no', 'reference')),
  options       text[] NOT NULL DEFAULT '{}',
  -- Health information: masked in logs, exports and prompts.
  phi           boolean NOT NULL DEFAULT true,
  -- `{"field": "specialty", "is": ["billing"]}`; null: always, or never.
  shown_when    jsonb,
  required_when jsonb,
  position      int NOT NULL,
  archived_at   timestamptz
);
INSERT INTO case_fields (key, name, help, type, options, phi, shown_when, position) VALUES
  ('request', 'Asked for', 'What the assistant was asked to pass on', 'text', '{}', true, NULL, 1),
  ('name', 'Name given', 'As the patient wrote it; not proved', 'text', '{}', true, NULL, 2),
  ('contact', 'How to reach', 'Phone or address that the patient gave', 'text', '{}', true, NULL, 3),
  ('insurance_plan', 'Insurance plan', 'As it stands on the card', 'text', '{}', true, '{"field": "specialty", "is": ["billing", "front_desk", "records"]}', 4);

ALTER TABLE cases
  ADD COLUMN follow_up_at timestamptz,
  ADD COLUMN closed_at timestamptz,
  ADD COLUMN channel text NOT NULL DEFAULT 'chat',
  ADD COLUMN watchers uuid[] NOT NULL DEFAULT '{}';
CREATE INDEX cases_by_fields ON cases USING gin (custom_fields jsonb_path_ops);
CREATE INDEX cases_by_tags ON cases USING gin (tags);
CREATE INDEX cases_recent ON cases (updated_at DESC, id DESC);
CREATE INDEX cases_by_team ON cases (team, updated_at DESC, id DESC);
CREATE INDEX cases_follow_up ON cases (follow_up_at) WHERE follow_up_at IS NOT NULL;

-- Definitions are read by everybody who works on cases, and changed past the wall.
GRANT SELECT ON case_statuses, case_fields TO toniq_staff, toniq_patient;
