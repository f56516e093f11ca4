-- Programs that call the API, and requests that are sent again because their answer got lost.

CREATE TABLE api_keys (
  id           uuid PRIMARY KEY,
  name         text NOT NULL,
  -- Only the hash is kept; the first characters tell people which key is meant.
  token_hash   bytea NOT NULL UNIQUE,
  prefix       text NOT NULL,
  grants       jsonb NOT NULL,
  teams        text[] NOT NULL DEFAULT '{}',
  locations    text[] NOT NULL DEFAULT '{}',
  created_by   uuid REFERENCES staff,
  created_at   timestamptz NOT NULL DEFAULT now(),
  expires_at   timestamptz NOT NULL,
  last_used_at timestamptz,
  revoked_at   timestamptz
);

CREATE TABLE idempotent_requests (
  owner      text NOT NULL,
  key        text NOT NULL,
  -- Of operation, address and body: the same key with another request is refused.
  hash       bytea NOT NULL,
  -- Set in the transaction of the change itself: after a crash it tells whether there was one.
  applied    boolean NOT NULL DEFAULT false,
  status     int,
  body       text,
  began_at   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (owner, key)
);
CREATE INDEX idempotent_requests_by_age ON idempotent_requests (began_at);
-- A change made as staff notes itself in its own transaction.
GRANT SELECT (owner, key), UPDATE (applied) ON idempotent_requests TO toniq_staff;
