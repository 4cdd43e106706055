import { expect, test } from "vitest";
import { decide, evolve } from "./decide";
import type { RequestCommand } from "./messages";
import { emptyRequestBook, type RequestedChange } from "./model";

const value: RequestedChange = { kind: "policy", key: "undo.withinMs", scope: {}, value: 60_000 };
const ask = (actor = "ada", change: RequestedChange = value, alone = false): RequestCommand => {
  return { type: "AskForChange", now: 1, actor, requestId: "r1", change, from: "2026-12-01", alone };
};
const act = (
  type: "ApproveChange" | "DeclineChange" | "WithdrawChange" | "RecordEffect",
  actor: string,
  more: object = {},
) => ({ type, now: 2, actor, requestId: "r1", reason: "said so", ...more }) as RequestCommand;

function after(...commands: readonly RequestCommand[]) {
  const book = emptyRequestBook();
  const decided = (command: RequestCommand): unknown => {
    const decision = decide(command, book);
    if (!decision.ok) return decision.refusal;
    decision.value.reduce(evolve, book);
    return decision.value.map(({ type }) => type);
  };
  commands.forEach(decided);
  return { decided, request: () => book.requests.get("r1") };
}

test("CHG-1 asking twice asks once, and an id means one request", () => {
  const { decided, request } = after(ask());
  expect(request()).toMatchObject({ state: "asked", from: "2026-12-01", askedBy: "ada" });
  expect(decided(ask())).toEqual([]);
  expect(decided(ask("bo"))).toEqual({ code: "change.idTaken", requestId: "r1" });
  expect(decided(ask("ada", { ...value, value: 1 }))).toMatchObject({ code: "change.idTaken" });
  expect(after().decided(act("ApproveChange", "bo"))).toEqual({ code: "change.unknown", requestId: "r1" });
});

test("CHG-2 whoever asked does not approve", () => {
  const { decided, request } = after(ask());
  expect(decided(act("ApproveChange", "ada"))).toEqual({ code: "change.secondPersonNeeded", person: "ada" });
  expect(decided(act("ApproveChange", "bo"))).toEqual(["ChangeApproved"]);
  expect(request()).toMatchObject({ state: "approved", askedBy: "ada", decidedBy: "bo" });
});

test("CHG-3 what an editor may do alone waits for its day alone", () => {
  const entry: RequestedChange = { kind: "retirement", section: "windows", id: "O01-C1" };
  expect(after(ask("ada", entry, true)).request()?.state).toBe("approved");
});

test("CHG-4 a change takes effect once, after approval, or is marked with the rule that refused it", () => {
  const { decided, request } = after(ask());
  expect(decided(act("RecordEffect", "system"))).toEqual({ code: "change.wrongState", state: "asked" });
  decided(act("ApproveChange", "bo"));
  expect(decided(act("RecordEffect", "system"))).toEqual(["ChangeApplied"]);
  expect(decided(act("RecordEffect", "system"))).toEqual([]);
  expect(decided(act("RecordEffect", "system", { refusedBy: "x" }))).toMatchObject({ code: "change.wrongState" });
  expect(request()?.state).toBe("applied");
  const failing = after(
    ask(),
    act("ApproveChange", "bo"),
    act("RecordEffect", "system", { refusedBy: "network.faulty" }),
  );
  expect(failing.request()).toMatchObject({ state: "failed", why: "network.faulty" });
});

test("CHG-6 an import is taken back once, and only where it has taken effect", () => {
  const counts = { added: 1, changed: 0, retired: 0, values: 0 };
  const brought: RequestedChange = { kind: "import", files: ["windows.csv"], counts, revision: {} };
  const undo = (requestId: string): RequestCommand => {
    const change = { kind: "importUndo", undoes: "r1", files: ["windows.csv"], counts } as const;
    return { ...ask("ada", change, true), requestId };
  };
  const waiting = after(ask("ada", brought, true));
  expect(waiting.decided(undo("u1"))).toEqual({ code: "change.wrongState", state: "approved" });
  const done = after(ask("ada", brought, true), act("RecordEffect", "system"));
  expect(done.decided(undo("u1"))).toEqual(["ChangeAsked"]);
  expect(done.decided(undo("u1"))).toEqual([]);
  expect(done.decided(undo("u2"))).toEqual({ code: "change.undoneAlready", requestId: "r1" });
  done.decided({ ...act("DeclineChange", "bo"), requestId: "u1" });
  expect(done.decided(undo("u2"))).toEqual(["ChangeAsked"]);
  expect(after().decided(undo("u1"))).toEqual({ code: "change.unknown", requestId: "r1" });
});

test("CHG-5 it is taken back by whoever asked, or declined, until it has taken effect", () => {
  const { decided, request } = after(ask(), act("ApproveChange", "bo"));
  expect(decided(act("WithdrawChange", "bo"))).toEqual({ code: "change.notYours", person: "ada" });
  expect(decided(act("WithdrawChange", "ada"))).toEqual(["ChangeWithdrawn"]);
  expect([request()?.state, request()?.why]).toEqual(["withdrawn", "said so"]);
  const declined = after(ask(), act("DeclineChange", "bo"));
  expect(declined.decided(act("ApproveChange", "cy"))).toEqual({ code: "change.wrongState", state: "declined" });
  const done = after(ask(), act("ApproveChange", "bo"), act("RecordEffect", "system"));
  expect(done.decided(act("DeclineChange", "bo"))).toEqual({ code: "change.wrongState", state: "applied" });
});
