import { expect, test } from "vitest";
import { MINUTE_MS } from "#base/time";
import { createWitnesses } from "./witnesses";

const till = { windowId: "w1", staffId: "ana", witnessId: "ben", cashMinor: 1, vouchersCounted: true, since: 0 };
const confirmed = { type: "WitnessHandOver", actor: "ben", windowId: "w1", handOverId: "a", confirmed: true };

test("LD-98 the demonstration's witness confirms what he saw, some minutes later and once", () => {
  const witnesses = createWitnesses();
  expect(witnesses.nextAt()).toBe(Infinity);
  witnesses.look({ handOvers: { a: till } });
  expect(witnesses.next(MINUTE_MS)).toBeUndefined();
  expect(witnesses.next(witnesses.nextAt())).toMatchObject(confirmed);
  witnesses.look({ handOvers: { a: till } });
  expect([witnesses.nextAt(), witnesses.next(90 * MINUTE_MS)]).toEqual([Infinity, undefined]);
});

test("LD-98 what a visitor's witness would not confirm is left as it was said", () => {
  const witnesses = createWitnesses();
  witnesses.look({ handOvers: { a: { ...till, refused: { reason: "two notes short" } } } });
  expect(witnesses.nextAt()).toBe(Infinity);
});
