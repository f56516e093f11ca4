-- Who patients are: how to reach them, what they are known as, who may act for them, which records are one person,
-- and how well a session has proved whose it is.

ALTER TABLE patients
  ADD COLUMN birth_date date,
  ADD COLUMN preferred_channel text CHECK (preferred_channel IN ('chat', 'email', 'sms', 'phone')),
  -- What the patient agreed to, by purpose: {"reminders": true, "surveys": false}. An absent one was never asked.
  ADD COLUMN consents jsonb NOT NULL DEFAULT '{}',
  -- Channels on which the hospital may not write by itself.
  ADD COLUMN opted_out text[] NOT NULL DEFAULT '{}',
  -- Set while this record counts as part of another one.
  ADD COLUMN merged_into uuid REFERENCES patients,
  ADD COLUMN version int NOT NULL DEFAULT 1,
  ADD COLUMN updated_at timestamptz NOT NULL DEFAULT now(),
  -- How well somebody is proved belongs to a session, not to the person.
  DROP COLUMN assurance;
CREATE INDEX patients_by_birth_date ON patients (birth_date) WHERE birth_date IS NOT NULL;
CREATE INDEX patients_merged ON patients (merged_into) WHERE merged_into IS NOT NULL;

CREATE TABLE patient_contacts (
  id          uuid PRIMARY KEY,
  patient_id  uuid NOT NULL REFERENCES patients ON DELETE CASCADE,
  kind        text NOT NULL CHECK (kind IN ('email', 'phone')),
  -- One spelling of an address or number, to compare by (domain/patients/contact.ts).
  value       text NOT NULL,
  preferred   boolean NOT NULL DEFAULT false,
  -- Somebody answered a code that was sent there; null: only told.
  verified_at timestamptz,
  disabled_at timestamptz,
  created_at  timestamptz NOT NULL DEFAULT now(),
  -- A family may share a phone; one patient has it once.
  UNIQUE (patient_id, kind, value)
);
CREATE INDEX patient_contacts_by_value ON patient_contacts (kind, value) WHERE disabled_at IS NULL;
INSERT INTO patient_contacts (id, patient_id, kind, value)
  SELECT gen_random_uuid(), id, 'email', lower(email) FROM patients WHERE email IS NOT NULL
  UNION ALL SELECT gen_random_uuid(), id, 'phone', phone FROM patients WHERE phone IS NOT NULL;
ALTER TABLE patients DROP COLUMN email, DROP COLUMN phone;

-- Names that other systems have for a patient: the record number, the login of the hospital's own website.
CREATE TABLE patient_identifiers (
  system     text NOT NULL,
  value      text NOT NULL,
  patient_id uuid NOT NULL REFERENCES patients ON DELETE CASCADE,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (system, value)
);
CREATE INDEX patient_identifiers_by_patient ON patient_identifiers (patient_id);

