-- What came of playing the sources' claims on the network, run by run. It can be played again from its seed.
CREATE TABLE claim_runs (
  unit_id text COLLATE "C" NOT NULL,
  run_id text COLLATE "C" NOT NULL,
  started_at bigint NOT NULL,
  state text NOT NULL,
  ask json NOT NULL,
  findings json NOT NULL,
  PRIMARY KEY (unit_id, run_id)
);
