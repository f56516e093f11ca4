-- What the dashboard counts: open cases, and cases by the day they ended. And lists of cases by status.
CREATE INDEX cases_open ON cases (coalesce(team, 'Front desk'), status, acuity) INCLUDE (assignee_id) WHERE resolved_at IS NULL;
CREATE INDEX cases_by_resolution ON cases (resolved_at) WHERE resolved_at IS NOT NULL;
CREATE INDEX cases_by_status ON cases (status);

-- EXISTS over the cases of everybody was hashed as a whole as soon as a list looked at more than a few rows: years of cases, judged one by
-- one, for a page of fifty. With OFFSET 0 each row asks for its own, by the index.
ALTER POLICY staff_conversations ON conversations
  USING (
    (SELECT wall_scope()) = 'all'
    OR (SELECT wall_scope()) <> 'none' AND (
      holder_id = (SELECT wall_principal())
      OR (SELECT wall_on_call()) AND emergency
      OR case_id IS NULL AND (
        (SELECT wall_scope()) IN ('team', 'location') AND 'Front desk' = ANY ((SELECT wall_teams())::text[])
        OR (SELECT wall_scope()) = 'location' AND location = ANY ((SELECT wall_locations())::text[]))
      OR EXISTS (SELECT 1 FROM cases k WHERE k.id = case_id OFFSET 0)));
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['messages', 'notes', 'turns', 'pages'] LOOP
    EXECUTE format('ALTER POLICY staff_%1$s ON %1$I USING ((SELECT wall_scope()) = ''all'' OR EXISTS (SELECT 1 FROM conversations c WHERE c.id = conversation_id OFFSET 0))', t);
  END LOOP;
END $$;
ALTER POLICY staff_patients ON patients
  USING ((SELECT wall_scope()) = 'all' OR EXISTS (SELECT 1 FROM conversations c WHERE c.patient_id = patients.id OFFSET 0) OR EXISTS (SELECT 1 FROM cases k WHERE k.patient_id = patients.id OFFSET 0));
ALTER POLICY staff_events ON events
  USING ((SELECT wall_scope()) = 'all'
    OR conversation_id IS NOT NULL AND EXISTS (SELECT 1 FROM conversations c WHERE c.id = conversation_id OFFSET 0)
    OR conversation_id IS NULL AND case_id IS NOT NULL AND EXISTS (SELECT 1 FROM cases k WHERE k.id = case_id OFFSET 0));
