import pg from "pg";

/** What a load may never leave in a journal; counted from the records themselves. */
export type Doubled = { readonly numbers: number; readonly calls: number; readonly issued: number };

/**
 * Counts numbers that an outlet gave twice in a day, and tickets that were called twice; `issued` is how many tickets
 * there are at all. The load behind it neither recalls nor requeues anybody, so any second call is wrong.
 */
export async function countDoubled(databaseUrl: string): Promise<Doubled> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const count = async (sql: string): Promise<number> => {
    const { rows } = await client.query<{ count: string }>(sql);
    return Number(rows[0]?.count);
  };
  const doubled = (type: string, field: string): string =>
    `SELECT count(*) FROM (SELECT FROM event WHERE type = '${type}'
     GROUP BY unit_id, month, stream, data->>'${field}' HAVING count(*) > 1) AS twice`;
  const found = {
    numbers: await count(doubled("TicketIssued", "number")),
    calls: await count(doubled("TicketCalled", "ticketId")),
    issued: await count("SELECT count(*) FROM event WHERE type = 'TicketIssued'"),
  };
  await client.end();
  return found;
}
