-- The world around an outlet as its own days tell it: who comes when, how long services take, how patient people are,
-- with how well that fits. Made from the journal, and made again every night.
CREATE TABLE outlet_world (
  unit_id text COLLATE "C" NOT NULL,
  last_day date NOT NULL,
  fitted json NOT NULL,
  PRIMARY KEY (unit_id)
);
