-- What the twin saw of an outlet's week when its roster was played last, with the roster that was played. Made again at will.
CREATE TABLE roster_view (
  unit_id text COLLATE "C" NOT NULL,
  monday date NOT NULL,
  made_at bigint NOT NULL,
  roster text NOT NULL,
  seen json NOT NULL,
  PRIMARY KEY (unit_id, monday)
);
