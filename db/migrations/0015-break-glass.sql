-- Reading a case beyond one's scope: for a reason, for an hour at most, and judged afterwards by somebody else. The record of changes
-- and reads gets what searching it takes, and a locked screen a way to be opened at the hospital's provider.

CREATE TABLE glass_openings (
  id          uuid PRIMARY KEY,
  case_id     uuid NOT NULL REFERENCES cases,
  staff_id    uuid NOT NULL REFERENCES staff,
  category    text NOT NULL CHECK (category IN ('direct_care', 'covering', 'patient_request', 'safety', 'complaint', 'other')),
  reason      text NOT NULL CHECK (char_length(reason) >= 15),
  opened_at   timestamptz NOT NULL DEFAULT now(),
  until       timestamptz NOT NULL,
  -- By hand before `until`, else written by the sweep; what counts is whichever of the two is earlier.
  ended_at    timestamptz,
  reviewed_by uuid REFERENCES staff,
  reviewed_at timestamptz,
  verdict     text CHECK (verdict IN ('appropriate', 'inappropriate')),
  note        text,
  CHECK (until > opened_at AND until <= opened_at + interval '60 minutes'),
  CHECK (num_nonnulls(reviewed_by, reviewed_at, verdict) IN (0, 3)),
  -- Nobody judges what they did themselves.
  CHECK (reviewed_by <> staff_id)
);
CREATE INDEX glass_openings_running ON glass_openings (staff_id) WHERE ended_at IS NULL;
CREATE INDEX glass_openings_to_review ON glass_openings (opened_at DESC, id DESC) WHERE reviewed_at IS NULL;
CREATE INDEX glass_openings_newest ON glass_openings (opened_at DESC, id DESC);
CREATE INDEX reads_by_reason ON reads (reason) WHERE reason IS NOT NULL;

-- What is seen through broken glass alone is looked at and not touched. True for a case that nothing else lets the principal see.
CREATE FUNCTION wall_by_glass_alone(k uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
  SELECT wall_scope() <> 'all' AND k = ANY (wall_broken_glass()) AND NOT EXISTS (
    SELECT 1 FROM cases c WHERE c.id = k AND (
      c.assignee_id = wall_principal()
      OR wall_scope() IN ('team', 'location') AND coalesce(c.team, 'Front desk') = ANY (wall_teams())
      OR wall_scope() = 'location' AND c.location = ANY (wall_locations())
      OR case_is_held_by(c.id, wall_principal())
      OR wall_on_call() AND case_is_emergency(c.id)))
$$;

CREATE FUNCTION wall_conversation_by_glass_alone(c uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS
$$ SELECT coalesce((SELECT wall_by_glass_alone(case_id) FROM conversations WHERE id = c AND case_id IS NOT NULL), false) $$;

-- Restrictive: they take away from what other policies give. Without broken glass, which is nearly always, nothing is asked row by row.
CREATE POLICY glass_cases ON cases AS RESTRICTIVE FOR UPDATE TO toniq_staff
  USING ((SELECT wall_broken_glass()) = '{}' OR NOT wall_by_glass_alone(id)) WITH CHECK (true);
CREATE POLICY glass_conversations ON conversations AS RESTRICTIVE FOR UPDATE TO toniq_staff
  USING ((SELECT wall_broken_glass()) = '{}' OR case_id IS NULL OR NOT wall_by_glass_alone(case_id)) WITH CHECK (true);
CREATE POLICY glass_patients ON patients AS RESTRICTIVE FOR UPDATE TO toniq_staff
  USING ((SELECT wall_broken_glass()) = '{}'
    OR EXISTS (SELECT 1 FROM conversations c WHERE c.patient_id = patients.id AND (c.case_id IS NULL OR NOT wall_by_glass_alone(c.case_id)))
    OR EXISTS (SELECT 1 FROM cases k WHERE k.patient_id = patients.id AND NOT wall_by_glass_alone(k.id)))
  WITH CHECK (true);
DO $$
DECLARE t text; seen_by text;
BEGIN
  FOREACH t IN ARRAY ARRAY['messages', 'notes', 'attachments', 'checklist_items'] LOOP
    seen_by := CASE t
      WHEN 'checklist_items' THEN 'wall_by_glass_alone(case_id)'
      WHEN 'attachments' THEN '(CASE WHEN case_id IS NULL THEN wall_conversation_by_glass_alone(conversation_id) ELSE wall_by_glass_alone(case_id) END)'
      ELSE 'wall_conversation_by_glass_alone(conversation_id)' END;
    EXECUTE format('CREATE POLICY glass_%1$s_add ON %1$I AS RESTRICTIVE FOR INSERT TO toniq_staff WITH CHECK ((SELECT wall_broken_glass()) = ''{}'' OR NOT %2$s)', t, seen_by);
    EXECUTE format('CREATE POLICY glass_%1$s_change ON %1$I AS RESTRICTIVE FOR UPDATE TO toniq_staff USING ((SELECT wall_broken_glass()) = ''{}'' OR NOT %2$s)', t, seen_by);
    EXECUTE format('CREATE POLICY glass_%1$s_remove ON %1$I AS RESTRICTIVE FOR DELETE TO toniq_staff USING ((SELECT wall_broken_glass()) = ''{}'' OR NOT %2$s)', t, seen_by);
  END LOOP;
END $$;

-- The privacy officer searches the record by time; what concerns no conversation and no case is found by the row it changed.
CREATE INDEX events_by_time ON events (at DESC, id DESC);
CREATE INDEX reads_by_time ON reads (at DESC, id DESC);
CREATE INDEX events_about ON events (subject_id) WHERE conversation_id IS NULL AND case_id IS NULL AND subject_id IS NOT NULL;

-- Set when the round trip is to unlock this session and not to open another.
ALTER TABLE sso_sign_ins ADD COLUMN session_id uuid REFERENCES staff_sessions (id) ON DELETE CASCADE;
