-- Who did what and who read what, sealed in a chain that shows every later change.

-- Where a change came from (an address, a command) is said once a transaction and not by each statement.
ALTER TABLE events ADD COLUMN source text DEFAULT nullif(current_setting('toniq.source', true), '');
-- The transaction that wrote it: rows become visible in another order than their numbers were given in.
ALTER TABLE events ADD COLUMN xact xid8 NOT NULL DEFAULT pg_current_xact_id();

-- One row for each time somebody was shown patients' data.
CREATE TABLE reads (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  operation  text NOT NULL,
  actor_kind text NOT NULL,
  actor_id   uuid,
  -- Conversations, cases or patients, as the operation shows them.
  subjects   uuid[] NOT NULL,
  reason     text,
  source     text,
  at         timestamptz NOT NULL DEFAULT clock_timestamp(),
  xact       xid8 NOT NULL DEFAULT pg_current_xact_id()
);
CREATE INDEX reads_subjects ON reads USING gin (subjects);
CREATE INDEX reads_by_actor ON reads (actor_id, id);
CREATE INDEX events_by_actor ON events (actor_id, id) WHERE actor_id IS NOT NULL;
-- The sealer's walk.
CREATE INDEX events_by_xact ON events (xact, id);
CREATE INDEX reads_by_xact ON reads (xact, id);

-- The chain: each link's hash covers the row it stands for and the link before it.
CREATE TABLE audit_chain (
  seq    bigint PRIMARY KEY,
  kind   text NOT NULL CHECK (kind IN ('event', 'read')),
  row_id bigint NOT NULL,
  -- Of the row, to go on after it even when somebody has deleted it.
  xact   xid8 NOT NULL,
  hash   bytea NOT NULL,
  UNIQUE (kind, row_id)
);
CREATE INDEX audit_chain_by_kind ON audit_chain (kind, seq);

-- A slip cannot change what is written; whoever means to is shown by the chain.
CREATE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The audit is only ever added to (table %).', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER events_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON events EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER reads_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON reads EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER audit_chain_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_chain EXECUTE FUNCTION refuse_rewriting();

GRANT INSERT ON reads TO toniq_staff;
DO $$ BEGIN EXECUTE format('GRANT USAGE ON ALL SEQUENCES IN SCHEMA %I TO toniq_staff', current_schema()); END $$;
