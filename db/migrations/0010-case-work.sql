-- How cases hang together, what is left to do on them, who was asked to look, and when they wake.

ALTER TABLE cases
  ADD COLUMN merged_into uuid REFERENCES cases,
  ADD COLUMN first_response_at timestamptz,
  -- Off the waiting list until follow_up_at; the sweep ends it.
  ADD COLUMN asleep boolean NOT NULL DEFAULT false;
CREATE INDEX cases_asleep ON cases (follow_up_at) WHERE asleep;
CREATE INDEX cases_merged ON cases (merged_into) WHERE merged_into IS NOT NULL;
-- Since when the patient had waited when the case was put to sleep: taking the sleep back restores it.
ALTER TABLE conversations ADD COLUMN waiting_before timestamptz;

-- Read from `from_id`: it relates to, duplicates, or is the parent of `to_id`.
CREATE TABLE case_links (
  id         uuid PRIMARY KEY,
  from_id    uuid NOT NULL REFERENCES cases,
  to_id      uuid NOT NULL REFERENCES cases CHECK (to_id <> from_id),
  kind       text NOT NULL CHECK (kind IN ('relates', 'duplicates', 'parent')),
  created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (from_id, to_id, kind)
);
CREATE INDEX case_links_back ON case_links (to_id);

-- Conversations that went from one case to another, and what to put back when that is undone.
CREATE TABLE case_moves (
  id            uuid PRIMARY KEY,
  kind          text NOT NULL CHECK (kind IN ('merge', 'split')),
  source_id     uuid NOT NULL REFERENCES cases,
  target_id     uuid NOT NULL REFERENCES cases,
  conversations uuid[] NOT NULL,
  source_before jsonb NOT NULL,
  added_tags     text[] NOT NULL DEFAULT '{}',
  added_watchers uuid[] NOT NULL DEFAULT '{}',
  actor_kind    text NOT NULL,
  actor_id      uuid,
  at            timestamptz NOT NULL DEFAULT now(),
  undone_at     timestamptz
);
CREATE INDEX case_moves_by_source ON case_moves (source_id);
CREATE INDEX case_moves_by_target ON case_moves (target_id);

