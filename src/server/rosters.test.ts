import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { browserOn, type Browser } from "../../tests/fixtures/api-client";
import { demoServer, type DemoServer } from "../../tests/fixtures/demo-server";
import { NEEDS, type NeedRow, type SlotNeed } from "#app/forecasting/forecast-rows";
import { put } from "#app/ports/rows";
import { addDays } from "#base/calendar";
import type { StaffRole } from "#domain/identity/roles";

const OUTLET = "O07";
const MONDAY = "2026-12-14";
const WEEK = `/outlets/${OUTLET}/rosters/${MONDAY}`;
const ONE = { windows: 1, savedByOneMore: 1, lostByOneFewer: 1 };

function needOn(date: string): NeedRow {
  const slots = Array.from({ length: 16 }, (_, at): SlotNeed => {
    const lobby = { people: 1, because: "presence", intensity: 0 } as const;
    const kept = { isKept: true, shortKinds: [], intensity: 0.5, arrivals: 9, lateShare: 0.05 };
    return { ...ONE, ...kept, slot: 18 + at, byKind: { cash: ONE }, posts: { lobby } };
  });
  const promised = { serviceMin: 5, promiseMin: 10, lateShareMax: 0.1, windowsMax: 6 };
  return { unitId: OUTLET, date, madeOn: "2026-11-20", ...promised, slots };
}

let demo: DemoServer;
let head: Browser;
beforeEach(async () => {
  demo = await demoServer({ guarded: true, isDemo: true, outletId: OUTLET });
  await demo.server.app.ready();
  await demo.rows.write([
    put(
      NEEDS,
      [0, 1, 2, 3, 4].map((day) => needOn(addDays(MONDAY, day))),
    ),
  ]);
  head = await signedIn("branchHead", "head");
});
afterEach(() => demo.stop());

async function signedIn(role: StaffRole, accountId: string): Promise<Browser> {
  const posts = [{ role, place: { kind: "outlet", outletId: OUTLET } }] as const;
  const command = { type: "OpenAccount", now: 0, by: "test", accountId, posts } as const;
  await demo.identity.stream.submit(command, { commandId: randomUUID(), actor: "test" });
  const browser = browserOn(demo);
  await browser.post("/demo/sign-in", { accountId, surface: "office" });
  return browser;
}
const keyed = () => ({ "idempotency-key": randomUUID() });

type Seen = {
  readonly state: string;
  readonly people: readonly { staffId: string; shifts: readonly { day: number }[]; carried: object }[];
  readonly wishes: readonly { staffId: string }[];
};
const seenBy = async (browser: Browser): Promise<Seen> => (await browser.get(WEEK)).json as unknown as Seen;

test("RWK-3 a head makes the week, publishes it, and everybody at the outlet sees the shifts", async () => {
  const { people } = await seenBy(head);
  const teller = await signedIn("teller", people[0]?.staffId ?? "");
  const wish = { wishId: randomUUID(), day: 4 };
  expect((await teller.post(`${WEEK}/wishes`, wish, keyed())).status).toBe(200);
  const made = await head.post(`${WEEK}/make`, undefined, keyed());
  expect(made.status).toBe(200);
  expect(Number(made.json["bound"])).toBeLessThanOrEqual(Number(made.json["cost"]));
  const own = await seenBy(teller);
  expect([own.people.length, own.people[0]?.shifts]).toEqual([1, []]);
  expect((await teller.post(`${WEEK}/publish`, {}, keyed())).status).toBe(403);
  expect((await head.post(`${WEEK}/publish`, {}, keyed())).status).toBe(200);
  const after = await seenBy(teller);
  expect([after.state, after.people.length]).toEqual(["published", people.length]);
  const late = await teller.post(`${WEEK}/wishes`, { ...wish, wishId: randomUUID() }, keyed());
  expect([late.status, late.json["code"]]).toEqual([409, "roster.wrongState"]);
}, 30_000);

test("RWK-4 a published week is changed with a reason, priced first, and only by who may", async () => {
  await head.post(`${WEEK}/make`, undefined, keyed());
  await head.post(`${WEEK}/publish`, {}, keyed());
  const { people } = await seenBy(head);
  const worker = people.find(({ shifts }) => shifts.length > 0);
  const teller = await signedIn("teller", worker?.staffId ?? "");
  const cells = [{ staffId: worker?.staffId, day: worker?.shifts[0]?.day }];
  const priced = await head.post(`${WEEK}/price`, { cells });
  expect(priced.status).toBe(200);
  expect(Number(priced.json["after"])).not.toBe(Number(priced.json["before"]));
  const change = { changeId: randomUUID(), cells, reason: "audit at head office" };
  expect((await teller.post(`${WEEK}/changes`, change, keyed())).status).toBe(403);
  const broken = priced.json["broken"] as readonly string[];
  const done = await head.post(`${WEEK}/changes`, change, keyed());
  expect(done.status).toBe(broken.length > 0 ? 409 : 200);
  const absence = { changeId: randomUUID(), ...cells[0] };
  expect((await head.post(`${WEEK}/absences`, absence, keyed())).status).toBe(200);
  const left = (await seenBy(head)).people.find(({ staffId }) => staffId === worker?.staffId)?.shifts.length;
  expect(left).toBe((worker?.shifts.length ?? 0) - 1);
}, 30_000);

test("RWK-4 a gap has candidates for who edits the roster, and every refusal is a sentence in the reader's language", async () => {
  await head.post(`${WEEK}/make`, undefined, keyed());
  const { people } = await seenBy(head);
  const found = await head.get(`${WEEK}/candidates?post=cash&day=1&slotMin=660`);
  expect(found.status).toBe(200);
  expect((found.json as unknown as readonly unknown[]).length).toBe(people.length);
  for (const [language, words] of [
    ["es", /lunes/u],
    ["zh", /星期一/u],
    ["ko", /월요일/u],
    ["en", /Monday/u],
  ] as const) {
    const tuesday = `/outlets/${OUTLET}/rosters/2026-12-15/price`;
    const asked = { cells: [{ staffId: people[0]?.staffId, day: 0 }] };
    const refused = await head.post(tuesday, asked, { "accept-language": language });
    expect([refused.status, refused.json["code"]]).toEqual([422, "roster.notMonday"]);
    expect(String(refused.json["detail"])).toMatch(words);
  }
}, 30_000);
