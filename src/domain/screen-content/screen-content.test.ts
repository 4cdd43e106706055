import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "#base/calendar";
import { givenOn } from "#base/given.fixture";
import { decide, evolve } from "./decide";
import { isFor, playsOn, stateOf } from "./in-play";
import { emptyScreenBook, type Card, type ScreenCommand } from "./model";

const text = { zh: "自助存款更快", en: "Deposit faster", es: "Ingrese antes", ko: "더 빠른 입금" };
const TODAY = "2026-11-23";
const TIME_ZONE = "Asia/Shanghai";
const DAY_MS = 86_400_000;
const MIDNIGHT = Date.UTC(2026, 10, 22, 16);

const card = (cardId: string, version = 1, more: Partial<Card> = {}): Card => ({
  cardId,
  version,
  content: { kind: "line", text },
  showSec: 10,
  firstDay: TODAY,
  lastDay: addDays(TODAY, 6),
  ...more,
});
const write = (own: Card, actor = "lin"): ScreenCommand => ({ type: "WriteCard", now: 1, actor, card: own });
const approve = (cardId: string, version = 1, actor = "hao"): ScreenCommand => ({
  type: "ApproveCard",
  now: 2,
  actor,
  cardId,
  version,
});
const retire = (cardId: string): ScreenCommand => ({ type: "RetireCard", now: 3, actor: "hao", cardId });

function given(...commands: readonly ScreenCommand[]) {
  const book = emptyScreenBook();
  return { book, ...givenOn(book, decide, evolve, commands) };
}
const playing = (commands: readonly ScreenCommand[], date = TODAY) => playsOn(given(...commands).book, date, TIME_ZONE);
const names = (commands: readonly ScreenCommand[], date = TODAY) =>
  playing(commands, date).map(({ cardId, version }) => `${cardId}:${version}`);

test("SCR-1 a card speaks all four languages, and a sentence is read at a glance", () => {
  const { refusal, then } = given();
  const lineOf = (own: typeof text) => write(card("a", 1, { content: { kind: "line", text: own } }));
  expect(refusal(lineOf({ ...text, ko: " " }))).toEqual({ code: "screen.textMissing", language: "ko" });
  const long = "长".repeat(91);
  expect(refusal(lineOf({ ...text, zh: long }))).toEqual({ code: "screen.lineTooLong", language: "zh", limit: 90 });
  const picture = { kind: "picture", fileId: "f1", about: { ...text, zh: long } } as const;
  expect(then(write(card("p", 1, { content: picture })))).toHaveLength(1);
  const silent = { ...picture, about: { ...text, es: "" } };
  expect(refusal(write(card("q", 1, { content: silent })))).toEqual({ code: "screen.textMissing", language: "es" });
});

test("SCR-2 a card stands for 5 to 60 seconds, its days and its hours begin before they end", () => {
  const { refusal, then } = given();
  const range = { code: "screen.showOutOfRange", leastSec: 5, mostSec: 60 };
  expect([4, 61].map((showSec) => refusal(write(card("a", 1, { showSec }))))).toEqual([range, range]);
  expect(refusal(write(card("a", 1, { lastDay: addDays(TODAY, -1) })))).toEqual({ code: "screen.daysReversed" });
  const hours = { from: "14:00", to: "14:00" };
  expect(refusal(write(card("a", 1, { hours })))).toEqual({ code: "screen.hoursReversed" });
  expect(then(write(card("a", 1, { lastDay: TODAY })))).toHaveLength(1);
});

test("SCR-3 versions count up without a gap, and the old ones stay as they were", () => {
  const { refusal, book } = given(write(card("a")), write(card("a", 2, { showSec: 20 })));
  expect(refusal(write(card("a", 2)))).toEqual({ code: "screen.versionOutOfOrder", expected: 3 });
  expect(book.cards.get("a")?.map(({ showSec }) => showSec)).toEqual([10, 20]);
});

test("SCR-4 a second person approves, once, and only then a card plays; the newest approved version does", () => {
  const { refusal, then } = given(write(card("a")));
  expect(refusal(approve("a", 1, "lin"))).toEqual({ code: "screen.selfApproved", person: "lin" });
  expect(refusal(approve("a", 2))).toEqual({ code: "screen.unknown", cardId: "a" });
  expect(then(approve("a"))).toMatchObject([{ type: "CardApproved", by: "hao" }]);
  expect(then(approve("a"))).toEqual([]);
  expect(names([write(card("a"))])).toEqual([]);
  const second = [write(card("a")), approve("a"), write(card("a", 2))];
  expect(names(second)).toEqual(["a:1"]);
  expect(names([...second, approve("a", 2)])).toEqual(["a:2"]);
});

test("SCR-5 a card plays from its first day to the end of its last, and within its hours alone", () => {
  const all = [write(card("a")), approve("a")];
  expect(playing(all)).toMatchObject([{ from: MIDNIGHT, until: MIDNIGHT + 7 * DAY_MS }]);
  const dates = [-1, 0, 6, 7].map((days) => names(all, addDays(TODAY, days)).length);
  expect(dates).toEqual([0, 1, 1, 0]);
  const noon = [write(card("n", 1, { hours: { from: "11:30", to: "13:00" } })), approve("n")];
  expect(playing(noon)).toMatchObject([{ from: MIDNIGHT + 11.5 * 3_600_000, until: MIDNIGHT + 13 * 3_600_000 }]);
});

