import { instantAt, startOfDay } from "#base/calendar";
import { HOUR_MS } from "#base/time";
import { expect, test } from "vitest";
import { answered, assigned, acknowledged, by, called, given, giver, inWork, investigated } from "./given.fixture";
import { MONDAY_10, proposed, received, ref, registered, TERMS, told } from "./given.fixture";

const until = (date: string): number => startOfDay(date, "Asia/Shanghai");
const at = (date: string, time = "10:00"): number => instantAt(date, time, "Asia/Shanghai");

test("CP-1 the first one asked keeps the complaint until another has accepted it", () => {
  const { complaint, then, refusal } = given(received(), by("lin", 1, "OfferHandOver", { to: "mei" }));
  expect(complaint.receiver).toBe("lin");
  expect(refusal(by("bo", 1, "AcceptHandOver", {}))).toEqual({ code: "complaint.noHandOver" });
  expect(then(by("mei", 1, "AcceptHandOver", {}))).toMatchObject([
    { type: "HandOverAccepted", from: "lin", to: "mei" },
  ]);
  expect(complaint.receiver).toBe("mei");
  expect(refusal(by("lin", 2, "OfferHandOver", { to: "bo" }))).toMatchObject({ code: "complaint.notTheReceiver" });
});

test("CP-1 a declined hand-over says why and leaves the receiver", () => {
  const { complaint, then } = given(received(), by("lin", 1, "OfferHandOver", { to: "mei" }));
  expect(then(by("mei", 1, "DeclineHandOver", { reason: "on leave from noon" }))).toMatchObject([
    { type: "HandOverDeclined", by: "mei", reason: "on leave from noon" },
  ]);
  expect([complaint.receiver, complaint.handOverTo]).toEqual(["lin", undefined]);
});

test("CP-1a the desk's complaint is taken by whoever comes first, and then is his alone", () => {
  const { complaint, refusal, then } = given({ ...received({ desk: "desk:O01" }), actor: "customer" });
  expect(complaint.receiver).toBe("desk:O01");
  expect(then(by("mei", 1, "AcceptHandOver", {}))).toMatchObject([{ from: "desk:O01", to: "mei" }]);
  expect(refusal(by("lin", 1, "AcceptHandOver", {}))).toEqual({ code: "complaint.noHandOver" });
});

test("CP-2 receiver and on-site owner are two people, and whoever is complained of is no owner", () => {
  expect(given(received()).complaint).toMatchObject({ receiver: "lin", onSiteOwner: "hao" });
  const { complaint, refusal, then } = given(received({ onSiteOwner: "wu" }));
  expect(complaint.onSiteOwner).toBeUndefined();
  expect(refusal(by("dora", 1, "NameOnSiteOwner", { staffId: "wu" }))).toMatchObject({ code: "complaint.hasInterest" });
  then(by("dora", 1, "NameOnSiteOwner", { staffId: "hao" }));
  expect(complaint.onSiteOwner).toBe("hao");
});

test("CP-3 the web takes a complaint only from a verified person, every other way also without", () => {
  expect(given().refusal(received({ intake: "web" }))).toEqual({ code: "complaint.identityNeeded" });
  const verified = giver("ana", { identityVerified: true });
  expect(given(received({ intake: "web", givers: [verified] })).complaint.intake).toBe("web");
  expect(given(received({ intake: "opinionBook", givers: [] })).complaint.state).toBe("received");
});

test("CP-4 what was said and by whom is in the event as token and hash alone", () => {
  const [event] = given().then(received());
  expect(event).toMatchObject({
    facts: { token: "v-facts", hash: "h-facts" },
    givers: [{ giverId: "ana", person: { token: "v-ana", hash: "h-ana" } }],
  });
});

test("CP-5 more than five cannot speak for a joint complaint", () => {
  const givers = ["a", "b", "c", "d", "e", "f"].map((name) => giver(name, { role: "representative" }));
  expect(given().refusal(received({ givers }))).toEqual({ code: "complaint.tooManyGivers", max: 5 });
  expect(given(received({ givers: givers.slice(1) })).complaint.givers.size).toBe(5);
});

