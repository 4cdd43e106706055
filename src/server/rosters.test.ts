import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { browserOn, type Browser } from "../../tests/fixtures/api-client";
import { demoServer, type DemoServer } from "../../tests/fixtures/demo-server";
import { postOf, signedInTo } from "../../tests/fixtures/signed-in";
import { NEEDS, type NeedRow, type SlotNeed } from "#app/forecasting/forecast-rows";
import { put } from "#app/ports/rows";
import { addDays } from "#base/calendar";
import type { RosterRepairView } from "#contract/roster-loop";
import type {
  PricedChangeAnswer,
  RosterCandidateAnswer,
  RosterConflictAnswer,
  RosterWeekAnswer,
  WhyWorkedAnswer,
} from "#contract/rosters";
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

const signedIn = (role: StaffRole, accountId: string): Promise<Browser> =>
  signedInTo(demo, { accountId, posts: [postOf(role, OUTLET)] });
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
  expect((await teller.post(`${WEEK}/overtime`, { minutes: 120 }, keyed())).status).toBe(200);
  expect((await teller.post(`${WEEK}/overtime`, { minutes: 1_000 }, keyed())).status).toBe(422);
  expect((await seenBy(teller)).people[0]).toMatchObject({ overtimeMinutes: 120 });
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
  const own = (await teller.post(`${WEEK}/price`, { cells })).json as unknown as PricedChangeAnswer;
  expect(own.reasons.every(({ staffId = worker?.staffId }) => staffId === worker?.staffId)).toBe(true);
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

test("RWK-10 a draft is arranged by hand, each move told by its reasons, and an undone move leaves no trace", async () => {
  await head.post(`${WEEK}/make`, undefined, keyed());
  const { people } = await seenBy(head);
  const worker = people.find(({ shifts }) => shifts.length > 0);
  const [shift] = worker?.shifts ?? [];
  const off = { staffId: worker?.staffId, day: shift?.day };
  const priced = await head.post(`${WEEK}/price`, { cells: [off] });
  const teller = await signedIn("teller", worker?.staffId ?? "");
  expect((await teller.post(`${WEEK}/price`, { cells: [off] })).json["code"]).toBe("roster.wrongState");
  const { reasons, before, after } = priced.json as unknown as PricedChangeAnswer;
  expect(reasons.reduce((sum, reason) => sum + reason.after - reason.before, 0)).toBe(after - before);
  expect((await head.post(`${WEEK}/arrange`, { cells: [off] }, keyed())).status).toBe(200);
  const { post, template, lunchMin } = shift as unknown as { post: string; template: string; lunchMin?: number };
  const back = { ...off, shift: { post, template, ...(lunchMin !== undefined && { lunchMin }) } };
  expect((await seenBy(head)).people).not.toEqual(people);
  await head.post(`${WEEK}/arrange`, { cells: [back] }, keyed());
  expect((await seenBy(head)).people).toEqual(people);
}, 30_000);

test("RWK-8 and RWK-9 a gap's candidate brings the week that makes the price; why this person names the others", async () => {
  await head.post(`${WEEK}/make`, undefined, keyed());
  const { people } = await seenBy(head);
  const found = await head.get(`${WEEK}/candidates?post=cash&day=1&slotMin=660`);
  const offered = (found.json as unknown as readonly RosterCandidateAnswer[]).find(({ offer }) => offer !== undefined);
  expect(offered?.cells.some(({ day, shift }) => day === 1 && shift?.post === "cash")).toBe(true);
  const worker = people.find(({ shifts }) => shifts.length > 0);
  const why = await head.get(`${WEEK}/why?staffId=${worker?.staffId ?? ""}&day=${worker?.shifts[0]?.day ?? 0}`);
  const { isOff, others, without } = why.json as unknown as WhyWorkedAnswer;
  expect([isOff, others?.length]).toEqual([false, people.length]);
  expect(Number(without?.after)).not.toBe(without?.before);
}, 30_000);

test("RWK-2 rules that collide are told each with its day, person or law, to those alone who make the week", async () => {
  const { people } = await seenBy(head);
  const staffId = people[0]?.staffId ?? "";
  const conflict = await head.get(`${WEEK}/conflict`);
  const { isKnown, isSmallest, rules } = conflict.json as unknown as RosterConflictAnswer;
  expect([isKnown, isSmallest]).toEqual([true, true]);
  expect(rules).toEqual([
    { kind: "presence", rule: "authority", day: 6 },
    { kind: "leave", staffId, day: 6 },
    { kind: "labour", rule: "cn.day" },
    { kind: "contract", staffId },
  ]);
  const teller = await signedIn("teller", staffId);
  expect((await teller.get(`${WEEK}/conflict`)).status).toBe(403);
}, 30_000);

