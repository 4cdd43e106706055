import { HOUR_MS } from "#base/time";
import { valuesOf } from "../simulation/compare";
import type { Replications, TwinTask } from "../simulation/replicate";
import type { Arm, Claim } from "./claim";
import { hourOf } from "./clock-time";
import { poolOf, seats, together, type Seat } from "./pool";
import { FULL_DAY, taskOf, windowsFor, workMin, type ClaimScene, type Lobby } from "./scene";
import { isLess, isMore, MEAN_WAIT } from "./verdicts";

/** When it is decided who floats where, by how many have come until then. */
const DECIDED_AT_HOUR = 11;
/** Mean way to another outlet, if the network says nothing of distances. */
const WAY_MS = HOUR_MS / 3;
const FLOATERS = 2;
/** Days of networks in which they differ much. */
const WILD_CV = 0.3;
const MORNING = "morning";

/**
 * T12: people who float between outlets shorten waits. Two people more stay at the two outlets that need them most on
 * the whole, or go each day at eleven to where the morning was busiest. Where days do not differ nothing can be gained:
 * it must come out so.
 */
export const floating: Claim = {
  claimId: "T12",
  rules: ["0-24"],
  days: 60,
  setUp: (scene) => {
    if (scene.lobbies.length <= FLOATERS) return undefined;
    const cvs = { asIs: scene.home.model.busynessCv, alike: 0, wild: WILD_CV };
    return {
      arms: Object.entries(cvs).flatMap(([name, cv]) => armsOf(scene, name, cv)),
      figures: [MEAN_WAIT, { figure: "over10MinShare" }, { figure: "imbalanceMin" }],
      checks: [],
      judge: (shown) => {
        const gains = (name: string): boolean => isLess(shown, `${name}Floating`, `${name}Staying`, MEAN_WAIT);
        const loses = (name: string): boolean => isMore(shown, `${name}Floating`, `${name}Staying`, MEAN_WAIT);
        const warnings = gains("alike") ? [] : (["noGainWithoutVariance"] as const);
        if (gains("asIs")) return { verdict: "holds", warnings };
        if (gains("wild")) return { verdict: "depends", warnings };
        return { verdict: loses("asIs") ? "fails" : "open", warnings };
      },
    };
  },
};

/** Each outlet as it is, with one more who stays from eleven on, and with one who first has to come. */
type Variants = {
  readonly lobby: Lobby;
  readonly own: TwinTask;
  readonly staying: TwinTask;
  readonly coming: TwinTask;
};

function armsOf(scene: ClaimScene, name: string, cv: number): readonly Arm[] {
  const variants = scene.lobbies.map((lobby) => variantsOf(scene, lobby, cv));
  const needs = (busyness: (ix: number) => number): readonly number[] =>
    variants
      .map(({ lobby }, ix) => ({ ix, load: (busyness(ix) * workMin(lobby)) / windowsFor(lobby, FULL_DAY) }))
      .sort((one, other) => other.load - one.load)
      .slice(0, FLOATERS)
      .map(({ ix }) => ix);
  const always = needs(() => 1);
  const { length } = variants;
  return [
    {
      name: `${name}Staying`,
      tasks: variants.map(({ own, staying }, ix) => (always.includes(ix) ? staying : own)),
    },
    {
      name: `${name}Floating`,
      tasks: [
        ...variants.map(({ own }) => own),
        ...variants.map(({ staying, coming }, ix) => (always.includes(ix) ? staying : coming)),
      ],
      pick: (day, played) => {
        const there = needs((ix) => busynessOf(played[ix], variants[ix]?.lobby, day, cv));
        return variants.map((_, ix) => (there.includes(ix) ? length + ix : ix));
      },
    },
  ];
}

function variantsOf(scene: ClaimScene, lobby: Lobby, cv: number): Variants {
  const decidedAt = hourOf(lobby.plan, DECIDED_AT_HOUR);
  const like: Lobby = { plan: lobby.plan, model: { ...lobby.model, busynessCv: cv } };
  const groups = [{ groupId: MORNING, issued: { start: 0, end: decidedAt } }];
  const task = (more: readonly Seat[]): TwinTask => {
    const some = [...seats(windowsFor(lobby, FULL_DAY)), ...more];
    return taskOf(scene, poolOf(like, { groupOf: together, seats: some }), { groups });
  };
  const from = (start: number): Seat => ({ open: [{ start, end: lobby.plan.closesAt }] });
  return {
    lobby,
    own: task([]),
    staying: task([from(decidedAt)]),
    coming: task([from(decidedAt + wayTo(scene, lobby))]),
  };
}

function wayTo({ world: { travelMin } }: ClaimScene, { plan }: Lobby): number {
  const ways = Object.values(travelMin[plan.outletId] ?? {}).filter((way) => way > 0);
  return ways.length === 0 ? WAY_MS : (ways.reduce((sum, way) => sum + way, 0) / ways.length) * (HOUR_MS / 60);
}

/** What the morning says of the day: as the look-ahead learns it, see `worldFrom`. */
function busynessOf(played: Replications | undefined, lobby: Lobby | undefined, day: number, cv: number): number {
  if (!played || !lobby || cv === 0) return 1;
  const come = valuesOf(played, `issued:${MORNING}`)[day] ?? 0;
  const decidedAt = hourOf(lobby.plan, DECIDED_AT_HOUR);
  const before = lobby.model.arrivals.filter(({ end }) => end <= decidedAt);
  const expected = before.reduce((sum, { mean }) => sum + mean, 0);
  const shape = 1 / (cv * cv);
  return (shape + come) / (shape + expected);
}
