-- Photos and documents of cases, each sealed; which case they belong to says who may see them. Events name them by hash.
CREATE TABLE case_file (
  unit_id text COLLATE "C" NOT NULL,
  case_key text COLLATE "C" NOT NULL,
  file_id text COLLATE "C" NOT NULL,
  name text NOT NULL,
  type text NOT NULL,
  sha256 text COLLATE "C" NOT NULL,
  kept_at bigint NOT NULL,
  kept_by text COLLATE "C" NOT NULL,
  sealed bytea NOT NULL,
  PRIMARY KEY (unit_id, case_key, file_id)
);
