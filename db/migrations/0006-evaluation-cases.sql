-- Conversations that staff made evaluation cases of. Identifiers are taken out before a row is written, and no column leads back
-- to the conversation or the person: what is kept here may leave the hospital.
CREATE TABLE evaluation_cases (
  id         uuid PRIMARY KEY,
  suite      text NOT NULL,
  about      text,
  -- What the patient said, a turn each.
  say        jsonb NOT NULL,
  expect     jsonb NOT NULL,
  -- The day alone: with the minute a case could be laid beside its conversation.
  saved_on   date NOT NULL DEFAULT current_date
);
GRANT INSERT ON evaluation_cases TO toniq_staff;
