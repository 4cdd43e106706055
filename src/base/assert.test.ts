import { expect, test } from "vitest";
import { assert, InvariantError, present, unreachable } from "./assert";
import { accept, refuse } from "./result";

test("a broken invariant says which", () => {
  expect(() => assert(false, "a window is open")).toThrow(new InvariantError("a window is open"));
  expect(() => assert(1, "holds")).not.toThrow();
});

test("what must be there is handed back, or named as missing", () => {
  expect([present(0, "count"), present("", "text"), present(false, "flag")]).toEqual([0, "", false]);
  expect(() => present(undefined, "ticket")).toThrow(new InvariantError("ticket is missing"));
  expect(() => present(null, "ticket")).toThrow(InvariantError);
});

test("an unreachable branch names what reached it", () => {
  expect(() => unreachable("vanished" as never)).toThrow('unreachable: "vanished"');
});

test("a result is a value or a refusal", () => {
  expect(accept(3)).toEqual({ ok: true, value: 3 });
  expect(refuse({ code: "lobby.windowBusy" })).toEqual({ ok: false, refusal: { code: "lobby.windowBusy" } });
});
