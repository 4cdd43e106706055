import pg from "pg";

export type ChannelOptions = {
  readonly url: string;
  /** Name of the channel, a plain SQL word. */
  readonly name: string;
  /** Somebody has said something; one's own words come back too. */
  readonly onText: (text: string) => void;
  /** The line stands, for the first time or again: what was said meanwhile is lost. */
  readonly onOpen: () => void;
};

/** What processes on one PostgreSQL say to each other (LISTEN and NOTIFY). Nothing is kept for who is away. */
export type Channel = {
  /** False when the line is down and nobody has heard it. Each text has at most TEXT_BYTES_MAX. */
  readonly say: (texts: readonly string[]) => Promise<boolean>;
  readonly close: () => Promise<void>;
};

/** @source PostgreSQL documentation, NOTIFY: "shorter than 8000 bytes" */
export const TEXT_BYTES_MAX = 7_999;

const CONNECT_WITHIN_MS = 5_000;
const ANSWER_WITHIN_MS = 5_000;
const RECONNECT_AFTER_MS = 1_000;

/** Opens a line of its own, and again whenever it breaks. A server that cannot listen is one whose line is down. */
export function openPostgresChannel({ url, name, onText, onOpen }: ChannelOptions): Channel {
  let line: pg.Client | undefined;
  let retry: NodeJS.Timeout | undefined;
  let closed = false;

  const open = async (): Promise<void> => {
    const client = new pg.Client({
      connectionString: url,
      application_name: "guichet news",
      keepAlive: true,
      connectionTimeoutMillis: CONNECT_WITHIN_MS,
      query_timeout: ANSWER_WITHIN_MS,
    });
    client.on("notification", ({ payload = "" }) => onText(payload));
    const dropped = (): void => drop(client);
    client.on("error", dropped);
    client.on("end", dropped);
    line = client;
    try {
      await client.connect();
      await client.query(`LISTEN ${name}`);
      onOpen();
    } catch {
      drop(client);
    }
  };
  const drop = (client: pg.Client): void => {
    if (line !== client) return;
    line = undefined;
    client.end().catch(() => undefined);
    if (!closed) retry = setTimeout(() => void open(), RECONNECT_AFTER_MS).unref();
  };

  void open();
  return {
    say: async (texts) => {
      const client = line;
      try {
        await client?.query("SELECT pg_notify($1, text) FROM unnest($2::text[]) AS text", [name, texts]);
        return client !== undefined;
      } catch {
        if (client) drop(client);
        return false;
      }
    },
    close: async () => {
      closed = true;
      clearTimeout(retry);
      const client = line;
      line = undefined;
      await client?.end().catch(() => undefined);
    },
  };
}
