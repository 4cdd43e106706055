import { expect, test } from "vitest";
import { PROFILE_RULES } from "#domain/labour-rules/profiles";
import type { Assignment, BankProblem, BankRoster, Meeting } from "./bank-problem";
import { placeMeetings } from "./place-meetings";
import { randomBank } from "./random-bank.fixture";

/** Three people at work on Monday, two at cash and one in the lobby; the flow asks for two until 11:00, then for one. */
function monday(meeting: Partial<Meeting>): BankProblem {
  const bank = randomBank(1, { people: 3, days: [0], isRich: false });
  return {
    ...bank,
    rules: PROFILE_RULES.CN,
    presence: [{ id: "lobby", outlet: "O1", posts: ["lobby"], needed: 1, days: [0], fromMin: 540, toMin: 900 }],
    demand: [{ outlet: "O1", post: "cash", day: 0, fromMin: 540, needed: [2, 2, 2, 2, 1, 1] }],
    meetings: [
      { id: "m", people: ["p0", "p1", "p2"], quorum: 1, minutes: 60, days: [0], fromMin: 540, toMin: 720, ...meeting },
    ],
  };
}

const at = (post: string, lunchMin = 720): Assignment => ({ outlet: "O1", post, template: "early", lunchMin });
const ROSTER: BankRoster = [[at("cash")], [at("cash")], [at("lobby")]];

test("RO-18 a meeting stands where it costs customers least, and nobody is called from lunch", () => {
  const { placed, homeless } = placeMeetings(monday({ people: ["p0"], toMin: 780 }), ROSTER);
  expect(homeless).toEqual([]);
  // From 12:00 nothing is asked for, but then everybody is at lunch.
  expect(placed).toEqual([{ id: "m", day: 0, fromMin: 660, attending: ["p0"], cost: 0, breaks: [] }]);
});

test("RO-18 a quorum that only the peak has is met there, and the peak is flagged by its cost", () => {
  const early: BankRoster = [[at("cash")], [at("cash", 660)], [at("lobby")]];
  const { placed } = placeMeetings(monday({ people: ["p0", "p1"], quorum: 2 }), early);
  expect(placed).toEqual([{ id: "m", day: 0, fromMin: 540, attending: ["p0", "p1"], cost: 240, breaks: [] }]);
});

test("RO-18 a meeting that would leave the lobby empty has no place", () => {
  expect(placeMeetings(monday({ people: ["p2"] }), ROSTER).homeless).toEqual(["m"]);
});

test("RO-18 a post that stands empty anyway hinders no meeting", () => {
  const bank = monday({ people: ["p0"] });
  const vault = {
    id: "vault",
    outlet: "O1",
    certificate: "none has it",
    needed: 2,
    days: [0],
    fromMin: 540,
    toMin: 900,
  };
  const { placed } = placeMeetings({ ...bank, presence: [...bank.presence, vault] }, ROSTER);
  expect(placed).toMatchObject([{ id: "m", fromMin: 660, breaks: [] }]);
});

test("RO-18 a decided place is kept with its reason, and what it breaks and costs is said", () => {
  const decided = { day: 0, fromMin: 540, reason: "new anti-fraud rule from noon" };
  const { placed } = placeMeetings(monday({ decided }), ROSTER);
  expect(placed).toEqual([
    {
      id: "m",
      day: 0,
      fromMin: 540,
      attending: ["p0", "p1", "p2"],
      cost: 240,
      breaks: ["lobby"],
      reason: decided.reason,
    },
  ]);
});

test("RO-18 nobody sits in two meetings at once", () => {
  const bank = monday({ people: ["p0"] });
  const twice = { ...bank, meetings: [...bank.meetings, { ...(bank.meetings[0] as Meeting), id: "n", toMin: 720 }] };
  const { placed } = placeMeetings(twice, ROSTER);
  expect(placed.map(({ id, fromMin }) => [id, fromMin])).toEqual([
    ["m", 660],
    ["n", 540],
  ]);
});
