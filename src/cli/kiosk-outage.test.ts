import { afterAll, beforeAll, expect, test } from "vitest";
import { v7 as uuid } from "uuid";
import { DEMO_DATE, demoImport, demoNetwork, demoPlan } from "../../tests/fixtures/demo-day";
import { openCutLine, type CutLine } from "../../tests/support/cut-line";
import { freshPostgres } from "../../tests/support/fresh-postgres";
import { kioskMachine, pairedKiosk } from "../../tests/support/kiosk-machine";
import { instantAt } from "#base/calendar";
import type { Issuer } from "../web/kiosk/issuer";
import { openHouse, type House } from "./house";

const OUTLET = "O03";
const plan = demoPlan(demoNetwork(), OUTLET);
const service = plan.services[0] ?? { serviceId: "", queueId: "" };
const at = instantAt(DEMO_DATE, "10:00", plan.timeZone);
const RETURN_WITHIN_MS = 5_000;

let database: Awaited<ReturnType<typeof freshPostgres>>;
let line: CutLine;
let databaseUrl: string;
let house: House;
let url: string;
let cookie: string;
beforeAll(async () => {
  database = await freshPostgres();
  line = await openCutLine(database.url);
  databaseUrl = line.url;
  house = await open();
  await house.network.submit(demoImport().command, { commandId: uuid(), actor: "test" });
  await house.lobbies.submit(OUTLET, { commandId: uuid(), command: { type: "OpenDay", actor: "test", plan } });
  url = await house.server.listen({ port: 0 });
  cookie = await pairedKiosk(url, OUTLET);
}, 60_000);
afterAll(async () => {
  await house.stop();
  await line.close();
  await database.drop();
});

function open(): Promise<House> {
  const clockFor = () => ({ at, speed: 1 });
  return openHouse({ databaseUrl, dataDir: "", masterKey: new Uint8Array(32).fill(1), isDemo: true, clockFor });
}

const kiosk = (): ReturnType<typeof kioskMachine> =>
  kioskMachine({ url, outletId: OUTLET, cookie, businessDate: DEMO_DATE, now: () => house.clockOf(OUTLET).now() });

async function take(issuer: Issuer): Promise<string> {
  const { serviceId, queueId } = service;
  const segmentId = plan.segments.find(({ level }) => level === 0)?.segmentId ?? "";
  const given = await issuer.issue(
    { type: "IssueTicket", ticketId: uuid(), serviceIds: [serviceId], segmentId, channel: "kiosk" },
    queueId,
  );
  expect(given.ok).toBe(true);
  return given.ok ? given.answer.number : "";
}

test("LD-86 with the database gone two kiosks go on, and within five seconds of its return nothing is missing", async () => {
  const first = kiosk();
  const kiosks = [first, kiosk()];
  for (const { issuer } of kiosks) await issuer.round(DEMO_DATE);
  const numbers = [await take(first.issuer)];
  line.cut();
  for (let turn = 0; turn < 20; turn += 1) {
    for (const { issuer } of kiosks) numbers.push(await take(issuer));
  }
  expect(new Set(numbers).size).toBe(41);

  line.mend();
  const mendedAt = performance.now();
  while (kiosks.some(({ kept }) => kept.size > 0)) {
    for (const { issuer } of kiosks) await issuer.round(DEMO_DATE);
    expect(performance.now() - mendedAt).toBeLessThan(RETURN_WITHIN_MS);
  }
  await house.stop();
  house = await open();
  const tickets = [...(house.lobbies.live(OUTLET)?.day.tickets.values() ?? [])];
  const waiting = tickets.filter(({ state }) => state === "waiting").map(({ number }) => number);
  expect(waiting.sort()).toEqual(numbers.sort());
}, 60_000);