test("SCR-5 hours that the change of the clock skips are none on that day", () => {
  const { book } = given(
    write(card("n", 1, { firstDay: "2026-03-28", lastDay: "2026-03-30", hours: { from: "02:00", to: "03:00" } })),
    approve("n"),
  );
  const on = (date: string) => playsOn(book, date, "Europe/Madrid").length;
  expect(["2026-03-28", "2026-03-29", "2026-03-30"].map(on)).toEqual([1, 0, 1]);
});

test("SCR-6 a retired card stops at once, and only what was written afterwards plays again", () => {
  const used = [write(card("a")), approve("a"), write(card("a", 2)), retire("a")];
  expect(names(used)).toEqual([]);
  const { refusal, then } = given(...used);
  expect(then(retire("a"))).toEqual([]);
  expect(refusal(retire("b"))).toEqual({ code: "screen.unknown", cardId: "b" });
  expect(refusal(approve("a", 2))).toEqual({ code: "screen.retired", cardId: "a" });
  expect(names([...used, write(card("a", 3)), approve("a", 3)])).toEqual(["a:3"]);
});

test("SCR-7 a card for a zone plays on that zone's screens alone", () => {
  const all = playing([write(card("a")), approve("a"), write(card("v", 1, { zone: "vip" })), approve("v")]);
  const shown = (zone?: string) => all.filter((one) => isFor(one, zone)).map(({ cardId }) => cardId);
  expect([shown(), shown("vip"), shown("cash")]).toEqual([["a"], ["a", "v"], ["a"]]);
});

test("SCR-4, SCR-5 and SCR-6 staff read how each version stands", () => {
  const { book } = given(
    ...[write(card("a")), approve("a"), write(card("a", 2)), approve("a", 2), write(card("a", 3))],
    ...[write(card("r")), approve("r"), retire("r")],
    ...[write(card("c", 1, { firstDay: addDays(TODAY, 1) })), approve("c")],
  );
  const today = { earliest: TODAY, latest: TODAY };
  const statesOf = (cardId: string, dates = today) => book.cards.get(cardId)?.map((one) => stateOf(one, book, dates));
  expect(["a", "r", "c"].map((id) => statesOf(id))).toEqual([
    ["replaced", "playing", "waiting"],
    ["retired"],
    ["toCome"],
  ]);
  expect(statesOf("c", { earliest: TODAY, latest: addDays(TODAY, 1) })).toEqual(["playing"]);
  expect(statesOf("a", { earliest: addDays(TODAY, 7), latest: addDays(TODAY, 7) })).toEqual(["over", "over", "over"]);
});

test("SCR-4, SCR-5 and SCR-6 whatever people do, nothing plays unapproved, retired, or outside its days and hours", () => {
  const person = fc.constantFrom("lin", "hao", "ana");
  const cardId = fc.constantFrom("a", "b");
  const version = fc.integer({ min: 1, max: 4 });
  const day = fc.integer({ min: -3, max: 3 }).map((days) => addDays(TODAY, days));
  const hours = fc.constantFrom(undefined, { from: "08:00", to: "12:00" }, { from: "11:00", to: "18:30" });
  const step = fc.oneof(
    fc.record({ actor: person, cardId, version, first: day, last: day, hours }).map((one): ScreenCommand => {
      const { actor, first: firstDay, last: lastDay } = one;
      const more = { firstDay, lastDay, ...(one.hours && { hours: one.hours }) };
      return write(card(one.cardId, one.version, more), actor);
    }),
    fc.tuple(cardId, version, person).map(([id, number, actor]) => approve(id, number, actor)),
    cardId.map(retire),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), day, (steps, date) => {
      const book = emptyScreenBook();
      const accepted = steps.filter((command) => {
        const decision = decide(command, book);
        if (decision.ok) decision.value.reduce(evolve, book);
        return decision.ok;
      });
      for (const one of playsOn(book, date, TIME_ZONE)) {
        const writtenAt = accepted.findIndex(
          (command) =>
            command.type === "WriteCard" && command.card.cardId === one.cardId && command.card.version === one.version,
        );
        const after = accepted.slice(writtenAt + 1);
        const writer = accepted[writtenAt]?.actor;
        const approvals = after.filter(
          (command) =>
            command.type === "ApproveCard" && command.cardId === one.cardId && command.version === one.version,
        );
        expect(approvals.length).toBeGreaterThan(0);
        expect(approvals.every(({ actor }) => actor !== writer)).toBe(true);
        expect(after.some((command) => command.type === "RetireCard" && command.cardId === one.cardId)).toBe(false);
        expect(date >= one.firstDay && date <= one.lastDay && one.from < one.until).toBe(true);
        const [start, end] = [one.firstDay, addDays(one.lastDay, 1)].map((on) => Date.parse(`${on}T00:00:00+08:00`));
        expect(one.from >= (start ?? Infinity) && one.until <= (end ?? 0)).toBe(true);
        if (one.hours) expect(one.until - one.from).toBeLessThan(DAY_MS / 2);
      }
    }),
    { seed: 7, numRuns: 500 },
  );
});
