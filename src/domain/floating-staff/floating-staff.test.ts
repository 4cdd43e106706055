import fc from "fast-check";
import { expect, test } from "vitest";
import { MINUTE_MS } from "#base/time";
import { decide } from "./decide";
import { evolve } from "./evolve";
import type { CommandOf, MoveCommand } from "./messages";
import { emptyMoveBook, isLiving } from "./model";

type Proposed = Partial<Omit<CommandOf<"ProposeMove">, "type">>;
const propose = (more: Proposed = {}): MoveCommand => ({
  type: "ProposeMove",
  now: 0,
  actor: "head",
  moveId: "m1",
  staffId: "floria",
  toOutletId: "O05",
  windowId: "O05-C2",
  travelMin: 12,
  until: 120 * MINUTE_MS,
  reason: "14 people wait",
  pressure: { waiting: 14, longestWaitMs: 18 * MINUTE_MS, windowsOpen: 2 },
  facts: { mayFloat: true, servesAtWindow: true },
  limits: { travelMinMax: 45, minutesMax: 240, windowsLeftMin: 2 },
  ...more,
});
type Simple = Exclude<MoveCommand["type"], "ProposeMove">;
const act = (type: Simple, actor: string, moveId = "m1"): MoveCommand => ({
  type,
  now: MINUTE_MS,
  actor,
  moveId,
  reason: "said so",
});

function after(...commands: readonly MoveCommand[]) {
  const book = emptyMoveBook();
  const decided = (command: MoveCommand): unknown => {
    const decision = decide(command, book);
    if (!decision.ok) return decision.refusal;
    decision.value.reduce(evolve, book);
    return decision.value.map(({ type }) => type);
  };
  commands.forEach(decided);
  return { book, decided, state: () => book.moves.get("m1")?.state };
}
const facts = { mayFloat: true, servesAtWindow: true };

test("FS-1 only floaters go, and only where they are certified", () => {
  const { decided } = after();
  expect(decided(propose({ facts: { ...facts, mayFloat: false } }))).toMatchObject({ code: "float.notAFloater" });
  expect(decided(propose({ facts: { ...facts, servesAtWindow: false } }))).toMatchObject({
    code: "float.notCertified",
    windowId: "O05-C2",
  });
  expect(decided(propose())).toEqual(["MoveProposed"]);
});

test("FS-2 nobody is sent too far or for too long, and no way into the past", () => {
  const { decided } = after();
  expect(decided(propose({ travelMin: 46 }))).toEqual({ code: "float.tooFar", travelMin: 46, travelMinMax: 45 });
  expect(decided(propose({ until: 241 * MINUTE_MS }))).toEqual({ code: "float.tooLong", minutesMax: 240 });
  expect(decided(propose({ until: 0 }))).toMatchObject({ code: "float.tooLong" });
  expect(decided(propose({ travelMin: 45, until: 240 * MINUTE_MS }))).toEqual(["MoveProposed"]);
});

test("FS-3 the outlet that lends keeps its fewest windows", () => {
  const { decided } = after();
  const lent = { fromOutletId: "O04" };
  expect(decided(propose({ ...lent, facts: { ...facts, windowsLeft: 1 } }))).toEqual({
    code: "float.leavesTooFew",
    outletId: "O04",
    windowsLeftMin: 2,
  });
  expect(decided(propose({ ...lent, facts: { ...facts, windowsLeft: 2 } }))).toEqual(["MoveProposed"]);
});

test("FS-4 a person moves once at a time, and one person is asked for a window", () => {
  const { decided } = after(propose());
  expect(decided(propose({ moveId: "m2", windowId: "O06-C1" }))).toMatchObject({ code: "float.personMoving" });
  expect(decided(propose({ moveId: "m2", staffId: "bo" }))).toMatchObject({ code: "float.windowAsked" });
  decided(act("DeclineMove", "manager"));
  expect(decided(propose({ moveId: "m2" }))).toEqual(["MoveProposed"]);
});

test("FS-5 another person approves what somebody or the house proposed", () => {
  const { decided } = after(propose());
  expect(decided(act("ApproveMove", "head"))).toEqual({ code: "float.secondPersonNeeded", staffId: "head" });
  expect(decided(act("ApproveMove", "manager"))).toEqual(["MoveApproved"]);
  const ofTheHouse = after(propose({ actor: "system" }));
  expect(ofTheHouse.decided(act("ApproveMove", "manager"))).toEqual(["MoveApproved"]);
  expect(ofTheHouse.book.moves.get("m1")).toMatchObject({ proposedBy: "system", decidedBy: "manager" });
});

