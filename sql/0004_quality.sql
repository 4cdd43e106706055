-- Cases of the site's quality as people look for them: folded from the journal, and folded again when it must be.
-- `due_at` and `look_at` are milliseconds; 8640000000000000 is "never", so that what is due first sorts first.
CREATE TABLE quality_case (
  unit_id text COLLATE "C" NOT NULL,
  kind text COLLATE "C" NOT NULL,
  case_id text COLLATE "C" NOT NULL,
  outlet_id text COLLATE "C" NOT NULL,
  state text COLLATE "C" NOT NULL,
  is_open boolean NOT NULL,
  opened_at bigint NOT NULL,
  due_at bigint NOT NULL,
  look_at bigint NOT NULL,
  person text COLLATE "C" NOT NULL,
  topic text COLLATE "C" NOT NULL,
  grade text COLLATE "C" NOT NULL,
  changed_at bigint NOT NULL,
  summary json NOT NULL,
  PRIMARY KEY (unit_id, kind, case_id)
);
-- What is done is due never, so that the open ones come first here without asking.
CREATE INDEX quality_case_first ON quality_case (due_at, unit_id, case_id);
CREATE INDEX quality_case_due ON quality_case (kind, is_open, due_at, unit_id, case_id);
CREATE INDEX quality_case_unit_due ON quality_case (unit_id, kind, is_open, due_at, case_id);
CREATE INDEX quality_case_person ON quality_case (person, is_open, due_at, unit_id, case_id);
CREATE INDEX quality_case_topic ON quality_case (topic, is_open, due_at, unit_id, case_id);
CREATE INDEX quality_case_id ON quality_case (case_id);
CREATE INDEX quality_case_look ON quality_case (look_at) WHERE look_at < 8640000000000000;
