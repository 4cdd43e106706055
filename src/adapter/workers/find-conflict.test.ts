import { expect, test } from "vitest";
import { PROFILE_RULES } from "#domain/labour-rules/profiles";
import { randomBank } from "#engine/roster/bank/random-bank.fixture";
import { findConflict } from "./find-conflict";

/** Two of four may open the vault, which takes two, and one of them is on leave that day. */
function shortOfKeys(leave: readonly number[]) {
  const bank = randomBank(3, { people: 4, days: [0, 1, 2, 3, 4, 5], isRich: true });
  const people = bank.people.map((person, at) => ({
    ...person,
    certificates: at < 2 ? ["cash", "vault"] : ["cash"],
    conditions: [],
    endedMin: undefined,
    leave: at === 0 ? leave : [],
    contract: { ...person.contract, weekMinutes: 2_400, bankMinutes: 2_400 },
  }));
  return { ...bank, rules: PROFILE_RULES.CN, people };
}

test("RO-16 a thread of its own names the rules that collide, and none where a week keeps them all", async () => {
  const conflict = await findConflict(shortOfKeys([0]), 50e6);
  expect(conflict?.rules).toEqual([
    { kind: "leave", person: "p0", day: 0 },
    { kind: "presence", rule: "vault", day: 0 },
  ]);
  expect(await findConflict(shortOfKeys([]), 50e6)).toBeUndefined();
}, 60_000);