test("FS-6 the person accepts or refuses, nobody else, and nothing that is not approved", () => {
  const { decided, state } = after(propose());
  expect(decided(act("AcceptMove", "floria"))).toEqual({ code: "float.wrongState", state: "proposed" });
  decided(act("ApproveMove", "manager"));
  expect(decided(act("AcceptMove", "manager"))).toEqual({ code: "float.notYours", staffId: "floria" });
  expect(decided(act("RefuseMove", "head"))).toMatchObject({ code: "float.notYours" });
  expect(decided(act("AcceptMove", "floria"))).toEqual(["MoveAccepted"]);
  const refusing = after(propose(), act("ApproveMove", "manager"), act("RefuseMove", "floria"));
  expect([refusing.state(), state()]).toEqual(["refused", "accepted"]);
});

test("FS-7 work begins after acceptance and is dated", () => {
  const { decided, book } = after(propose(), act("ApproveMove", "manager"));
  expect(decided(act("StartMove", "floria"))).toEqual({ code: "float.wrongState", state: "approved" });
  decided(act("AcceptMove", "floria"));
  expect(decided(act("StartMove", "floria"))).toEqual(["MoveStarted"]);
  expect(book.moves.get("m1")).toMatchObject({ state: "working", startedAt: MINUTE_MS, windowId: "O05-C2" });
});

test("FS-8 a move is withdrawn until work begins, and then it ends", () => {
  const early = after(propose(), act("WithdrawMove", "head"));
  expect([early.state(), early.book.moves.get("m1")?.why]).toEqual(["withdrawn", "said so"]);
  const { decided, state } = after(
    propose(),
    act("ApproveMove", "manager"),
    act("AcceptMove", "floria"),
    act("StartMove", "floria"),
  );
  expect(decided(act("WithdrawMove", "head"))).toEqual({ code: "float.wrongState", state: "working" });
  decided(act("EndMove", "head"));
  expect(state()).toBe("ended");
});

test("FS-9 what is done twice is done once; an id means one move, and a move unknown is said to be", () => {
  const { decided } = after(propose());
  expect(decided(propose())).toEqual([]);
  expect(decided(propose({ staffId: "bo", windowId: "O05-C3" }))).toEqual({ code: "float.idTaken", moveId: "m1" });
  decided(act("ApproveMove", "manager"));
  expect(decided(act("ApproveMove", "manager"))).toEqual([]);
  expect(decided(act("ApproveMove", "manager", "m9"))).toEqual({ code: "float.unknown", moveId: "m9" });
});

test("FS-4 whatever is asked in whatever order, nobody has two living moves and no window two people", () => {
  const types: readonly Simple[] = [
    "ApproveMove",
    "DeclineMove",
    "AcceptMove",
    "RefuseMove",
    "StartMove",
    "WithdrawMove",
    "EndMove",
  ];
  const person = fc.constantFrom("ana", "bo", "cho");
  const id = fc.constantFrom("m1", "m2", "m3", "m4");
  const proposing = fc
    .record({
      moveId: id,
      staffId: person,
      windowId: fc.constantFrom("W1", "W2"),
      actor: fc.constantFrom("head", "dm"),
    })
    .map(propose);
  const acting = fc
    .tuple(fc.constantFrom(...types), fc.constantFrom("head", "dm", "ana", "bo", "cho"), id)
    .map(([type, actor, moveId]) => act(type, actor, moveId));
  fc.assert(
    fc.property(fc.array(fc.oneof(proposing, acting), { maxLength: 60 }), (commands) => {
      const living = [...after(...commands).book.moves.values()].filter(isLiving);
      expect(new Set(living.map(({ staffId }) => staffId)).size).toBe(living.length);
      expect(new Set(living.map(({ windowId }) => windowId)).size).toBe(living.length);
      expect(living.filter(({ proposedBy, decidedBy }) => proposedBy === decidedBy)).toEqual([]);
    }),
    { seed: 24, numRuns: 300 },
  );
});
