-- The day's figures that the history cube does not hold: late waits, limits kept, answers, alerts, by half-hour.
CREATE TABLE day_figures (
  unit_id text COLLATE "C" NOT NULL,
  business_date date NOT NULL,
  figures json NOT NULL,
  PRIMARY KEY (unit_id, business_date)
);
