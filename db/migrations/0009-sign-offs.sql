-- Which clinician has signed which version of the safety rules and symptom guides. Only ever added to: a later version is signed anew.
CREATE TABLE rule_sign_offs (
  id         uuid PRIMARY KEY,
  -- The hash of the rules as they were signed (agent/rules-version.ts).
  version    text NOT NULL,
  name       text NOT NULL,
  role       text NOT NULL,
  note       text,
  -- Who recorded it.
  actor_kind text NOT NULL,
  actor_id   text,
  signed_at  timestamptz NOT NULL DEFAULT now()
);

GRANT SELECT, INSERT ON rule_sign_offs TO toniq_staff;
