import { startOfDay } from "#base/calendar";
import { expect, test } from "vitest";
import { by, contest, decideContest, given, inRectification, issue, line, observe } from "./given.fixture";
import { onDay, raise, receive, ref, reply, TERMS, verify } from "./given.fixture";
import { noticeState, type FindingBookDraft } from "./model";
import { cappedScore } from "./score-cap";

const until = (date: string): number => startOfDay(date, "Asia/Shanghai");
const stateOf = (book: FindingBookDraft, findingId: string) => book.findings.get(findingId)?.state;

test("FN-1 a finding names clause, source and severity, and holds its facts as a reference", () => {
  expect(given().then(raise("a"))).toMatchObject([
    { clause: "peak.3", source: "onSite", severity: "main", raisedBy: "ida", facts: { token: "v-a", hash: "h-a" } },
  ]);
  expect(given(raise("a")).refusal(raise("a"))).toEqual({ code: "finding.idTaken", findingId: "a" });
});

test("FN-2 the same clause within ninety days is a repeat and goes a level up each time", () => {
  const { then } = given(raise("a"), raise("x", 1, { clause: "close.2" }));
  expect(then(raise("b", 30))).toMatchObject([{ repeatOf: ["a"], level: "district" }]);
  expect(then(raise("c", 60))).toMatchObject([{ repeatOf: ["a", "b"], level: "network" }]);
  expect(then(raise("d", 92))).toMatchObject([{ repeatOf: ["b", "c"], level: "network" }]);
  expect(then(raise("e", 400))).toMatchObject([{ repeatOf: [], level: "outlet" }]);
});

test("FN-2 what was dropped or withdrawn makes no repeat", () => {
  const withdraw = by("ida", 1, "WithdrawFinding", { findingId: "a", reason: "wrong outlet" });
  expect(given(raise("a"), withdraw).then(raise("b", 2))).toMatchObject([{ repeatOf: [] }]);
  const dropped = given(raise("a"), issue("n1", line("a")), contest("a"), decideContest("a", false));
  expect(dropped.then(raise("b", 6))).toMatchObject([{ repeatOf: [] }]);
});

test("FN-3 a finding stands on one line of one notice", () => {
  const { refusal } = given(raise("a"), raise("b"), issue("n1", line("a")));
  expect(refusal(issue("n2", line("a")))).toEqual({ code: "finding.onALineAlready", findingId: "a" });
  expect(refusal(issue("n2", line("b"), line("b", "mei")))).toEqual({ code: "finding.onALineAlready", findingId: "b" });
  expect(refusal(issue("n2", line("z")))).toEqual({ code: "finding.unknown", findingId: "z" });
  expect(refusal(issue("n2"))).toEqual({ code: "finding.noLines" });
});

test("FN-4 a line's owner is replaced with a reason, never joined by a second one", () => {
  const { book, then } = given(...inRectification());
  const change = by("hao", 2.5, "ChangeOwner", { findingId: "a", owner: "mei", reason: "lin is on leave" });
  expect(then(change)).toMatchObject([{ from: "lin", to: "mei" }]);
  expect(then(change)).toEqual([]);
  expect(book.findings.get("a")?.owner).toBe("mei");
});

test("FN-5 a line is due when the policy says, or earlier, and the receipt has its own time", () => {
  const { book, refusal, then } = given(raise("a"), raise("b"));
  expect(refusal(issue("n1", { ...line("a"), dueBy: until("2026-12-03") }))).toMatchObject({ code: "finding.tooLate" });
  then(issue("n1", line("a"), { ...line("b"), dueBy: until("2026-11-27") }));
  expect([book.findings.get("a")?.answerBy, book.findings.get("b")?.answerBy, book.findings.get("a")?.dueBy]).toEqual([
    until("2026-12-02"),
    until("2026-11-27"),
    until("2026-11-27"),
  ]);
});

test("FN-6 the issuer does not sign for the receipt, and nobody replies before it", () => {
  const { refusal, then } = given(raise("a"), issue("n1", line("a")));
  expect(refusal(by("ida", 2, "ReceiveNotice", { noticeId: "n1" }))).toMatchObject({
    code: "finding.secondPersonNeeded",
  });
  expect(refusal(reply("a"))).toEqual({ code: "finding.wrongState", state: "noticed" });
  then(receive("n1"));
  expect(then(receive("n1"))).toEqual([]);
  expect(refusal(receive("n9"))).toEqual({ code: "finding.noticeUnknown", noticeId: "n9" });
});

