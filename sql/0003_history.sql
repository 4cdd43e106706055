-- Tables that are folded from the journal and can be folded again, and the history of customer flow among them.

-- How far a projection has followed a stream; `state` is what it needs to go on with the next record.
CREATE TABLE projection_position (
  unit_id text COLLATE "C" NOT NULL,
  projection text COLLATE "C" NOT NULL,
  month date NOT NULL,
  stream text COLLATE "C" NOT NULL,
  seq integer NOT NULL,
  state json,
  PRIMARY KEY (unit_id, projection, month, stream)
);

-- reference: the shape in which each projection's rows were made; another one, and they are made anew.
CREATE TABLE projection (
  name text COLLATE "C" PRIMARY KEY,
  shape integer NOT NULL
);

-- The history cube: what came to an outlet on a day, by service and half-hour inside `flow`.
CREATE TABLE flow_day (
  unit_id text COLLATE "C" NOT NULL,
  business_date date NOT NULL,
  source text COLLATE "C" NOT NULL,
  flow json NOT NULL,
  PRIMARY KEY (unit_id, business_date, source)
);

-- Forecasts as they were made on each night, kept so that they can be held against what came.
CREATE TABLE forecast (
  unit_id text COLLATE "C" NOT NULL,
  series text COLLATE "C" NOT NULL,
  made_on date NOT NULL,
  first_slot integer NOT NULL,
  inputs json NOT NULL,
  days json NOT NULL,
  PRIMARY KEY (unit_id, series, made_on)
);

-- The newest model of each series.
CREATE TABLE forecast_model (
  unit_id text COLLATE "C" NOT NULL,
  series text COLLATE "C" NOT NULL,
  made_on date NOT NULL,
  model text NOT NULL,
  PRIMARY KEY (unit_id, series)
);

-- What came on a day against each forecast of it, by days ahead inside `horizons`.
CREATE TABLE forecast_score (
  unit_id text COLLATE "C" NOT NULL,
  series text COLLATE "C" NOT NULL,
  date date NOT NULL,
  actual double precision NOT NULL,
  slots integer NOT NULL,
  is_special boolean NOT NULL,
  horizons json NOT NULL,
  PRIMARY KEY (unit_id, series, date)
);

-- Windows that the days ahead need, by half-hour inside `slots`.
CREATE TABLE staffing_need (
  unit_id text COLLATE "C" NOT NULL,
  date date NOT NULL,
  made_on date NOT NULL,
  service_min double precision NOT NULL,
  promise_min double precision NOT NULL,
  late_share_max double precision NOT NULL,
  windows_max integer NOT NULL,
  slots json NOT NULL,
  PRIMARY KEY (unit_id, date)
);

-- How far each unit's part of a job has come; the network's own row is the job as a whole.
CREATE TABLE job_progress (
  unit_id text COLLATE "C" NOT NULL,
  job text COLLATE "C" NOT NULL,
  run text COLLATE "C" NOT NULL,
  state text NOT NULL,
  at bigint NOT NULL,
  detail json NOT NULL,
  PRIMARY KEY (unit_id, job, run)
);
