import pg from "pg";
import { openJournal } from "#adapter/journal/open";
import { openMonths } from "#adapter/database/migrate";

const MONTHS = 12;
const DAYS_PER_MONTH = 20;
const TICKETS_PER_DAY = 200;
/** Old tickets of one outlet. */
const TICKETS_PER_OUTLET = MONTHS * DAYS_PER_MONTH * TICKETS_PER_DAY;
/** Connections that write at the same time. */
const WRITERS = 2;

/**
 * Fills an empty database with the last twelve months of closed days, each ticket issued, called, served and rated, in
 * the journal's own form; written by SQL, because the live path would need an hour. Only the hashes are not chained.
 */
export async function fillWithOldTickets(databaseUrl: string, tickets: number, now: number): Promise<void> {
  const { database, close } = await openJournal({ databaseUrl, dataDir: "" });
  const months = Array.from({ length: MONTHS }, (_, back) => monthsBefore(now, back + 1));
  await openMonths(database, months);
  await close();
  const left = [...months];
  const write = async (): Promise<void> => {
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    await client.query("SET synchronous_commit = off");
    for (let month = left.pop(); month !== undefined; month = left.pop()) {
      await client.query(INSERT_STREAMS, [month, Math.ceil(tickets / TICKETS_PER_OUTLET), DAYS_PER_MONTH]);
      const params = [month, Math.ceil(tickets / TICKETS_PER_OUTLET), DAYS_PER_MONTH, TICKETS_PER_DAY];
      await client.query(INSERT_EVENTS, params);
    }
    await client.end();
  };
  await Promise.all(Array.from({ length: WRITERS }, write));
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query("VACUUM ANALYZE");
  await client.query("CHECKPOINT");
  await client.end();
}

function monthsBefore(now: number, back: number): string {
  const date = new Date(now);
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - back, 1)).toISOString().slice(0, 10);
}

const DAYS = `
  FROM generate_series(1, $2::int) AS outlet, generate_series(1, $3::int) AS day,
  LATERAL (SELECT 'H' || lpad(outlet::text, 4, '0') AS unit_id, 'lobby/' || ($1::date + day - 1)::text AS stream) AS place`;

const INSERT_STREAMS = `INSERT INTO stream SELECT place.unit_id, $1::date, place.stream ${DAYS}`;

const INSERT_EVENTS = `
INSERT INTO event
SELECT place.unit_id, $1::date, place.stream, (nth - 1) * 5 + step.n, step.type,
  format('{"type":"%s","at":%s,"ticketId":"%s",%s}', step.type, at.ms, id.ticket, step.more)::json,
  at.ms, CASE step.n WHEN 1 THEN 'device:K1' WHEN 5 THEN 'customer' ELSE 'E1' END,
  id.ticket, sha256(convert_to(id.ticket || step.n, 'UTF8'))
${DAYS}, generate_series(1, $4::int) AS nth, (VALUES
  (1, 'TicketIssued', '"number":"D001","visitId":"01940000-0000-7000-8000-000000000000","queueId":"QD","serviceIds":["D1"],"segmentId":"ordinary","channel":"kiosk"'),
  (2, 'TicketCalled', '"number":"D001","windowId":"W1","staffId":"E1","waitedMs":300000,"rule":"firstCome","runnersUp":[]'),
  (3, 'ServiceStarted', '"windowId":"W1","staffId":"E1","serviceId":"D1"'),
  (4, 'ServiceFinished', '"windowId":"W1","staffId":"E1","serviceId":"D1","outcome":"done","servedMs":180000,"clockMs":180000,"inTime":true'),
  (5, 'Rated', '"score":5,"asked":false,"staffId":"E1"')
) AS step(n, type, more),
LATERAL (SELECT '01940000-' || lpad(to_hex(outlet), 4, '0') || '-7000-8' || lpad(to_hex(day), 3, '0') || '-'
  || replace($1::date::text, '-', '') || lpad(to_hex(nth), 4, '0') AS ticket) AS id,
LATERAL (SELECT (extract(epoch FROM $1::date + day - 1)::bigint + 28800 + nth * 120 + step.n * 30) * 1000 AS ms) AS at
ORDER BY 1, 3, 4`;