const onSpot = (actor: string) =>
  by(actor, 0.2, "CloseOnSite", { resolution: ref("explained"), rootCause: "noonCover" });

test("CP-6 receiver and duty head may close on the spot, nobody else, and nobody complained of", () => {
  expect(given(received(), onSpot("hao")).complaint.state).toBe("closedOnSite");
  expect(given(received(), onSpot("lin")).complaint.due.size).toBe(0);
  expect(given(received()).refusal(onSpot("bo"))).toMatchObject({ code: "complaint.notTheReceiver" });
  expect(given(received({ subjects: ["lin"] })).refusal(onSpot("lin"))).toMatchObject({
    code: "complaint.hasInterest",
  });
  expect(given(received(), registered()).refusal(onSpot("hao"))).toEqual({
    code: "complaint.wrongState",
    state: "registered",
  });
});

test("CP-7 the ladder: two hours, twenty-four hours, five working days, fifteen or thirty days", () => {
  const { complaint, then } = given(received());
  expect([...complaint.due]).toEqual([
    ["acknowledge", MONDAY_10 + 2 * HOUR_MS],
    ["plan", MONDAY_10 + 24 * HOUR_MS],
    ["solve", until("2026-12-01")],
    ["legal", until("2026-12-09")],
  ]);
  then(registered({ complexity: "complex" }));
  expect(complaint.due.get("legal")).toBe(until("2026-12-24"));
  then(acknowledged);
  then(by("lin", 2, "TellPlan", { plan: ref("plan") }));
  expect([...complaint.due.keys()]).toEqual(["solve", "legal"]);
});

const ask = by("han", 25, "RequestExtension", { reason: "an outside laboratory" });
const answerAsk = (actor: string, approved = true) => by(actor, 26, "AnswerExtension", { approved });

test("CP-8 a complex complaint is extended once, by somebody else than who asked", () => {
  const { complaint, refusal, then } = given(...inWork({ complexity: "complex" }), ask);
  expect(refusal(answerAsk("han"))).toEqual({ code: "complaint.selfApproved", staffId: "han" });
  expect(then(answerAsk("dora"))).toMatchObject([
    { type: "ExtensionApproved", approvedBy: "dora", dueBy: until("2027-01-23") },
  ]);
  expect(complaint.due.get("legal")).toBe(until("2027-01-23"));
  expect(refusal(ask)).toEqual({ code: "complaint.notExtendable" });
});

test("CP-8 a simple complaint is not extended, and a denied extension changes no deadline", () => {
  expect(given(...inWork()).refusal(ask)).toEqual({ code: "complaint.notExtendable" });
  const { complaint } = given(...inWork({ complexity: "complex" }), ask, answerAsk("dora", false));
  expect(complaint.due.get("legal")).toBe(until("2026-12-24"));
});

test("CP-9 nobody with an interest handles the case, and a handler who gets one loses it", () => {
  const { refusal } = given(received(), registered(), acknowledged);
  const assign = (staffId: string) => by("dora", 3, "AssignHandler", { staffId });
  expect(refusal(assign("wu"))).toEqual({ code: "complaint.hasInterest", staffId: "wu" });
  const later = given(...inWork(), by("han", 21, "DeclareInterest", { staffId: "han", reason: "is a relative" }));
  expect(later.complaint).toMatchObject({ state: "acknowledged", handler: undefined });
  expect(later.refusal(assign("han"))).toMatchObject({ code: "complaint.hasInterest" });
  later.then(assign("kim"));
  expect(later.complaint.handler).toBe("kim");
});

test("CP-9 an interest that comes out after the answer opens the work and its deadlines again", () => {
  const { complaint } = given(
    ...answered(),
    by("dora", 40, "DeclareInterest", { staffId: "han", reason: "found out" }),
  );
  expect(complaint.state).toBe("acknowledged");
  expect([...complaint.due.keys()].sort()).toEqual(["legal", "plan", "solve"]);
  expect(complaint.told.size).toBe(0);
});

