-- The journal of every context. Runs alike on PostgreSQL 14 to 18 and in the embedded database, and can be spread
-- over machines by unit_id. Text keys compare by bytes ("C"): cheaper, and the same order everywhere.

-- One row per record, never updated, never deleted. `data` is json, not jsonb, so that its bytes and with them its hash
-- stay as written; `at` is the business time in milliseconds since 1970, exact where a timestamp would be converted.
-- A second index would cost every append: what else is asked for is found by reading one stream.
CREATE TABLE event (
  unit_id text COLLATE "C" NOT NULL,
  month date NOT NULL,
  stream text COLLATE "C" NOT NULL,
  seq integer NOT NULL CHECK (seq > 0),
  type text NOT NULL,
  data json NOT NULL,
  at bigint NOT NULL,
  actor text NOT NULL,
  command_id text NOT NULL,
  hash bytea NOT NULL,
  PRIMARY KEY (unit_id, month, stream, seq)
) PARTITION BY RANGE (month);

-- One row per stream, written with its first record, so that streams are found without reading records.
CREATE TABLE stream (
  unit_id text COLLATE "C" NOT NULL,
  month date NOT NULL,
  stream text COLLATE "C" NOT NULL,
  PRIMARY KEY (unit_id, month, stream)
);
CREATE INDEX stream_by_name ON stream (stream, unit_id, month);

-- The newest state of a stream, to start from after a restart. A cache: it may be emptied at any time.
CREATE TABLE snapshot (
  unit_id text COLLATE "C" NOT NULL,
  month date NOT NULL,
  stream text COLLATE "C" NOT NULL,
  seq integer NOT NULL,
  hash bytea NOT NULL,
  shape text NOT NULL,
  state bytea NOT NULL,
  PRIMARY KEY (unit_id, month, stream)
) PARTITION BY RANGE (month);
