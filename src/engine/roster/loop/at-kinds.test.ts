import { expect, test } from "vitest";
import { checkBankRoster } from "../bank/check-bank";
import { randomBank } from "../bank/random-bank.fixture";
import type { Assignment, BankProblem, BankRoster } from "../bank/bank-problem";
import { atKinds } from "./at-kinds";

const KINDS = ["cash", "nonCash"];

/** Two windows' kinds, each asked for once in the morning of Monday; everybody may hold both but the first. */
function bankOf(needed: Readonly<Record<string, number>>): BankProblem {
  const bank = randomBank(1, { people: 3, days: [0], isRich: false });
  return {
    ...bank,
    posts: KINDS.map((id) => ({ id, certificates: [] })),
    presence: [],
    demand: Object.entries(needed).map(([post, count]) => ({
      ...{ outlet: "O1", post, day: 0, fromMin: 540 },
      needed: [count, count],
    })),
    people: bank.people.map((person, at) => ({ ...person, posts: at === 0 ? ["cash"] : KINDS, leave: [], wishes: [] })),
  };
}

const AT_WINDOW: Assignment = { outlet: "O1", post: "window", template: "half" };
const rosterOf = (bank: BankProblem): BankRoster =>
  bank.people.map(() => Array.from({ length: 7 }, (_, day) => (day === 0 ? AT_WINDOW : undefined)));

function postsOn(bank: BankProblem): readonly (string | undefined)[] {
  const named = atKinds(bank, rosterOf(bank), KINDS);
  if (!named.ok) throw new Error(named.refusal.code);
  expect(named.value.map(([monday]) => monday?.template)).toEqual(["half", "half", "half"]);
  expect(checkBankRoster(bank, named.value).gaps).toEqual([]);
  return named.value.map(([monday]) => monday?.post);
}

test("RL-5 people at a window are written at the kinds that are needed, each at one that he may hold", () => {
  const posts = postsOn(bankOf({ cash: 1, nonCash: 2 }));
  expect(posts).toEqual(["cash", "nonCash", "nonCash"]);
});

test("RL-5 another need puts the same people at other windows", () => {
  expect(postsOn(bankOf({ cash: 2, nonCash: 1 })).filter((post) => post === "cash")).toHaveLength(2);
});

test("RL-5 who may hold none of the kinds stays at a window, for people to see", () => {
  const bank = bankOf({ cash: 1, nonCash: 1 });
  const stranger = { ...bank, people: bank.people.map((person, at) => (at === 2 ? { ...person, posts: [] } : person)) };
  const named = atKinds(stranger, rosterOf(stranger), KINDS);
  expect(named.ok && named.value[2]?.[0]?.post).toBe("window");
});