const panel = (...departments: readonly string[]) => by("han", 21, "AskPanel", { departments });
const opinion = (actor: string, department: string) =>
  by(actor, 22, "GiveOpinion", { department, opinion: ref(department) });

test("CP-10 a difficult complaint is answered only after the panel", () => {
  const { refusal, then } = given(...inWork({ complexity: "difficult" }));
  expect(refusal(proposed())).toEqual({ code: "complaint.panelNeeded" });
  then(panel("legal", "operations"));
  then(opinion("lea", "legal"));
  expect(refusal(proposed(23))).toEqual({ code: "complaint.panelOutstanding", departments: "operations" });
  then(opinion("omar", "operations"));
  expect(then(proposed(23))).toMatchObject([{ type: "ResolutionProposed" }]);
});

test("CP-10 the panel's silence does not hold the customer longer than its deadline", () => {
  const { then } = given(...inWork({ complexity: "difficult" }), panel("legal"));
  expect(then(proposed(24 * 5))).toMatchObject([{ type: "ResolutionProposed" }]);
});

test("CP-10 who has an interest or handles the case gives no opinion, and only departments asked do", () => {
  const { complaint, refusal, then } = given(...inWork(), panel("legal"));
  expect(refusal(opinion("wu", "legal"))).toMatchObject({ code: "complaint.hasInterest" });
  expect(refusal(opinion("han", "legal"))).toMatchObject({ code: "complaint.tookPart" });
  expect(refusal(opinion("lea", "channels"))).toMatchObject({ code: "complaint.departmentNotAsked" });
  expect(refusal(panel("catering"))).toMatchObject({ code: "complaint.departmentNotAsked" });
  then(opinion("lea", "legal"));
  then(by("dora", 23, "DeclareInterest", { staffId: "lea", reason: "sat at the window" }));
  expect([complaint.panel?.opinions.size, complaint.due.has("panel")]).toEqual([0, true]);
  then(by("dora", 23, "AssignHandler", { staffId: "kim" }));
  expect(complaint.handler).toBe("kim");
});

test("CP-10 whoever gave an opinion does not become the handler", () => {
  const { refusal } = given(...inWork(), panel("legal"), opinion("lea", "legal"));
  expect(refusal(by("dora", 24, "AssignHandler", { staffId: "lea" }))).toMatchObject({ code: "complaint.tookPart" });
});

test("CP-11 the answer carries its root cause", () => {
  const { complaint, then } = given(...inWork());
  expect(then(proposed())).toMatchObject([{ type: "ResolutionProposed", rootCause: "noonCover" }]);
  expect(complaint.rootCause).toBe("noonCover");
});

const joint = received({ givers: [giver("ana"), giver("bea"), giver("who", { role: "customer" })] });
const untilProposed = [joint, registered(), acknowledged, assigned, investigated, proposed()];

test("CP-12 the outcome is communicated when the last one with a name has been told", () => {
  const { complaint, then } = given(...untilProposed);
  then(told("ana"));
  then(told("bea"));
  expect(complaint.state).toBe("proposed");
  expect(then(told("who"))).toMatchObject([
    { type: "OutcomeTold" },
    { type: "OutcomeCommunicated", callBackBy: until("2026-12-02") },
  ]);
  expect([...complaint.due.keys()]).toEqual(["callBack"]);
});

test("CP-13 a letter has a text and a signature, and not of somebody complained of", () => {
  const { refusal, then } = given(...inWork(), proposed());
  const letter = (signedBy?: string) =>
    by("han", 31, "TellOutcome", {
      giverId: "ana",
      by: "letter",
      ...(signedBy !== undefined && { letter: { text: ref("letter"), signedBy } }),
    });
  expect(refusal(letter())).toEqual({ code: "complaint.letterMissing" });
  expect(refusal(letter("wu"))).toMatchObject({ code: "complaint.hasInterest" });
  expect(then(letter("dora"))).toMatchObject([{ type: "OutcomeTold", letter: { signedBy: "dora" } }, {}]);
});

