-- How often each version of a script was said and what customers answered, by the stream that told it: folded from the
-- journal, and folded again when it must be. `since` is the stream's business date, or its month's first day.
CREATE TABLE script_use (
  unit_id text COLLATE "C" NOT NULL,
  source text COLLATE "C" NOT NULL,
  script_ref text COLLATE "C" NOT NULL,
  since date NOT NULL,
  said integer NOT NULL,
  accepted integer NOT NULL,
  refused integer NOT NULL,
  PRIMARY KEY (unit_id, source, script_ref)
);
CREATE INDEX script_use_since ON script_use (since);
