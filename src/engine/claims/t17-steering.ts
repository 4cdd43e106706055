import { MINUTE_MS, type EpochMs } from "#base/time";
import type { Arm, Claim, FigureAsk } from "./claim";
import { movePeople, travelBetween, type Move } from "./moves";
import { poolOf, seats, together } from "./pool";
import { meanServiceMin, peopleOf, seatsOf, taskOf, type ClaimScene, type Lobby } from "./scene";
import { isLess, MEAN_WAIT, smallerVerdict } from "./verdicts";

const WITH_WAY: FigureAsk = { figure: "waitAndTravelMin" };
/** Of those who are told of a freer outlet, how many go. */
const GO_SHARE = 0.3;
/** Nobody is sent on his way for less. */
const GAIN_MIN = 10;

/**
 * T17: who is told of a freer outlet waits less. In each half-hour people of the lobbies with a long expected wait go
 * to where wait and way together are shortest; all lobbies before and after.
 */
export const steering: Claim = {
  claimId: "T17",
  rules: ["0-28"],
  days: 60,
  setUp: (scene) => {
    if (scene.lobbies.length < 2) return undefined;
    return {
      arms: armsOf(scene),
      figures: [WITH_WAY, MEAN_WAIT, { figure: "travelMin" }, { figure: "over20MinShare" }, { figure: "imbalanceMin" }],
      checks: [],
      judge: (shown) => {
        const all = smallerVerdict(shown, "steered", "atHome", WITH_WAY);
        const eaten = all !== "holds" && isLess(shown, "steered", "atHome", MEAN_WAIT);
        return { verdict: eaten ? "depends" : all, warnings: eaten ? ["travelEatsGain"] : [] };
      },
    };
  },
};

function armsOf(scene: ClaimScene): readonly Arm[] {
  const { lobbies } = scene;
  const windows = lobbies.map((lobby) => Math.max(1, seatsOf(lobby)));
  const pooled = (those: readonly Lobby[]) =>
    those.map((lobby, ix) => taskOf(scene, poolOf(lobby, { groupOf: together, seats: seats(windows[ix] ?? 1) })));
  const moved = movePeople(scene, movesOf(scene, windows));
  const people = lobbies.reduce((sum, lobby) => sum + peopleOf(lobby), 0);
  return [
    { name: "atHome", tasks: pooled(lobbies) },
    { name: "steered", tasks: pooled(moved.lobbies), travelMin: moved.travelMin / people },
  ];
}

/** One lobby as a tank of work: what its windows have not done yet, half-hour by half-hour. */
type Tank = { readonly lobby: Lobby; readonly windows: number; readonly serviceMin: number; waitMin: number };

/** Follows the day half-hour by half-hour, with those who have been sent counted where they go. */
function movesOf(scene: ClaimScene, windows: readonly number[]): readonly Move[] {
  const tanks = scene.lobbies.map((lobby, ix): Tank => {
    return { lobby, windows: windows[ix] ?? 1, serviceMin: meanServiceMin(lobby), waitMin: 0 };
  });
  const starts = [...new Set(tanks.flatMap(({ lobby }) => lobby.model.arrivals.map(({ start }) => start)))].sort(
    (one, other) => one - other,
  );
  const moves: Move[] = [];
  for (const at of starts) {
    for (const tank of tanks) fill(tank, at);
    for (const tank of [...tanks].sort((one, other) => other.waitMin - one.waitMin)) {
      const move = moveFrom(tank, tanks, scene, at);
      if (move) moves.push(move);
    }
  }
  return moves;
}

const peopleAt = ({ lobby }: Tank, at: EpochMs): number =>
  lobby.model.arrivals.find(({ start }) => start === at)?.mean ?? 0;

/** The wait at the end of the half-hour, if nothing is done. */
function fill(tank: Tank, at: EpochMs): void {
  const slot = tank.lobby.model.arrivals.find(({ start }) => start === at);
  if (!slot) return;
  const added = (slot.mean * tank.serviceMin) / tank.windows - (slot.end - slot.start) / MINUTE_MS;
  tank.waitMin = Math.max(0, tank.waitMin + added);
}

function moveFrom(tank: Tank, tanks: readonly Tank[], { world }: ClaimScene, at: EpochMs): Move | undefined {
  const people = peopleAt(tank, at);
  const from = tank.lobby.plan.outletId;
  let best: { readonly to: Tank; readonly gainMin: number } | undefined;
  for (const to of tanks) {
    if (to === tank) continue;
    const gainMin = tank.waitMin - to.waitMin - travelBetween(world, from, to.lobby.plan.outletId);
    if (gainMin > (best?.gainMin ?? GAIN_MIN)) best = { to, gainMin };
  }
  if (!best || people === 0) return undefined;
  const perPerson = tank.serviceMin / tank.windows;
  const perGuest = best.to.serviceMin / best.to.windows;
  const share = Math.min(GO_SHARE, best.gainMin / (perPerson + perGuest) / people);
  tank.waitMin = Math.max(0, tank.waitMin - share * people * perPerson);
  best.to.waitMin += share * people * perGuest;
  return { from, to: best.to.lobby.plan.outletId, share: (start) => (start === at ? share : 0) };
}