test.each([
  ["the handler", called({}, "han"), "complaint.tookPart"],
  ["the receiver", called({}, "lin"), "complaint.tookPart"],
  ["the duty head", called({}, "hao"), "complaint.tookPart"],
  ["somebody complained of", called({}, "wu"), "complaint.hasInterest"],
  ["somebody of the outlet", called({ callerUnitId: "O01" }), "complaint.sameUnit"],
])("CP-14 %s does not call back", (_who, command, code) => {
  expect(given(...answered()).refusal(command)).toMatchObject({ code });
});

test("CP-15 the call-back closes when the customer is content, will not talk, or cannot be reached", () => {
  expect(given(...answered()).then(called())).toMatchObject([{ score: 4 }, { how: "satisfied" }]);
  expect(given(...answered()).then(called({ outcome: "declined" }))).toMatchObject([{}, { how: "declined" }]);
  const vain = called({ outcome: "unreachable" });
  const { complaint, then } = given(...answered(), vain, vain);
  expect(complaint.state).toBe("communicated");
  expect(then(vain)).toMatchObject([{}, { type: "ComplaintClosed", how: "unreachable" }]);
});

test("CP-15 a customer who is not content opens the complaint again", () => {
  const { complaint, then, refusal } = given(...answered());
  const unscored = by("dora", 60, "RecordCallBack", { giverId: "ana", callerUnitId: "district", outcome: "answered" });
  expect(refusal(unscored)).toEqual({ code: "complaint.scoreNeeded" });
  expect(then(called({ score: 2 }))).toMatchObject([
    {},
    { type: "ComplaintReopened", cause: "dissatisfied", opening: 2 },
  ]);
  expect(complaint).toMatchObject({ state: "reopened", handler: undefined, openings: 2 });
});

test("CP-16 an unsigned complaint is answered and closed without a call", () => {
  const unsigned = received({ intake: "opinionBook", givers: [] });
  const { then } = given(unsigned, registered(), acknowledged, assigned, investigated);
  expect(then(proposed())).toEqual([
    expect.objectContaining({ type: "ResolutionProposed" }),
    { type: "OutcomeCommunicated", at: MONDAY_10 + 30 * HOUR_MS },
  ]);
  expect(then(by("dora", 32, "CloseUncalled", {}))).toMatchObject([{ how: "nobodyToCall" }]);
  expect(given(...answered()).refusal(by("dora", 32, "CloseUncalled", {}))).toEqual({
    code: "complaint.somebodyToCall",
    giverId: "ana",
  });
});

test("CP-17 a deadline is missed once and counts against the duty head, or against the receiver where policy says so", () => {
  const { complaint, then } = given(received());
  const observe = by("system", 25, "ObserveDeadlines", {});
  expect(then(observe)).toMatchObject([
    { type: "DeadlineMissed", deadline: "acknowledge", countsAgainst: "hao" },
    { type: "DeadlineMissed", deadline: "plan", countsAgainst: "hao" },
  ]);
  expect(then(observe)).toEqual([]);
  expect(complaint.state).toBe("received");
  const other = given(received({ terms: { ...TERMS, overdueCountsAgainst: "receiver" } }));
  expect(other.then(observe)).toMatchObject([{ countsAgainst: "lin" }, {}]);
});

test("CP-18 a closed complaint opens again within thirty days, with a new handler and new deadlines", () => {
  const { complaint, refusal, then } = given(...answered(), called());
  const again = (date: string) => ({
    ...by("ana", 0, "ReopenComplaint", { reason: "it happened again" }),
    now: at(date),
  });
  expect(refusal(again("2026-12-26"))).toEqual({ code: "complaint.tooLateToReopen", days: 30 });
  then(again("2026-12-07"));
  expect(complaint).toMatchObject({ state: "reopened", handler: undefined, openings: 2 });
  expect([...complaint.due]).toEqual([
    ["plan", at("2026-12-08")],
    ["solve", until("2026-12-15")],
    ["legal", until("2026-12-23")],
  ]);
});

