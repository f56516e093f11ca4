-- Staff accounts: invitations, a second factor, known devices, sign-in by the hospital's own provider, and tries that are counted for all servers.

-- Accounts that sign in through the provider alone have no password.
ALTER TABLE staff ALTER COLUMN password_hash DROP NOT NULL;
ALTER TABLE staff
  ADD COLUMN sso_subject       text UNIQUE,
  ADD COLUMN totp_secret       bytea,
  -- A secret that was shown and never answered with a code opens and closes nothing.
  ADD COLUMN totp_confirmed_at timestamptz,
  -- The newest step whose code was taken: neither it nor an older one is taken again.
  ADD COLUMN totp_last_step    bigint NOT NULL DEFAULT 0,
  ADD COLUMN last_signed_in_at timestamptz;

ALTER TABLE roles ADD COLUMN mfa_required boolean NOT NULL DEFAULT false;
-- Whoever manages roles manages accounts, as with the roles that the program brings.
UPDATE roles SET grants = grants || '{"staff:manage":"all"}' WHERE grants ? 'role:manage';

ALTER TABLE staff_sessions
  ADD COLUMN network text NOT NULL DEFAULT '',
  ADD COLUMN browser text NOT NULL DEFAULT '',
  ADD COLUMN via     text NOT NULL DEFAULT 'password' CHECK (via IN ('password', 'sso'));

CREATE TABLE staff_invitations (
  id         uuid PRIMARY KEY,
  token_hash bytea NOT NULL UNIQUE,
  email      text NOT NULL,
  role       text NOT NULL,
  teams      text[] NOT NULL DEFAULT '{}',
  locations  text[] NOT NULL DEFAULT '{}',
  invited_by uuid REFERENCES staff,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL
);
-- A second invitation takes the place of the first.
CREATE UNIQUE INDEX staff_invitations_email ON staff_invitations (lower(email));

CREATE TABLE staff_recovery_codes (
  staff_id  uuid NOT NULL REFERENCES staff ON DELETE CASCADE,
  code_hash bytea NOT NULL,
  PRIMARY KEY (staff_id, code_hash)
);

-- Browsers from which somebody has signed in before: tries elsewhere do not slow them down.
CREATE TABLE staff_devices (
  token_hash   bytea PRIMARY KEY,
  staff_id     uuid NOT NULL REFERENCES staff ON DELETE CASCADE,
  created_at   timestamptz NOT NULL DEFAULT now(),
  last_used_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX staff_devices_by_staff ON staff_devices (staff_id);

-- Failed tries by whatever they are counted by (a hash: no list of addresses is kept), and until when the next one waits.
CREATE TABLE sign_in_tries (
  key        bytea PRIMARY KEY,
  failures   int NOT NULL,
  last_at    timestamptz NOT NULL,
  wait_until timestamptz NOT NULL
);
CREATE INDEX sign_in_tries_by_age ON sign_in_tries (last_at);

-- A sign-in that went to the provider and has yet to come back.
CREATE TABLE sso_sign_ins (
  state_hash    bytea PRIMARY KEY,
  browser_hash  bytea NOT NULL,
  nonce         text NOT NULL,
  code_verifier text NOT NULL,
  expires_at    timestamptz NOT NULL
);
