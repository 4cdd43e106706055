import { v7 as uuid } from "uuid";
import { httpLine, type HttpLine } from "./http-line";
import { present } from "#base/assert";
import type { BenchOutlet, Desk } from "./branch-network";

/** What a command's answer says, as far as the benches go by it. */
export type Said = { readonly ticketId?: string; readonly number?: string; readonly version: number };

export type Answered = { readonly commandId: string; readonly version: number; readonly tookMs: number };

/** A device or a teller at an outlet, on one connection. */
export type Driver = {
  readonly issue: (serviceId: string, segmentId: string) => Promise<string>;
  /** @returns the ticket that was called; undefined when nobody waits */
  readonly callNext: (desk: Desk) => Promise<string | undefined>;
  readonly start: (desk: Desk, ticketId: string) => Promise<Said>;
  readonly finish: (desk: Desk, ticketId: string) => Promise<Said>;
  readonly rate: (ticketId: string) => Promise<Said>;
};

/**
 * Commands to one outlet over a line.
 * @param onAnswer told of each command that was accepted
 * @throws Refused when the server answers with anything but yes
 */
export function driverOf(
  line: HttpLine,
  outletId: string,
  onAnswer: (answered: Answered) => void = () => undefined,
): Driver {
  const root = `/api/v1/outlets/${outletId}`;
  const post = async (path: string, actor: string, body?: object): Promise<Said> => {
    const commandId = uuid();
    const askedAt = performance.now();
    const headers = { "idempotency-key": commandId, "guichet-actor": actor };
    const { status, body: text } = await line.send("POST", `${root}${path}`, headers, body);
    if (status >= 300) throw new Refused(status, text);
    const said = JSON.parse(text) as Said;
    onAnswer({ commandId, version: said.version, tookMs: performance.now() - askedAt });
    return said;
  };
  const ofTicket = (ticketId: string, action: string): string => `/tickets/${ticketId}/${action}`;
  return {
    issue: async (serviceId, segmentId) => {
      const ticketId = uuid();
      await post("/tickets", "device:K1", { ticketId, serviceIds: [serviceId], segmentId, channel: "kiosk" });
      return ticketId;
    },
    callNext: async ({ windowId, staffId }) => {
      try {
        return (await post(`/windows/${windowId}/call-next`, staffId)).ticketId;
      } catch (error) {
        if (error instanceof Refused && error.message.includes("lobby.nobodyWaiting")) return undefined;
        throw error;
      }
    },
    start: ({ staffId }, ticketId) => post(ofTicket(ticketId, "start"), staffId, {}),
    finish: ({ staffId }, ticketId) => post(ofTicket(ticketId, "finish"), staffId, { outcome: "done" }),
    rate: (ticketId) => post(ofTicket(ticketId, "rating"), "customer", { score: 5, asked: false }),
  };
}

/** A whole customer at a desk: number, call, arrival, finish, rating. Five commands. */
export async function serveCustomer(driver: Driver, desk: Desk, n: number): Promise<Said> {
  await driver.issue(present(desk.serviceIds[n % desk.serviceIds.length], "service"), "ordinary");
  const ticketId = present(await driver.callNext(desk), "a customer");
  await driver.start(desk, ticketId);
  await driver.finish(desk, ticketId);
  return driver.rate(ticketId);
}

/** The server said no; the message is its status and problem. */
export class Refused extends Error {
  override readonly name = "Refused";
  constructor(status: number, body: string) {
    super(`${status} ${body}`);
  }
}

/** Opens the day over HTTP and seats everybody. */
export async function openOverHttp(line: HttpLine, outlet: BenchOutlet): Promise<void> {
  await openDay(line, outlet);
  for (const desk of outlet.desks) await seat(line, outlet.outletId, desk);
}

export async function openDay(line: HttpLine, { outletId, plan }: BenchOutlet): Promise<void> {
  await post(line, `/api/v1/outlets/${outletId}/day/open`, undefined, { plan });
}

/** Somebody arrives and opens the window. */
export async function seat(line: HttpLine, outletId: string, { windowId, staffId }: Desk): Promise<void> {
  const root = `/api/v1/outlets/${outletId}`;
  await post(line, `${root}/staff/${staffId}/arrive`, staffId, { post: "window" });
  await post(line, `${root}/windows/${windowId}/open`, staffId, { staffId, mode: "normal" });
}

async function post(line: HttpLine, path: string, actor: string | undefined, body: object): Promise<void> {
  const headers = { "idempotency-key": uuid(), ...(actor !== undefined && { "guichet-actor": actor }) };
  const { status, body: text } = await line.send("POST", path, headers, body);
  if (status >= 300) throw new Refused(status, text);
}

/** Lines that are handed out one at a time; a request waits when all are busy. */
export function linePool(port: number, size: number) {
  const lines = Array.from({ length: size }, () => httpLine(port));
  const idle = [...lines];
  const waiting: ((line: HttpLine) => void)[] = [];
  const take = (): Promise<HttpLine> => {
    const line = idle.pop();
    return line ? Promise.resolve(line) : new Promise((resolve) => waiting.push(resolve));
  };
  const giveBack = (line: HttpLine): void => {
    const next = waiting.shift();
    if (next) next(line);
    else idle.push(line);
  };
  return {
    use: async <Value>(work: (line: HttpLine) => Promise<Value>): Promise<Value> => {
      const line = await take();
      try {
        return await work(line);
      } finally {
        giveBack(line);
      }
    },
    close: () => {
      for (const line of lines) line.close();
    },
  };
}
