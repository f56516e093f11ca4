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
