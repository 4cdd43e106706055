import type { Rng } from "#base/rng";
import fc from "fast-check";
import { expect, test } from "vitest";
import { oneOf, walkRandomly } from "../../../tests/support/random-history";
import { decide } from "./decide";
import { evolve } from "./evolve";
import { by, ref, TERMS } from "./given.fixture";
import type { FindingCommand, FindingEvent } from "./messages";
import { emptyFindingBook, type FindingBook, type FindingBookDraft, isDone } from "./model";

const STAFF = ["ida", "hao", "lin", "dora"] as const;
const TYPES = [
  "RaiseFinding",
  "RaiseFinding",
  "WithdrawFinding",
  "IssueNotice",
  "ReceiveNotice",
  "ChangeOwner",
  "ReplyToFinding",
  "VerifyFinding",
  "ExtendLine",
  "ContestFinding",
  "DecideContest",
  "ConfirmRedEvent",
  "NoteCorrection",
  "DisputeCorrection",
  "DecideCorrection",
  "ObserveDeadlines",
] as const satisfies readonly FindingCommand["type"][];

const DAY_MS = 86_400_000;

function randomCommand(rng: Rng, now: number, book: FindingBookDraft): FindingCommand {
  const id = (letter: string, most: number): string => `${letter}${String(rng.below(most) + 1)}`;
  const type = oneOf(rng, TYPES);
  const findingId = id("f", type === "RaiseFinding" ? 12 : Math.max(1, book.findings.size));
  const lines = Array.from({ length: rng.below(3) + 1 }, () => ({
    findingId: id("f", 12),
    owner: oneOf(rng, STAFF),
    action: ref("a"),
  }));
  const own = {
    findingId,
    noticeId: id("n", 5),
    clause: oneOf(rng, ["peak.3", "close.2"] as const),
    severity: oneOf(rng, ["minor", "red"] as const),
    source: "onSite",
    facts: ref("f"),
    evidence: [],
    points: 1,
    lines,
    owner: oneOf(rng, STAFF),
    reason: "r",
    rootCause: "x",
    measure: ref("m"),
    proof: [{ fileId: "p", sha256: "0" }],
    passed: rng.next() < 0.6,
    dueBy: now + rng.below(30) * DAY_MS,
    grounds: ref("g"),
    stands: rng.next() < 0.5,
    reasons: ref("r"),
    correctionId: id("k", 4),
    staffId: oneOf(rng, STAFF),
    behaviour: "bothHands",
    terms: TERMS,
  };
  if (type !== "IssueNotice" && type !== "ExtendLine") Reflect.deleteProperty(own, "dueBy");
  return { ...by(oneOf(rng, STAFF), 0, type, own as never), now };
}

type Check = (book: FindingBook, events: readonly FindingEvent[], before: ReadonlyMap<string, string>) => void;

/** `before` is each finding's state before the command. */
function walk(seed: number, check: Check): void {
  let before = new Map<string, string>();
  const context = { initial: emptyFindingBook, decide, evolve, command: randomCommand };
  walkRandomly<FindingCommand, FindingEvent, FindingBookDraft>(seed, 50, 2 * DAY_MS, context, ({ state, events }) => {
    check(state, events, before);
    before = new Map([...state.findings.values()].map(({ findingId, state: now }) => [findingId, now]));
  });
}

const overHistories = (check: Check): void =>
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e9 }), (seed) => walk(seed, check)),
    { seed: 13, numRuns: 50 },
  );

test("random books reach every event, so that what holds on them means something", () => {
  const types = new Set<string>();
  for (let seed = 0; seed < 60; seed += 1) {
    walk(seed, (_book, events) => {
      for (const { type } of events) types.add(type);
    });
  }
  expect(types.size).toBe(18);
});

test("FN-3 and FN-4 in any history a finding is on no line or on exactly one, with one owner", () => {
  overHistories((book) => {
    const lines = [...book.notices.values()].flatMap(({ findingIds }) => findingIds);
    const onLine = [...book.findings.values()].filter(({ noticeId }) => noticeId !== undefined);
    expect([new Set(lines).size, onLine.length]).toEqual([lines.length, lines.length]);
    expect(onLine.filter(({ owner }) => owner === undefined || owner === "")).toEqual([]);
  });
});

test("FN-9 in any history a notice is closed exactly when all its lines are done", () => {
  overHistories((book) => {
    const wrong = [...book.notices.values()].filter(({ findingIds, closedAt }) => {
      const allDone = findingIds.every((findingId) => isDone(book.findings.get(findingId)?.state ?? "raised"));
      return allDone !== (closedAt !== undefined);
    });
    expect(wrong).toEqual([]);
  });
});

test("FN-8 and FN-12 in any history the second person is never the first", () => {
  overHistories((book, events) => {
    for (const event of events) {
      if (event.type === "FindingClosed") {
        const { owner, repliedBy } = book.findings.get(event.findingId) ?? {};
        expect([owner, repliedBy]).not.toContain(event.verifiedBy);
      }
      if (event.type === "RedEventConfirmed") {
        expect(book.findings.get(event.findingId)?.raisedBy).not.toBe(event.confirmedBy);
      }
    }
  });
});

test("FN-2 in any history a repeat names standing findings of its clause that are young enough", () => {
  overHistories((book, events, before) => {
    for (const event of events) {
      if (event.type !== "FindingRaised") continue;
      const expected = [...book.findings.values()]
        .filter(({ findingId, clause }) => findingId !== event.findingId && clause === event.clause)
        .filter(({ findingId }) => !["dropped", "withdrawn"].includes(before.get(findingId) ?? ""))
        .filter(({ raisedAt }) => event.at - raisedAt < 90 * DAY_MS);
      expect(expected.filter(({ findingId }) => !event.repeatOf.includes(findingId))).toEqual([]);
    }
  });
});

test("what asks something of somebody has a deadline or waits for a notice, and the clock sees it", () => {
  overHistories((book) => {
    const undone = [...book.findings.values()].filter(({ state }) => !isDone(state));
    expect(undone.length).toBe(book.open.size);
    expect(undone.filter(({ state, dueBy }) => state !== "raised" && dueBy === undefined)).toEqual([]);
  });
});
