-- What the language model took and how it fares. Servers and threads add to the same rows, so that a budget holds over
-- all of them and over restarts, and a provider that fails one is left alone by all.

CREATE TABLE model_usage_days (
  -- In the hospital's time zone.
  day             date PRIMARY KEY,
  calls           int NOT NULL DEFAULT 0,
  failed_calls    int NOT NULL DEFAULT 0,
  -- Calls whose tokens were counted from the text, since the provider gave no figures.
  estimated_calls int NOT NULL DEFAULT 0,
  input_tokens    bigint NOT NULL DEFAULT 0,
  output_tokens   bigint NOT NULL DEFAULT 0,
  cost            numeric NOT NULL DEFAULT 0,
  -- A call was refused because the budget is used up; the next one that is allowed ends it.
  paused_at       timestamptz
);

CREATE TABLE model_usage_conversations (
  conversation_id uuid PRIMARY KEY REFERENCES conversations ON DELETE CASCADE,
  calls           int NOT NULL DEFAULT 0,
  failed_calls    int NOT NULL DEFAULT 0,
  estimated_calls int NOT NULL DEFAULT 0,
  input_tokens    bigint NOT NULL DEFAULT 0,
  output_tokens   bigint NOT NULL DEFAULT 0,
  cost            numeric NOT NULL DEFAULT 0
);

-- One row: the circuit breaker.
CREATE TABLE model_circuit (
  only_row     boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  -- Failures in a row.
  failures     int NOT NULL DEFAULT 0,
  -- Set while the circuit is open; from then on one call may try.
  rests_until  timestamptz,
  trying_until timestamptz
);
INSERT INTO model_circuit DEFAULT VALUES;
