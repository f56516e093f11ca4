-- What the hospital publishes, the chunks of it that are searched and cited, and their vectors.

CREATE EXTENSION IF NOT EXISTS vector;

-- One row. Every change of articles takes the next version here, inside its transaction: the row lock makes versions
-- commit in order, so a process that has read up to version n has missed nothing before n. A sequence cannot promise that.
CREATE TABLE knowledge_version (
  version bigint NOT NULL
);
INSERT INTO knowledge_version VALUES (0);

CREATE TABLE articles (
  id           text PRIMARY KEY,
  title        text NOT NULL,
  body         text NOT NULL,
  format       text NOT NULL CHECK (format IN ('markdown', 'html', 'text')),
  audience     text NOT NULL CHECK (audience IN ('patient', 'staff')),
  specialty    text,
  location     text NOT NULL,
  language     text NOT NULL,
  kind         text NOT NULL CHECK (kind IN ('admin', 'clinical')),
  source       jsonb,
  reviewed     date,
  expires      date,
  aliases      text[] NOT NULL DEFAULT '{}',
  url          text,
  -- Of everything above: an import skips an article whose hash is the same.
  content_hash text NOT NULL,
  version      bigint NOT NULL,
  -- A withdrawn article stays for the record of what was once cited, and is never found again.
  withdrawn_at timestamptz,
  updated_at   timestamptz NOT NULL DEFAULT now()
);
-- Every process follows the changes: "all articles after version n".
CREATE INDEX articles_by_version ON articles (version);

CREATE TABLE passages (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  article_id   text NOT NULL REFERENCES articles ON DELETE CASCADE,
  ordinal      integer NOT NULL,
  heading_path text[] NOT NULL,
  text         text NOT NULL,
  -- Of title, headings and text, which is what is embedded: a passage that kept its hash keeps its id and its vector.
  hash         text NOT NULL
);
-- Reads one article's passages in order, to show it and to index it.
CREATE INDEX passages_by_article ON passages (article_id, ordinal);

-- A table of its own: vectors are written long after the text, and a model of another dimension replaces them one by one.
CREATE TABLE passage_vectors (
  passage_id bigint PRIMARY KEY REFERENCES passages ON DELETE CASCADE,
  model      text NOT NULL,
  -- halfvec: half the memory of vector, and the ranking is the same to the third digit.
  vector     halfvec NOT NULL
);
-- No index here: kb/vectors.ts makes one for the model's dimension once there are enough vectors to need it.