test("CP-19 the regulator's decision opens a complaint again, or closes it", () => {
  const outside = [...inWork(), by("ana", 28, "EscalateOutside", { body: "regulator" })];
  const decided = (reopens: boolean) => by("dora", 90, "RecordOutsideDecision", { decision: ref("decision"), reopens });
  expect(given(...outside, decided(true)).complaint).toMatchObject({ state: "reopened", openings: 2 });
  expect(given(...outside, decided(false)).complaint.state).toBe("closed");
  expect(given(...outside).refusal(investigated)).toMatchObject({ code: "complaint.wrongState" });
});

const withdraw = (giverId: string) => by(giverId, 30.5, "WithdrawComplaint", { giverId });

test("CP-20 the last one to withdraw ends the complaint at once", () => {
  const { complaint, then } = given(received({ givers: [giver("ana"), giver("bea")] }), withdraw("ana"));
  expect(complaint.state).toBe("received");
  expect(then(withdraw("bea"))).toMatchObject([{ type: "GiverWithdrew" }, { type: "ComplaintWithdrawn" }]);
});

test("CP-20 when the only one not told withdraws, everybody left has been told", () => {
  const { complaint, then } = given(...untilProposed, told("ana"), told("bea"));
  expect(then(withdraw("who"))).toMatchObject([{ type: "GiverWithdrew" }, { type: "OutcomeCommunicated" }]);
  expect(complaint.state).toBe("communicated");
});

test("CP-21 a linked ticket names the outlet, the day and the ticket", () => {
  const ticket = { outletId: "O01", businessDate: "2026-11-23", ticketId: "t1" };
  const link = by("lin", 1, "LinkTicket", { ticket });
  expect(given(received(), link, link).complaint.tickets).toEqual([ticket]);
});

test.each([investigated, by("han", 21, "AskPanel", { departments: ["legal"] }), ask, proposed()])(
  "CP-22 $type is the handler's alone",
  (command) => {
    const { refusal } = given(...inWork({ complexity: "complex" }));
    expect(refusal({ ...command, actor: "kim" })).toEqual({ code: "complaint.notTheHandler", handler: "han" });
  },
);

test("CP-22 only the handler tells the outcome", () => {
  expect(given(...inWork(), proposed()).refusal({ ...told(), actor: "lin" })).toMatchObject({
    code: "complaint.notTheHandler",
  });
});

test("CP-23 asking for what is so changes nothing; an id is used once and a stranger's case does not exist", () => {
  const { then, refusal } = given(received(), registered(), acknowledged);
  expect(then(acknowledged)).toEqual([]);
  then(assigned);
  expect(then(assigned)).toEqual([]);
  expect(refusal(received())).toEqual({ code: "complaint.idTaken", complaintId: "c1" });
  expect(given().refusal(acknowledged)).toEqual({ code: "complaint.unknown" });
});

test("CP-24 calling a complaint simple after all takes the longer time back", () => {
  const { complaint, then, refusal } = given(...inWork({ complexity: "complex" }), ask, answerAsk("dora"));
  const simple = by("han", 27, "ReclassifyComplaint", { category: "fee", severity: "serious", complexity: "simple" });
  then(simple);
  expect(complaint).toMatchObject({ category: "fee", severity: "serious", extended: false });
  expect(complaint.due.get("legal")).toBe(until("2026-12-09"));
  then(proposed());
  expect(refusal(simple)).toMatchObject({ code: "complaint.wrongState" });
});

test("CP-25 files are attached once each by their hash, and not after the end", () => {
  const files = [
    { fileId: "f1", sha256: "aa" },
    { fileId: "f2", sha256: "bb" },
  ];
  const { then } = given(received());
  expect(then(by("lin", 1, "AttachFiles", { files }))).toMatchObject([{ type: "FilesAttached", files }]);
  expect(then(by("lin", 2, "AttachFiles", { files }))).toEqual([]);
});