test("FN-7 a reply without a proof is none", () => {
  const { refusal } = given(...inRectification());
  const bare = by("lin", 3, "ReplyToFinding", {
    findingId: "a",
    rootCause: "noCover",
    measure: ref("measure"),
    proof: [],
    terms: TERMS,
  });
  expect(refusal(bare)).toEqual({ code: "finding.proofMissing" });
});

test("FN-8 neither owner nor replier verifies, and what is not right is opened again with a new deadline", () => {
  const { book, refusal, then } = given(...inRectification(), reply("a", 3, "hao"));
  for (const actor of ["lin", "hao"]) {
    expect(refusal(verify("a", true, actor))).toEqual({ code: "finding.secondPersonNeeded", staffId: actor });
  }
  expect(then(verify("a", false))).toMatchObject([{ reopening: 1, dueBy: until("2026-12-05") }]);
  expect(stateOf(book, "a")).toBe("inRectification");
  const silent = by("ida", 5, "VerifyFinding", { findingId: "a", passed: false, terms: TERMS });
  then(reply("a", 5));
  expect(refusal(silent)).toEqual({ code: "finding.reasonMissing" });
});

test("FN-9 the notice closes with its last line and goes through its states by itself", () => {
  const { book, then } = given(raise("a"), raise("b", 0, { clause: "x" }), issue("n1", line("a"), line("b")));
  const state = (): string => {
    const notice = book.notices.get("n1");
    return notice ? noticeState(book, notice) : "none";
  };
  const states = [state()];
  for (const command of [receive("n1"), reply("a"), reply("b"), verify("a")]) {
    then(command);
    states.push(state());
  }
  expect(states).toEqual(["issued", "received", "partlyReplied", "allReplied", "allReplied"]);
  expect(then(verify("b"))).toMatchObject([{ type: "FindingClosed" }, { type: "NoticeClosed", noticeId: "n1" }]);
  expect(state()).toBe("closed");
});

test("FN-10 a contested finding waits, and somebody new decides", () => {
  const { book, refusal, then } = given(...inRectification(), contest("a"));
  expect(then(observe(30)).map((event) => "findingId" in event && event.findingId)).toEqual(["b"]);
  for (const actor of ["ida", "hao", "lin"]) {
    expect(refusal(decideContest("a", true, 4.5, actor))).toMatchObject({ code: "finding.secondPersonNeeded" });
  }
  expect(then(decideContest("a", true))).toMatchObject([
    { type: "ContestRejected", dueBy: until("2026-12-02") + 2 * 86_400_000 },
  ]);
  expect(stateOf(book, "a")).toBe("inRectification");
  expect(refusal(contest("a"))).toMatchObject({ code: "finding.tooLate" });
});

test("FN-10 a dropped finding leaves its notice, also when it was the last one", () => {
  const { then } = given(raise("a"), issue("n1", line("a")), contest("a"));
  expect(then(decideContest("a", false))).toMatchObject([{ type: "FindingDropped" }, { type: "NoticeClosed" }]);
});

test("FN-10 a finding contested before the receipt goes on as received once it stands", () => {
  const { book, refusal } = given(raise("a"), issue("n1", line("a")), contest("a", 1.5), receive("n1"));
  expect(stateOf(book, "a")).toBe("contested");
  given().then(raise("q"));
  expect(refusal(contest("a", 9))).toMatchObject({ code: "finding.wrongState" });
  const standing = given(
    raise("a"),
    issue("n1", line("a")),
    contest("a", 1.5),
    receive("n1"),
    decideContest("a", true, 3.5),
  );
  expect(standing.book.findings.get("a")).toMatchObject({
    state: "inRectification",
    answerBy: until("2026-12-02") + 2 * 86_400_000,
  });
  expect(given(raise("a"), issue("n1", line("a"))).refusal(contest("a", 7))).toMatchObject({ code: "finding.tooLate" });
});

test("FN-11 a deadline is extended once, and not by the owner", () => {
  const extend = (actor: string, day = 20) =>
    by(actor, 3, "ExtendLine", { findingId: "a", dueBy: onDay(day), reason: "parts are on order" });
  const { book, refusal, then } = given(...inRectification());
  expect(refusal(extend("lin"))).toMatchObject({ code: "finding.secondPersonNeeded" });
  expect(refusal(extend("ida", 5))).toMatchObject({ code: "finding.tooLate" });
  then(extend("ida"));
  expect(book.findings.get("a")?.dueBy).toBe(onDay(20));
  expect(refusal(extend("ida", 30))).toEqual({ code: "finding.extendedAlready", findingId: "a" });
});