CREATE TABLE checklist_items (
  id         uuid PRIMARY KEY,
  case_id    uuid NOT NULL REFERENCES cases,
  text       text NOT NULL,
  position   int NOT NULL,
  done_by    uuid REFERENCES staff,
  done_at    timestamptz,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX checklist_items_by_case ON checklist_items (case_id, position);

-- Staff whom a note calls by name.
CREATE TABLE note_mentions (
  note_id  uuid NOT NULL REFERENCES notes ON DELETE CASCADE,
  staff_id uuid NOT NULL REFERENCES staff,
  seen_at  timestamptz,
  PRIMARY KEY (note_id, staff_id)
);
CREATE INDEX note_mentions_unseen ON note_mentions (staff_id) WHERE seen_at IS NULL;

GRANT SELECT, INSERT, UPDATE, DELETE ON case_links, case_moves, checklist_items, note_mentions TO toniq_staff;

ALTER TABLE case_links ENABLE ROW LEVEL SECURITY;
-- A link tells of both its ends.
CREATE POLICY staff_case_links ON case_links TO toniq_staff
  USING ((SELECT wall_scope()) = 'all' OR EXISTS (SELECT 1 FROM cases k WHERE k.id = from_id) AND EXISTS (SELECT 1 FROM cases k WHERE k.id = to_id));
ALTER TABLE case_moves ENABLE ROW LEVEL SECURITY;
CREATE POLICY staff_case_moves ON case_moves TO toniq_staff
  USING ((SELECT wall_scope()) = 'all' OR EXISTS (SELECT 1 FROM cases k WHERE k.id = source_id) AND EXISTS (SELECT 1 FROM cases k WHERE k.id = target_id));
ALTER TABLE checklist_items ENABLE ROW LEVEL SECURITY;
CREATE POLICY staff_checklist_items ON checklist_items TO toniq_staff
  USING ((SELECT wall_scope()) = 'all' OR EXISTS (SELECT 1 FROM cases k WHERE k.id = case_id));
ALTER TABLE note_mentions ENABLE ROW LEVEL SECURITY;
CREATE POLICY staff_note_mentions ON note_mentions TO toniq_staff
  USING ((SELECT wall_scope()) = 'all' OR EXISTS (SELECT 1 FROM notes n WHERE n.id = note_id));

-- What was changed on a case itself is seen by whoever sees the case.
DROP POLICY staff_events ON events;
CREATE POLICY staff_events ON events TO toniq_staff
  USING ((SELECT wall_scope()) = 'all'
    OR conversation_id IS NOT NULL AND EXISTS (SELECT 1 FROM conversations c WHERE c.id = conversation_id)
    OR conversation_id IS NULL AND case_id IS NOT NULL AND EXISTS (SELECT 1 FROM cases k WHERE k.id = case_id))
  WITH CHECK (true);

-- What search looks through besides messages, names and references.
CREATE INDEX cases_subject_words ON cases USING gin (subject gin_trgm_ops);
CREATE INDEX notes_words ON notes USING gin (text gin_trgm_ops);

-- A view of the list that somebody keeps, for oneself or for a team.
CREATE TABLE saved_views (
  id         uuid PRIMARY KEY,
  owner_id   uuid NOT NULL REFERENCES staff,
  team       text,
  name       text NOT NULL,
  filter     jsonb NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX saved_views_by_owner ON saved_views (owner_id);
CREATE INDEX saved_views_by_team ON saved_views (team) WHERE team IS NOT NULL;

-- One change of many cases, and what they were before it. The token that undoes it is kept as a hash.
CREATE TABLE case_bulks (
  id         uuid PRIMARY KEY,
  actor_id   uuid NOT NULL,
  token_hash bytea NOT NULL UNIQUE,
  items      jsonb NOT NULL,
  at         timestamptz NOT NULL DEFAULT now(),
  undone_at  timestamptz
);

GRANT SELECT, INSERT, UPDATE, DELETE ON saved_views, case_bulks TO toniq_staff;
ALTER TABLE saved_views ENABLE ROW LEVEL SECURITY;
CREATE POLICY staff_saved_views ON saved_views TO toniq_staff
  USING (owner_id = (SELECT wall_principal()) OR team = ANY ((SELECT wall_teams())::text[]))
  WITH CHECK (owner_id = (SELECT wall_principal()));
ALTER TABLE case_bulks ENABLE ROW LEVEL SECURITY;
CREATE POLICY staff_case_bulks ON case_bulks TO toniq_staff USING (actor_id = (SELECT wall_principal()));

-- The sorts of the list of cases, each in one walk.
CREATE INDEX cases_by_urgency ON cases (acuity_rank(acuity), created_at, id);
CREATE INDEX cases_by_creation ON cases (created_at DESC, id DESC);
CREATE INDEX cases_by_follow_up ON cases (coalesce(follow_up_at, 'infinity'::timestamptz), id);

-- Behind the wall a comparison of words uses no index, lest it be shown what it may not see; so it finds ids in front of the wall,
-- and what has these ids is read behind it. `in_words` is false for what is too short to look for in messages.
CREATE FUNCTION conversations_like(pattern text, in_words boolean) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
  SELECT m.conversation_id FROM messages m WHERE in_words AND m.author IN ('patient', 'staff') AND m.text ILIKE pattern
  UNION SELECT c.id FROM conversations c JOIN patients p ON p.id = c.patient_id WHERE p.name ILIKE pattern
  UNION SELECT c.id FROM conversations c JOIN cases k ON k.id = c.case_id WHERE k.reference ILIKE pattern
$$;
REVOKE ALL ON FUNCTION conversations_like FROM PUBLIC;
GRANT EXECUTE ON FUNCTION conversations_like TO toniq_staff;
