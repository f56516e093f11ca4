-- Who may see and do what: roles as the hospital changed them, where staff work, and the second wall behind the first.

-- Only roles that were changed or added have a row; the others are as the program brings them.
CREATE TABLE roles (
  key        text PRIMARY KEY,
  name       text NOT NULL,
  grants     jsonb NOT NULL,
  updated_at timestamptz NOT NULL DEFAULT now()
);

ALTER TABLE staff ADD COLUMN teams text[] NOT NULL DEFAULT '{}', ADD COLUMN locations text[] NOT NULL DEFAULT '{}';
UPDATE staff SET teams = ARRAY[team] WHERE team IS NOT NULL;
ALTER TABLE staff DROP COLUMN team;

-- Everything asked on behalf of staff or an API key runs under this role. It owns nothing and skips no policy.
DO $$ BEGIN
  CREATE ROLE toniq_staff NOLOGIN;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
DO $$ BEGIN EXECUTE format('GRANT toniq_staff TO %I', current_user); END $$;
DO $$ BEGIN EXECUTE format('GRANT USAGE ON SCHEMA %I TO toniq_staff', current_schema()); END $$;
DO $$ BEGIN
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA %I TO toniq_staff', current_schema());
  EXECUTE format('GRANT USAGE ON ALL SEQUENCES IN SCHEMA %I TO toniq_staff', current_schema());
END $$;
-- Logins, passwords and grants are not for whoever asks as staff. A later table is granted by the migration that makes it.
REVOKE ALL ON staff, staff_sessions, patient_sessions, roles, installation FROM toniq_staff;
GRANT SELECT (id, email, name, role, teams, locations, demo, disabled_at, created_at) ON staff TO toniq_staff;

-- What the program said when the transaction began (domain/access/wall.ts). Absent settings show nothing.
CREATE FUNCTION wall_scope() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT coalesce(current_setting('toniq.scope', true), 'none') $$;
CREATE FUNCTION wall_principal() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT nullif(current_setting('toniq.principal_id', true), '')::uuid $$;
CREATE FUNCTION wall_teams() RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT coalesce(nullif(current_setting('toniq.teams', true), ''), '{}')::text[] $$;
CREATE FUNCTION wall_locations() RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT coalesce(nullif(current_setting('toniq.locations', true), ''), '{}')::text[] $$;
CREATE FUNCTION wall_on_call() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT coalesce(current_setting('toniq.on_call', true), '') = 'yes' AND wall_scope() <> 'none' $$;
CREATE FUNCTION wall_broken_glass() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT coalesce(nullif(current_setting('toniq.broken_glass', true), ''), '{}')::uuid[] $$;

-- Without the policies of conversations, which look at cases: a case and its conversations would ask each other in a circle.
CREATE FUNCTION case_is_held_by(k uuid, person uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS
$$ SELECT EXISTS (SELECT 1 FROM conversations c WHERE c.case_id = k AND c.holder_id = person) $$;
CREATE FUNCTION case_is_emergency(k uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS
$$ SELECT EXISTS (SELECT 1 FROM conversations c WHERE c.case_id = k AND c.emergency) $$;

-- The subselects make each setting be read once a statement and not once a row.
CREATE POLICY staff_cases ON cases TO toniq_staff
  USING (
    (SELECT wall_scope()) = 'all'
    OR (SELECT wall_scope()) <> 'none' AND (
      assignee_id = (SELECT wall_principal())
      OR (SELECT wall_scope()) IN ('team', 'location') AND coalesce(team, 'Front desk') = ANY ((SELECT wall_teams())::text[])
      OR (SELECT wall_scope()) = 'location' AND location = ANY ((SELECT wall_locations())::text[])
      OR id = ANY ((SELECT wall_broken_glass())::uuid[])
      OR case_is_held_by(id, (SELECT wall_principal()))
      OR (SELECT wall_on_call()) AND case_is_emergency(id)))
  -- A case may be given away, to a team that one is not in.
  WITH CHECK ((SELECT wall_scope()) <> 'none');

CREATE POLICY staff_conversations ON conversations TO toniq_staff
  USING (
    (SELECT wall_scope()) = 'all'
    OR (SELECT wall_scope()) <> 'none' AND (
      holder_id = (SELECT wall_principal())
      OR (SELECT wall_on_call()) AND emergency
      OR case_id IS NULL AND (
        (SELECT wall_scope()) IN ('team', 'location') AND 'Front desk' = ANY ((SELECT wall_teams())::text[])
        OR (SELECT wall_scope()) = 'location' AND location = ANY ((SELECT wall_locations())::text[]))
      OR EXISTS (SELECT 1 FROM cases k WHERE k.id = case_id)))
  WITH CHECK ((SELECT wall_scope()) <> 'none');

-- What hangs on a conversation is seen by whoever sees the conversation.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['messages', 'notes', 'turns', 'pages'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format(
      'CREATE POLICY staff_%1$s ON %1$I TO toniq_staff USING ((SELECT wall_scope()) = ''all'' OR EXISTS (SELECT 1 FROM conversations c WHERE c.id = conversation_id))', t);
  END LOOP;
END $$;
ALTER TABLE sentences ENABLE ROW LEVEL SECURITY;
CREATE POLICY staff_sentences ON sentences TO toniq_staff
  USING ((SELECT wall_scope()) = 'all' OR EXISTS (SELECT 1 FROM messages m WHERE m.id = message_id));
ALTER TABLE patients ENABLE ROW LEVEL SECURITY;
CREATE POLICY staff_patients ON patients TO toniq_staff
  USING ((SELECT wall_scope()) = 'all' OR EXISTS (SELECT 1 FROM conversations c WHERE c.patient_id = patients.id) OR EXISTS (SELECT 1 FROM cases k WHERE k.patient_id = patients.id))
  WITH CHECK ((SELECT wall_scope()) <> 'none');
ALTER TABLE knowledge_gaps ENABLE ROW LEVEL SECURITY;
CREATE POLICY staff_knowledge_gaps ON knowledge_gaps TO toniq_staff
  USING ((SELECT wall_scope()) = 'all' OR EXISTS (SELECT 1 FROM conversations c WHERE c.id = conversation_id));
-- Everybody writes what was done; what others did is read through the audit alone.
ALTER TABLE events ENABLE ROW LEVEL SECURITY;
CREATE POLICY staff_events ON events TO toniq_staff
  USING ((SELECT wall_scope()) = 'all' OR conversation_id IS NOT NULL AND EXISTS (SELECT 1 FROM conversations c WHERE c.id = conversation_id))
  WITH CHECK (true);
