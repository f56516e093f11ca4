-- Questions that no passage answered are settled by those who look after the articles: with an article, or because none is wanted.
-- Those that read the same but for case, marks and spaces are one. What is asked after an answer stands is open again.
ALTER TABLE knowledge_gaps
  ADD COLUMN group_id uuid GENERATED ALWAYS AS (
    -- A uuid of the eighth version, which is the one for one's own digests.
    overlay(overlay(md5(language || ' ' || trim(regexp_replace(lower(question), '[^[:alnum:]]+', ' ', 'g'))) PLACING '8' FROM 13) PLACING 'a' FROM 17)::uuid
  ) STORED,
  ADD COLUMN outcome text CHECK (outcome IN ('answered', 'dismissed')),
  ADD COLUMN article_id text REFERENCES articles ON DELETE SET NULL,
  ADD COLUMN settled_by uuid REFERENCES staff,
  ADD COLUMN settled_at timestamptz,
  ADD CHECK ((outcome IS NULL) = (settled_at IS NULL));
CREATE INDEX knowledge_gaps_by_group ON knowledge_gaps (group_id);
CREATE INDEX knowledge_gaps_by_conversation ON knowledge_gaps (conversation_id);
