-- What proves who somebody is: hashes of passwords, PINs and tokens, sealed TOTP secrets, sessions. Never in the journal.
CREATE TABLE credential (
  unit_id text COLLATE "C" NOT NULL,
  kind text COLLATE "C" NOT NULL,
  key text COLLATE "C" NOT NULL,
  owner text COLLATE "C" NOT NULL,
  value text NOT NULL,
  at bigint NOT NULL,
  PRIMARY KEY (unit_id, kind, key)
);
CREATE INDEX credential_owner ON credential (unit_id, kind, owner);

-- One key for each person, wrapped by the master key. Deleting it makes the person's fields unreadable for ever.
CREATE TABLE vault_key (
  unit_id text COLLATE "C" NOT NULL,
  person_id text COLLATE "C" NOT NULL,
  wrapped bytea NOT NULL,
  PRIMARY KEY (unit_id, person_id)
);

-- What is known of a person by name, each field sealed under the person's key.
CREATE TABLE vault_field (
  unit_id text COLLATE "C" NOT NULL,
  person_id text COLLATE "C" NOT NULL,
  field text COLLATE "C" NOT NULL,
  sealed bytea NOT NULL,
  PRIMARY KEY (unit_id, person_id, field)
);