const red = raise("r", 0, { severity: "red", clause: "refusedResponsibility" });
const confirm = (day: number, actor = "dora") => by(actor, day, "ConfirmRedEvent", { findingId: "r" });
const QUARTER = { start: until("2026-10-01"), end: until("2027-01-01") };

test("FN-12 a red event is confirmed by another, after the time to contest it", () => {
  const { refusal, then } = given(red, raise("a"), issue("n1", line("r"), line("a")));
  expect(refusal(confirm(3))).toEqual({ code: "finding.stillContestable", findingId: "r" });
  expect(refusal(confirm(8, "ida"))).toMatchObject({ code: "finding.secondPersonNeeded" });
  expect(refusal(by("dora", 8, "ConfirmRedEvent", { findingId: "a" }))).toMatchObject({ code: "finding.notRed" });
  expect(then(confirm(8))).toMatchObject([{ type: "RedEventConfirmed", confirmedBy: "dora" }]);
  expect(then(confirm(9))).toEqual([]);
  const stands = given(red, issue("n1", line("r")), contest("r"), decideContest("r", true));
  expect(stands.then(confirm(5))).toMatchObject([{ type: "RedEventConfirmed" }]);
});

test("FN-13 a confirmed red event caps its quarter and no other, an alleged one nothing", () => {
  const { book, then } = given(red, issue("n1", line("r")));
  expect(cappedScore(book, 96, QUARTER, 60)).toEqual({ score: 96, cappedBy: [] });
  then(confirm(8));
  expect(cappedScore(book, 96, QUARTER, 60)).toEqual({ score: 60, cappedBy: ["r"] });
  expect(cappedScore(book, 41, QUARTER, 60).score).toBe(41);
  expect(cappedScore(book, 96, { start: QUARTER.end, end: QUARTER.end + 1 }, 60).cappedBy).toEqual([]);
});

test("FN-14 each missed deadline is said once, for its own state", () => {
  const { then } = given(raise("a"), issue("n1", line("a")));
  expect(then(observe(6))).toMatchObject([{ findingId: "a", state: "noticed", owner: "lin" }]);
  expect(then(observe(7))).toEqual([]);
  then(receive("n1", 7));
  expect(then(observe(30))).toMatchObject([{ state: "inRectification" }]);
  then(reply("a", 31));
  expect(then(observe(60))).toMatchObject([{ state: "replied" }]);
});

const note = (actor: string, behaviour = "bothHands") =>
  by(actor, 1, "NoteCorrection", { correctionId: "k1", staffId: "wu", behaviour, terms: TERMS });
const dispute = by("wu", 2, "DisputeCorrection", { correctionId: "k1", grounds: ref("grounds") });
const settle = (actor: string, stands: boolean) => by(actor, 3, "DecideCorrection", { correctionId: "k1", stands });

test("FN-15 a correction is one of the named behaviours and never one's own", () => {
  expect(given().then(note("hao"))).toMatchObject([{ staffId: "wu", behaviour: "bothHands", notedBy: "hao" }]);
  expect(given().refusal(note("wu"))).toMatchObject({ code: "finding.secondPersonNeeded" });
  expect(given().refusal(note("hao", "singing"))).toEqual({ code: "finding.behaviourUnknown", behaviour: "singing" });
  expect(given(note("hao")).then(note("hao"))).toEqual([]);
});

test("FN-16 who was corrected may object, and a third person decides", () => {
  const { book, refusal, then } = given(note("hao"));
  expect(refusal({ ...dispute, actor: "bo" })).toMatchObject({ code: "finding.correctionUnknown" });
  expect(refusal(settle("dora", true))).toMatchObject({ code: "finding.correctionUnknown" });
  then(dispute);
  for (const actor of ["wu", "hao"]) expect(refusal(settle(actor, true))).toMatchObject({ staffId: actor });
  then(settle("dora", false));
  expect(book.corrections.get("k1")?.state).toBe("removed");
});

test("FN-17 only the raiser withdraws a finding, and only before it is on a notice", () => {
  const withdraw = (actor: string) => by(actor, 1, "WithdrawFinding", { findingId: "a", reason: "twice" });
  expect(given(raise("a")).refusal(withdraw("bo"))).toMatchObject({ code: "finding.secondPersonNeeded" });
  expect(given(raise("a")).then(withdraw("ida"))).toMatchObject([{ type: "FindingWithdrawn" }]);
  expect(given(raise("a"), issue("n1", line("a"))).refusal(withdraw("ida"))).toMatchObject({
    code: "finding.wrongState",
  });
});
