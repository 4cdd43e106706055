-- Windows that days ahead need once they were iterated on the twin, beside the formula's, by half-hour inside `slots`.
CREATE TABLE staffing_twin (
  unit_id text COLLATE "C" NOT NULL,
  date date NOT NULL,
  made_on date NOT NULL,
  days integer NOT NULL,
  evaluations integer NOT NULL,
  slots json NOT NULL,
  PRIMARY KEY (unit_id, date)
);
