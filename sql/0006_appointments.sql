-- Short codes by which a kiosk finds a customer's journey. Forgotten with it; nothing of this is in the journal.
CREATE TABLE journey_code (
  unit_id text COLLATE "C" NOT NULL,
  code text COLLATE "C" NOT NULL,
  journey_id text COLLATE "C" NOT NULL,
  ends_at bigint NOT NULL,
  PRIMARY KEY (unit_id, code)
);
CREATE INDEX journey_code_end ON journey_code (unit_id, ends_at);