-- A parent, a carer: who may do what for whom, and who allowed it.
CREATE TABLE patient_proxies (
  id         uuid PRIMARY KEY,
  patient_id uuid NOT NULL REFERENCES patients ON DELETE CASCADE,
  proxy_id   uuid NOT NULL REFERENCES patients ON DELETE CASCADE CHECK (proxy_id <> patient_id),
  relation   text NOT NULL CHECK (relation IN ('parent', 'guardian', 'carer', 'partner', 'child', 'other')),
  may        text[] NOT NULL CHECK (may <@ '{read,ask,book}' AND cardinality(may) > 0),
  granted_by uuid,
  reason     text NOT NULL,
  until      timestamptz NOT NULL,
  ended_at   timestamptz,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX patient_proxies_once ON patient_proxies (patient_id, proxy_id) WHERE ended_at IS NULL;
CREATE INDEX patient_proxies_by_proxy ON patient_proxies (proxy_id) WHERE ended_at IS NULL;

-- Two records found to be one person. What moved is kept by id, so that it can be moved back.
CREATE TABLE patient_merges (
  id         uuid PRIMARY KEY,
  kept_id    uuid NOT NULL REFERENCES patients ON DELETE CASCADE,
  merged_id  uuid NOT NULL REFERENCES patients ON DELETE CASCADE,
  -- `merged`: the whole record, by staff. `joined`: one conversation of a visitor who proved who they are.
  kind       text NOT NULL CHECK (kind IN ('merged', 'joined')),
  -- Ids by table, and the fields of the kept record that were empty and were filled.
  moved      jsonb NOT NULL,
  filled     jsonb NOT NULL DEFAULT '{}',
  actor_kind text NOT NULL,
  actor_id   uuid,
  merged_at  timestamptz NOT NULL DEFAULT now(),
  undone_at  timestamptz
);
CREATE INDEX patient_merges_by_kept ON patient_merges (kept_id, merged_at DESC);
CREATE INDEX patient_merges_by_merged ON patient_merges (merged_id);

ALTER TABLE conversations
  -- Whoever opened it, whatever record it is moved to: an unproved session sees what it wrote itself and no more.
  ADD COLUMN visitor_id uuid,
  ADD COLUMN assurance text NOT NULL DEFAULT 'anonymous' CHECK (assurance IN ('anonymous', 'contact', 'verified')),
  -- Somebody who writes here for the patient.
  ADD COLUMN proxy_grant_id uuid REFERENCES patient_proxies;
UPDATE conversations SET visitor_id = patient_id;
CREATE INDEX conversations_by_visitor ON conversations (visitor_id);
CREATE FUNCTION conversation_visitor() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.visitor_id := coalesce(NEW.visitor_id, NEW.patient_id);
  RETURN NEW;
END $$;
CREATE TRIGGER conversations_visitor BEFORE INSERT ON conversations FOR EACH ROW EXECUTE FUNCTION conversation_visitor();

ALTER TABLE patient_sessions
  ADD COLUMN assurance text NOT NULL DEFAULT 'anonymous' CHECK (assurance IN ('anonymous', 'contact', 'verified')),
  -- Who sits at the keyboard, while `patient_id` is whom they act for.
  ADD COLUMN proxy_grant_id uuid REFERENCES patient_proxies,
  ADD COLUMN active_at timestamptz NOT NULL DEFAULT now(),
  -- A proved session ends after this long without use; null: with `expires_at` alone.
  ADD COLUMN idle_limit interval;

-- Codes that were sent. One at a time is open in a conversation.
CREATE TABLE contact_codes (
  id              uuid PRIMARY KEY,
  conversation_id uuid NOT NULL REFERENCES conversations ON DELETE CASCADE,
  kind            text NOT NULL CHECK (kind IN ('email', 'phone')),
  value           text NOT NULL,
  code_hash       text NOT NULL,
  tries           int NOT NULL DEFAULT 0,
  -- The second factor has its own count.
  birth_date_tries int NOT NULL DEFAULT 0,
  created_at      timestamptz NOT NULL DEFAULT now(),
  expires_at      timestamptz NOT NULL,
  passed_at       timestamptz,
  ended_at        timestamptz
);
CREATE INDEX contact_codes_by_contact ON contact_codes (kind, value, created_at DESC);
CREATE INDEX contact_codes_by_conversation ON contact_codes (conversation_id, created_at DESC);

-- What a demo hospital "sent": its page shows it in place of a phone.
CREATE TABLE demo_deliveries (
  id         uuid PRIMARY KEY,
  kind       text NOT NULL CHECK (kind IN ('email', 'phone')),
  value      text NOT NULL,
  text       text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);

-- Whoever sees the patient sees what hangs on the record.
GRANT SELECT, INSERT, UPDATE, DELETE ON patient_contacts, patient_identifiers, patient_proxies TO toniq_staff;
GRANT SELECT, INSERT, UPDATE ON patient_merges TO toniq_staff;
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['patient_contacts', 'patient_identifiers', 'patient_proxies'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY staff_%1$s ON %1$I TO toniq_staff USING ((SELECT wall_scope()) = ''all'' OR EXISTS (SELECT 1 FROM patients p WHERE p.id = patient_id))', t);
  END LOOP;
END $$;
ALTER TABLE patient_merges ENABLE ROW LEVEL SECURITY;
CREATE POLICY staff_patient_merges ON patient_merges TO toniq_staff
  USING ((SELECT wall_scope()) = 'all' OR EXISTS (SELECT 1 FROM patients p WHERE p.id = kept_id));

-- A turn sees one patient's rows; one without proof sees what the visitor wrote and had opened here.
CREATE POLICY visitor_conversations ON conversations FOR SELECT TO toniq_patient
  USING (visitor_id = nullif(current_setting('toniq.visitor_id', true), '')::uuid);
CREATE FUNCTION case_is_of_visitor(k uuid, visitor uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS
$$ SELECT EXISTS (SELECT 1 FROM conversations c WHERE c.case_id = k AND c.visitor_id = visitor) $$;
CREATE POLICY visitor_cases ON cases FOR SELECT TO toniq_patient
  USING (nullif(current_setting('toniq.visitor_id', true), '') IS NOT NULL AND case_is_of_visitor(id, nullif(current_setting('toniq.visitor_id', true), '')::uuid));

-- Staff may not see sessions, but whoever undoes a wrong join ends the one that rests on it.
CREATE FUNCTION end_patient_sessions(conversations uuid[]) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path FROM CURRENT AS
$$ UPDATE patient_sessions SET expires_at = now() WHERE conversation_id = ANY(conversations) $$;
