-- Questions in patients' words that an article is known to be asked, each with the section that answers it. Search compares a
-- new question with them by words and by meaning; they are never shown or cited.
CREATE TABLE article_questions (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  article_id text NOT NULL REFERENCES articles ON DELETE CASCADE,
  -- The heading above the answer; the article's title for the text before its first heading.
  heading    text NOT NULL,
  text       text NOT NULL,
  model      text,
  vector     halfvec,
  UNIQUE (article_id, heading, text)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON article_questions TO toniq_staff;