test("RWK-11 a teller takes the own shifts along, at an address that can be taken back and lies nowhere readable", async () => {
  await head.post(`${WEEK}/make`, undefined, keyed());
  await head.post(`${WEEK}/publish`, {}, keyed());
  const { people } = await seenBy(head);
  const worker = people.find(({ shifts }) => shifts.length > 0);
  const teller = await signedIn("teller", worker?.staffId ?? "");
  const path = `/outlets/${OUTLET}/roster-calendar`;
  const download = await teller.get(path);
  expect(download.text.match(/BEGIN:VEVENT/gu)?.length).toBe(worker?.shifts.length);
  const opened = await teller.post(`${path}/feed`, undefined, keyed());
  const address = String(opened.json["path"]).replace("/api/v1", "");
  const stranger = browserOn(demo);
  const read = await stranger.get(address);
  expect([read.status, read.text.match(/BEGIN:VEVENT/gu)?.length]).toEqual([200, worker?.shifts.length]);
  const secret = address.split("/").at(-1) ?? "";
  const kept = await demo.journal.read({ unitId: "network", month: "1970-01-01", stream: "roster-feeds" }, 0);
  expect(kept).toHaveLength(1);
  expect(JSON.stringify(kept)).not.toContain(secret);
  const anew = await teller.post(`${path}/feed`, undefined, keyed());
  expect((await stranger.get(address)).status).toBe(404);
  await teller.post(`${path}/feed/close`, undefined, keyed());
  expect((await stranger.get(String(anew.json["path"]).replace("/api/v1", ""))).status).toBe(404);
  expect((await teller.get(`${path}/feed`)).json).toEqual({ isOpen: false });
}, 30_000);

test("RWK-11 the week goes along as a file, and a draft's shifts are for those who make it", async () => {
  await head.post(`${WEEK}/make`, undefined, keyed());
  const { people } = await seenBy(head);
  const csv = (await head.get(`${WEEK}/sheet?format=csv`)).text.trim().split("\n");
  expect(csv[0]).toContain(`staffId,name,hours,contractHours,${MONDAY}`);
  expect(csv).toHaveLength(people.length + 1);
  const teller = await signedIn("teller", people[0]?.staffId ?? "");
  expect((await teller.get(`${WEEK}/sheet?format=csv`)).text.trim().split("\n")).toHaveLength(2);
}, 30_000);

test("RWK-13 a week is asked to be made in the loop, how far it is can be seen, and a published one is left alone", async () => {
  const asked = await head.post(`${WEEK}/loop/make`, undefined, keyed());
  expect(asked.status).toBe(202);
  const latest = await head.get(`${WEEK}/loop/latest`);
  expect(latest.json).toEqual({ isOld: false, making: { state: "running", done: 0, of: 0, error: "" } });
  await head.post(`${WEEK}/make`, undefined, keyed());
  const played = await head.get(`${WEEK}/loop`);
  expect((played.json["days"] as readonly unknown[]).length).toBe(5);
  expect((await head.get(`${WEEK}/loop/latest`)).json).toMatchObject({ isOld: false, seen: played.json });
  await head.post(`${WEEK}/publish`, {}, keyed());
  const late = await head.post(`${WEEK}/loop/make`, undefined, keyed());
  expect([late.status, late.json["code"]]).toEqual([409, "roster.wrongState"]);
  const { people } = await seenBy(head);
  const teller = await signedIn("teller", people[0]?.staffId ?? "");
  expect((await teller.post(`${WEEK}/loop/make`, undefined, keyed())).status).toBe(403);
}, 60_000);

test("IR-3 a repair comes with what it does to the waits, and the change that is ordered keeps it", async () => {
  await head.post(`${WEEK}/make`, undefined, keyed());
  await head.post(`${WEEK}/publish`, {}, keyed());
  const { people } = await seenBy(head);
  const worker = people.find(({ shifts }) => shifts.some(({ day }) => day === 1));
  const body = { day: 1, absent: [worker?.staffId], busyness: 1.5 };
  const repair = await head.post(`${WEEK}/repair`, body);
  expect(repair.status).toBe(200);
  const { effect, fromMin } = repair.json as unknown as RosterRepairView;
  expect(effect.before.came).toBeGreaterThan(0);
  const forecast = { day: 1, fromMin, without: effect.before, with: effect.after, low: -1, high: 0 };
  const cells = await lawfulLunch(people);
  const order = { changeId: randomUUID(), cells, reason: "ill", forecast };
  const ordered = await head.post(`${WEEK}/changes`, order, keyed());
  const { changes } = (await head.get(WEEK)).json as unknown as RosterWeekAnswer;
  expect([ordered.status, changes[0]?.forecast, changes[0]?.measured]).toEqual([200, forecast, undefined]);
}, 60_000);

/** Somebody's lunch at another hour, so that no rule is broken. */
async function lawfulLunch(people: Seen["people"]): Promise<readonly object[]> {
  for (const { staffId, shifts } of people)
    for (const { day, post, template } of shifts as unknown as RosterWeekAnswer["people"][number]["shifts"])
      for (const lunchMin of [690, 720, 750, 780]) {
        const cells = [{ staffId, day, shift: { post, template, lunchMin } }];
        const priced = await head.post(`${WEEK}/price`, { cells });
        if ((priced.json["broken"] as readonly string[] | undefined)?.length === 0) return cells;
      }
  throw new Error("no lunch can be moved");
}
