import type { Rng } from "#base/rng";
import { endOfDayAfter } from "#base/working-days";
import fc from "fast-check";
import { expect, test } from "vitest";
import { oneOf, walkRandomly } from "../../../tests/support/random-history";
import { decide } from "./decide";
import { evolve } from "./evolve";
import { by, ref, TERMS } from "./given.fixture";
import type { FindingCommand, FindingEvent } from "./messages";
import { emptyFindingBook, type FindingBook, type FindingBookDraft, isDone } from "./model";
import { cappedScore } from "./score-cap";

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
    proof: rng.next() < 0.9 ? [{ fileId: "p", sha256: "0" }] : [],
    passed: rng.next() < 0.6,
    dueBy: now + rng.below(30) * DAY_MS,
    grounds: ref("g"),
    stands: rng.next() < 0.5,
    reasons: ref("r"),
    correctionId: id("k", 4),
    staffId: oneOf(rng, STAFF),
    behaviour: oneOf(rng, ["bothHands", "raisedHand", "whistling"] as const),
    terms: TERMS,
  };
  if (type !== "IssueNotice" && type !== "ExtendLine") Reflect.deleteProperty(own, "dueBy");
  return { ...by(oneOf(rng, STAFF), 0, type, own as never), now };
}

type Check = (
  book: FindingBook,
  events: readonly FindingEvent[],
  before: ReadonlyMap<string, string>,
  command: FindingCommand,
) => void;

/** `before` is each finding's state before the command. */
function walk(seed: number, check: Check): void {
  let before = new Map<string, string>();
  const context = { initial: emptyFindingBook, decide, evolve, command: randomCommand };
  walkRandomly<FindingCommand, FindingEvent, FindingBookDraft>(seed, 50, 2 * DAY_MS, context, (step) => {
    const { state, events, command } = step;
    check(state, events, before, command);
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

test("FN-1 in any history a finding is found once, by somebody, with its clause and its source", () => {
  overHistories((book, events, before) => {
    for (const event of events) {
      if (event.type !== "FindingRaised") continue;
      expect(before.has(event.findingId)).toBe(false);
      const { clause, raisedBy, source } = book.findings.get(event.findingId) ?? {};
      expect([clause, raisedBy, source, event.facts]).toEqual([event.clause, event.raisedBy, "onSite", ref("f")]);
    }
  });
});

test("FN-5 and FN-11 in any history a line is due within the policy's days, and is extended once and by another", () => {
  const extended = new Map<FindingBook, Set<string>>();
  overHistories((book, events) => {
    for (const event of events) {
      if (event.type === "NoticeIssued") {
        const latest = endOfDayAfter(event.at, TERMS.dueDays, TERMS.calendar.timeZone);
        expect(event.lines.filter(({ dueBy }) => dueBy > latest || dueBy <= event.at)).toEqual([]);
      }
      if (event.type !== "LineExtended") continue;
      const once = extended.get(book) ?? new Set();
      expect([once.has(event.findingId), book.findings.get(event.findingId)?.owner]).toEqual([
        false,
        expect.not.stringMatching(`^${event.approvedBy}$`),
      ]);
      extended.set(book, once.add(event.findingId));
    }
  });
});

test("FN-6 and FN-7 in any history nobody answers before the receipt, nor without proof, and the issuer does not sign for it", () => {
  overHistories((book, events) => {
    for (const event of events) {
      if (event.type === "NoticeReceived")
        expect(book.notices.get(event.noticeId)?.issuedBy).not.toBe(event.receivedBy);
      if (event.type !== "FindingReplied") continue;
      const { noticeId = "" } = book.findings.get(event.findingId) ?? {};
      expect([book.notices.get(noticeId)?.receivedBy === undefined, event.proof.length > 0]).toEqual([false, true]);
      expect([event.rootCause, event.measure]).toEqual(["x", ref("m")]);
    }
  });
});

test("FN-10 in any history a contest is in time and decided by a third person, and a dropped finding asks nothing", () => {
  overHistories((book, events, before, command) => {
    for (const event of events) {
      if (event.type === "FindingContested") {
        expect(event.at).toBeLessThan(book.findings.get(event.findingId)?.contestUntil ?? 0);
      }
      if (event.type === "ContestRejected" || event.type === "FindingDropped") {
        const { raisedBy, owner } = book.findings.get(event.findingId) ?? {};
        expect([raisedBy, owner]).not.toContain(event.decidedBy);
      }
      // The clock of what is contested stands still, and what is over has none.
      if (event.type === "FindingOverdue") expect(before.get(event.findingId)).not.toBe("contested");
    }
    expect([...book.open].filter(({ state }) => isDone(state))).toEqual([]);
    expect(command.now).toBeGreaterThan(0);
  });
});

test("FN-12 and FN-13 in any history a red event caps its own quarter once it stands, and nothing else caps", () => {
  overHistories((book, _events, _before, { now }) => {
    const quarter = { start: now - 20 * DAY_MS, end: now + 1 };
    const { score, cappedBy } = cappedScore(book, 96, quarter, 60);
    const red = [...book.findings.values()].filter(
      ({ confirmed, severity, state, raisedAt }) =>
        confirmed && severity === "red" && state !== "dropped" && raisedAt >= quarter.start,
    );
    expect(cappedBy).toEqual(red.map(({ findingId }) => findingId));
    expect(score).toBe(red.length > 0 ? 60 : 96);
  });
});

test("FN-14 in any history a missed deadline is said in its time, and again only for a new one", () => {
  overHistories((book, events) => {
    for (const event of events) {
      if (event.type !== "FindingOverdue") continue;
      expect(event.dueBy).toBeLessThanOrEqual(event.at);
      expect(book.findings.get(event.findingId)?.overdue).toBe(true);
    }
    const said = events.flatMap((event) => (event.type === "FindingOverdue" ? [event.findingId] : []));
    expect(new Set(said).size).toBe(said.length);
  });
});

test("FN-15 to FN-17 in any history nobody notes, decides or withdraws what is not his to", () => {
  overHistories((book, events, before, { actor }) => {
    for (const event of events) {
      if (event.type === "CorrectionNoted") {
        expect([event.notedBy === event.staffId, TERMS.behaviours.includes(event.behaviour)]).toEqual([false, true]);
      }
      if (event.type === "CorrectionDisputed") expect(book.corrections.get(event.correctionId)?.staffId).toBe(actor);
      if (event.type === "CorrectionDecided") {
        const { staffId, notedBy, state } = book.corrections.get(event.correctionId) ?? {};
        expect([staffId, notedBy]).not.toContain(event.decidedBy);
        expect(state).toBe(event.stands ? "stands" : "removed");
      }
      if (event.type === "FindingWithdrawn") {
        const { raisedBy, noticeId } = book.findings.get(event.findingId) ?? {};
        expect([before.get(event.findingId), raisedBy, noticeId]).toEqual(["raised", actor, undefined]);
      }
    }
  });
});
