import { expect, test } from "vitest";
import { decide } from "./decide";
import { evolve } from "./evolve";
import type { StandardCommand } from "./messages";
import { emptyStandardBook, standardOn, type Evidence, type Standard, type StandardBook } from "./model";

const evidence: Evidence = {
  from: "2026-01-01",
  before: "2026-04-01",
  count: 412,
  meanMin: 11.8,
  cv: 0.5,
  p50Min: 10.4,
  p80Min: 15.9,
  p95Min: 23.1,
};
const propose = (standardId: string, more: Partial<Standard> = {}): StandardCommand => {
  const what = {
    serviceId: "A1",
    minutes: 12,
    evidence,
    validFrom: "2026-05-01",
    reason: "measured",
    proposedBy: "ana",
  };
  const { state: _state, decidedBy: _decidedBy, ...rest } = more;
  return { type: "ProposeStandard", now: 1, standardId, ...what, ...rest };
};
const approve = (standardId: string, by = "wei"): StandardCommand => ({
  type: "ApproveStandard",
  now: 2,
  standardId,
  by,
});

function after(...commands: readonly StandardCommand[]): StandardBook {
  const book = emptyStandardBook();
  for (const command of commands) {
    const decided = decide(command, book);
    if (!decided.ok) throw new Error(decided.refusal.code);
    decided.value.forEach((event) => evolve(book, event));
  }
  return book;
}
const refusal = (book: StandardBook, command: StandardCommand): string => {
  const decided = decide(command, book);
  return decided.ok ? `accepted ${decided.value.length}` : decided.refusal.code;
};

test("TM-1 a standard rests on measured times and on minutes that a service can take", () => {
  const book = after(propose("s1"));
  expect(refusal(book, propose("s1"))).toBe("standard.idTaken");
  expect(refusal(book, propose("s2", { evidence: { ...evidence, count: 0 } }))).toBe("standard.noEvidence");
  expect(refusal(book, propose("s2", { minutes: 0 }))).toBe("standard.minutesOutOfRange");
  expect(refusal(book, propose("s2", { minutes: 481 }))).toBe("standard.minutesOutOfRange");
  expect(refusal(book, propose("s2", { minutes: Number.NaN }))).toBe("standard.minutesOutOfRange");
});

test("TM-2 the one who proposed it cannot approve it, and a decision stands", () => {
  const book = after(propose("s1"));
  expect(refusal(book, approve("s1", "ana"))).toBe("standard.selfApproved");
  expect(refusal(book, approve("s9"))).toBe("standard.unknown");
  const decided = after(propose("s1"), approve("s1"));
  expect(refusal(decided, approve("s1"))).toBe("accepted 0");
  expect(refusal(decided, approve("s1", "kim"))).toBe("standard.alreadyDecided");
  const rejected = after(propose("s1"), {
    type: "RejectStandard",
    now: 2,
    standardId: "s1",
    by: "ana",
    reason: "typo",
  });
  expect(refusal(rejected, approve("s1"))).toBe("standard.alreadyDecided");
});

test("TM-3 only an approved standard applies, from its first day, the narrowest and then the newest", () => {
  const at = { serviceId: "A1", outletId: "O01", staffId: "E001" };
  expect(standardOn(after(propose("s1")), at, "2026-06-01")).toBeUndefined();
  const book = after(
    propose("network"),
    approve("network"),
    propose("outlet", { outletId: "O01", validFrom: "2026-06-01" }),
    approve("outlet"),
    propose("newer", { validFrom: "2026-07-01", minutes: 10 }),
    approve("newer"),
    propose("person", { staffId: "E001", validFrom: "2026-08-01" }),
    approve("person"),
  );
  const found = (date: string, place = at): string | undefined => standardOn(book, place, date)?.standardId;
  expect(found("2026-04-30")).toBeUndefined();
  expect(found("2026-05-01")).toBe("network");
  expect(found("2026-07-01")).toBe("outlet");
  expect(found("2026-07-01", { ...at, outletId: "O02" })).toBe("newer");
  expect(found("2026-08-01")).toBe("person");
  expect(found("2026-08-01", { ...at, serviceId: "A2" })).toBeUndefined();
});
