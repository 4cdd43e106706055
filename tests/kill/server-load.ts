import { dayStream } from "#app/lobbies/day-stream";
import { eventOf } from "#app/journal/records";
import { openHouse } from "#cli/house";
import type { EventOf } from "#domain/lobby-day/messages";
import type { BenchOutlet, Desk } from "../support/branch-network";
import { driverOf, openDay, Refused, seat, serveCustomer, type Answered } from "../support/drive";
import { httpLine, showToken } from "../support/http-line";
import { killOutlets } from "./server-outlets";

// A server and the people it serves, who talk to it over HTTP and never stop: it is killed in the middle of that.
const [openedAt = "", dataDir = "", databaseUrl] = process.argv.slice(2);
const house = await openHouse({ dataDir, databaseUrl, masterKey: new Uint8Array(32) });
const port = Number(new URL(await house.server.listen({ port: 0 })).port);
showToken(port, house.identity.gate.operatorToken);

const ack =
  (outletId: string) =>
  ({ commandId, version }: Answered): void => {
    process.stdout.write(`ack ${outletId} ${commandId} ${version}\n`);
  };

/** The day goes on where it stood; what was cut off while it opened is made up for. */
async function open(outlet: BenchOutlet): Promise<void> {
  const line = httpLine(port);
  if (house.lobbies.live(outlet.outletId)?.day.phase !== "open") await openDay(line, outlet);
  for (const desk of outlet.desks)
    if (windowOf(outlet, desk)?.state === "closed") await seat(line, outlet.outletId, desk);
}

const windowOf = ({ outletId }: BenchOutlet, { windowId }: Desk) =>
  house.lobbies.live(outletId)?.day.windows.get(windowId);

/** A command that was accepted in an earlier life gets its first answer again. */
async function repeatLastRating({ outletId, plan }: BenchOutlet): Promise<void> {
  const records = await house.store.journal.read(dayStream(outletId, plan.businessDate), 0);
  const last = records.findLast(({ type }) => type === "Rated");
  if (!last) return;
  const { ticketId, score, asked } = eventOf<EventOf<"Rated">>(last);
  const headers = { "idempotency-key": last.commandId, "guichet-actor": "customer" };
  const path = `/api/v1/outlets/${outletId}/tickets/${ticketId}/rating`;
  const { status, body } = await httpLine(port).send("POST", path, headers, { score, asked });
  if (status !== 200) throw new Refused(status, body);
}

async function work(outlet: BenchOutlet, desk: Desk): Promise<never> {
  const driver = driverOf(httpLine(port), outlet.outletId, ack(outlet.outletId));
  const here = windowOf(outlet, desk)?.ticket;
  if (here) {
    // The customer who stood at the window when the power went.
    const { ticketId, state } = here;
    if (state === "called") await driver.start(desk, ticketId);
    await driver.finish(desk, ticketId);
  }
  for (let customer = 0; ; customer += 1) await serveCustomer(driver, desk, customer);
}

const outlets = killOutlets(Number(openedAt));
for (const outlet of outlets) {
  await open(outlet);
  await repeatLastRating(outlet);
}
await Promise.all(outlets.flatMap((outlet) => outlet.desks.map((desk) => work(outlet, desk))));
