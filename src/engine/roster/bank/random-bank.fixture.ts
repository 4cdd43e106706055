import { createRng, type Rng } from "#base/rng";
import { LABOUR_PROFILES } from "#domain/labour-rules/model";
import { PROFILE_RULES } from "#domain/labour-rules/profiles";
import type { BankProblem, GuestShift, StaffMember } from "./bank-problem";

export type BankShape = { readonly people: number; readonly days: readonly number[]; readonly isRich: boolean };

const CLOSE = 1_080;
const GUEST: GuestShift = {
  person: "guest",
  certificates: ["vault"],
  ...{ outlet: "O1", post: "cash", day: 0, fromMin: 525, toMin: 765 },
  lunch: { fromMin: 630, toMin: 660 },
};

/** A small outlet, and a second one that borrows, under the law of one of the four profiles. Same seed, same bank. */
export function randomBank(seed: number, { people, days, isRich }: BankShape): BankProblem {
  const rng = createRng(seed, "bank");
  const rules = PROFILE_RULES[LABOUR_PROFILES[rng.below(LABOUR_PROFILES.length)] ?? "CN"];
  const span = { days, lunchMinutes: 60 };
  const lunchesMin = isRich ? [690, 750] : [720];
  return {
    monday: "2026-11-23",
    rules,
    posts: [
      { id: "cash", certificates: ["cash"] },
      { id: "lobby", certificates: [] },
    ],
    templates: [
      { id: "early", fromMin: 480, toMin: 1_020, lunchesMin, ...span },
      ...(isRich ? [{ id: "late", fromMin: 540, toMin: CLOSE, lunchesMin, ...span }] : []),
      { id: "half", fromMin: 540, toMin: 780, lunchesMin: [], lunchMinutes: 0, days },
    ],
    presence: [
      { id: "lobbyCovered", outlet: "O1", posts: ["lobby"], needed: 1, days, fromMin: 540, toMin: 720 },
      { id: "vault", outlet: "O1", certificate: "vault", needed: 2, days: days.slice(0, 1), fromMin: 540, toMin: 600 },
    ],
    demand: days.flatMap((day) => {
      const curve = { post: "cash", day, fromMin: 540 };
      const near = { ...curve, outlet: "O1", needed: Array.from({ length: 16 }, () => 1 + rng.below(2)) };
      if (!isRich) return [near];
      const holders = { ...curve, outlet: "O1", holders: ["vault"], needed: [1, 1, 2, 2] };
      return [near, holders, { ...curve, outlet: "O2", needed: [1, 1, 1, 1] }];
    }),
    people: Array.from({ length: people }, (_, at) => randomMember(rng, `p${at}`, days, isRich)),
    guests: isRich && seed % 2 === 0 ? [GUEST] : [],
    travel: [{ from: "O1", to: "O2", minutes: 20 }],
    meetings: [],
    weights: {
      missing: [40, 80],
      surplus: [1],
      saturday: 15,
      lateClose: 5,
      lateFromMin: CLOSE,
      float: 10,
      travelMinute: 1,
      balanceHour: 1,
    },
  };
}

function randomMember(rng: Rng, id: string, days: readonly number[], isRich: boolean): StaffMember {
  const kind = rng.next() < 0.3 ? "part" : "full";
  const own = (share: number, name: string): readonly string[] => (rng.next() < share ? [name] : []);
  const lowHours = Math.max(0, days.length - 3) * (kind === "full" ? 480 : 240);
  return {
    id,
    home: "O1",
    floatsTo: isRich && rng.next() < 0.5 ? ["O2"] : [],
    posts: ["cash", "lobby"],
    certificates: [...own(0.8, "cash"), ...own(0.6, "vault")],
    contract: { kind, weekMinutes: lowHours + 480, weekDays: 5, bankMinutes: 480, overtimeMinutes: 240 },
    // Two days' rest together are kept as the weekend, which is more than the law asks and not the cheapest week.
    conditions: isRich && rng.next() < 0.15 ? ["underAge"] : rng.next() < 0.15 ? ["pregnant"] : [],
    leave: rng.next() < 0.3 ? [days[rng.below(days.length)] ?? 0] : [],
    wishes: rng.next() < 0.5 ? [{ day: days[rng.below(days.length)] ?? 0, cost: 12 }] : [],
    endedMin: rng.next() < 0.2 ? 1_320 : undefined,
    ledger: {
      saturdays: rng.below(3),
      lateCloses: rng.below(3),
      floats: rng.below(2),
      refusedWishes: rng.below(2),
      balanceMinutes: 60 * (rng.below(7) - 3),
      overtimeMonthMinutes: 0,
    },
  };
}
