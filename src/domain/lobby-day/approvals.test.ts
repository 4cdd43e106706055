import { expect, test } from "vitest";
import { MINUTE_MS } from "#base/time";
import { by, call, finish, given, issue, open, start } from "./given.fixture";

const onW1 = { windowId: "w1" };
const till = (witnessId: string) => ({ cashMinor: 5_000_000, vouchersCounted: true, witnessId });
const askMode = (actor: string, minute: number, mode: "simpleOnly" | "complexOnly" = "simpleOnly") =>
  by(actor, minute, "ProposeMode", { ...onW1, mode, reason: "long cash line" });
const answerMode = (actor: string, minute: number, approved: boolean) =>
  by(actor, minute, "AnswerMode", { ...onW1, approved, ...(!approved && { reason: "needed for firms" }) });
const modeOf = (lobby: ReturnType<typeof given>) => lobby.day.windows.get("w1")?.mode;

test("LD-97 who works at a window asks to serve others, and the mode changes when somebody else says yes", () => {
  const lobby = given(open("w1", "ana"));
  expect(lobby.then(askMode("ana", 2))).toMatchObject([
    { type: "ModeProposed", mode: "simpleOnly", by: "ana", reason: "long cash line" },
  ]);
  expect(modeOf(lobby)).toBe("normal");
  expect(lobby.then(askMode("ana", 3))).toEqual([]);
  expect(lobby.refusal(answerMode("ana", 3, true))).toEqual({ code: "lobby.fourEyes", staffId: "ana" });
  expect(lobby.then(answerMode("emil", 5, true))).toMatchObject([
    { type: "ModeAnswered", approved: true, by: "emil", afterMs: 3 * MINUTE_MS },
    { type: "WindowModeSet", mode: "simpleOnly", reason: "long cash line" },
  ]);
  expect(modeOf(lobby)).toBe("simpleOnly");
  expect(lobby.refusal(answerMode("emil", 6, true))).toEqual({ code: "lobby.notProposed", windowId: "w1" });
});

test("LD-97 a no keeps the mode, and nobody asks for a window at which he does not work", () => {
  const lobby = given(open("w1", "ana"), askMode("ana", 2));
  expect(lobby.then(answerMode("emil", 3, false))).toMatchObject([
    { type: "ModeAnswered", approved: false, reason: "needed for firms" },
  ]);
  expect(modeOf(lobby)).toBe("normal");
  expect(lobby.refusal(askMode("ben", 4))).toMatchObject({ code: "lobby.notYourWindow" });
  expect(lobby.refusal(by("ana", 4, "ProposeMode", { windowId: "w3", mode: "all", reason: "x" }))).toMatchObject({
    code: "lobby.windowNotOpen",
  });
});

test("LD-97 closing the window or setting its mode by right answers the question", () => {
  const set = by("dora", 3, "SetWindowMode", { ...onW1, mode: "complexOnly", reason: "head" });
  const decided = given(open("w1", "ana"), askMode("ana", 2), set);
  expect([modeOf(decided), decided.day.modeProposals.size]).toEqual(["complexOnly", 0]);
  const closed = given(open("w1", "ana"), askMode("ana", 2), by("ana", 3, "CloseWindow", { ...onW1, reason: "shift" }));
  expect(closed.refusal(answerMode("emil", 4, true))).toMatchObject({ code: "lobby.notProposed" });
});

const closeWith = (witnessId: string, minute: number) =>
  by("ana", minute, "CloseWindow", { ...onW1, reason: "shift", handOver: till(witnessId) });
const witness = (actor: string, minute: number, handOverId: string, confirmed: boolean, reason?: string) =>
  by(actor, minute, "WitnessHandOver", { ...onW1, handOverId, confirmed, ...(reason !== undefined && { reason }) });
const handOvers = (lobby: ReturnType<typeof given>): readonly string[] => [...lobby.day.handOvers.keys()];

test("LD-98 the witness and nobody else says whether the till was counted so, and what was said stands", () => {
  const lobby = given(open("w1", "ana"), closeWith("ben", 3));
  const [id = ""] = handOvers(lobby);
  expect(lobby.refusal(witness("ana", 4, id, true))).toEqual({ code: "lobby.notTheWitness", staffId: "ben" });
  expect(lobby.refusal(witness("ben", 4, "w1:out:0", true))).toMatchObject({ code: "lobby.handOverUnknown" });
  expect(lobby.refusal(witness("ben", 4, id, false))).toEqual({ code: "lobby.reasonNeeded" });
  expect(lobby.then(witness("ben", 5, id, true))).toMatchObject([
    { type: "HandOverWitnessed", by: "ben", confirmed: true, afterMs: 2 * MINUTE_MS },
  ]);
  expect(lobby.then(witness("ben", 6, id, true))).toEqual([]);
  expect(lobby.refusal(witness("ben", 6, id, false, "changed my mind"))).toMatchObject({
    code: "lobby.handOverAnswered",
  });
});

test("LD-98 a till counted before the last customer was done is witnessed once, also when the day is over", () => {
  const lobby = given(open("w1", "ana"), issue("t1", "cash", 1), call("w1", "ana", 2), start("t1", "ana", 3));
  lobby.then(closeWith("ben", 4));
  lobby.then(finish("t1", "ana", 5));
  expect(lobby.day.windows.get("w1")?.state).toBe("closed");
  expect(handOvers(lobby)).toHaveLength(1);
  lobby.then(by("dora", 6, "CloseDay", {}));
  expect(lobby.then(witness("ben", 7, handOvers(lobby)[0] ?? "", false, "two notes short"))).toMatchObject([
    { type: "HandOverWitnessed", confirmed: false, reason: "two notes short" },
  ]);
});

test("LD-98 each hand-over at a window has its own witness", () => {
  const lobby = given(open("w1", "ana"), closeWith("ben", 3));
  lobby.then(by("ben", 4, "OpenWindow", { ...onW1, staffId: "ben", mode: "normal", handOver: till("ana") }));
  const [out = "", into = ""] = handOvers(lobby);
  lobby.then(witness("ana", 5, into, true));
  expect(lobby.day.handOvers.get(out)?.confirmed).toBeUndefined();
  expect(lobby.day.handOvers.get(into)?.confirmed).toBe(true);
});
