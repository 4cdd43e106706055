import { MINUTE_MS } from "#base/time";
import { waitsC } from "../staffing/erlang";
import type { Arm, Claim, FigureAsk } from "./claim";
import { poolOf, together } from "./pool";
import { meanServiceMin, taskOf, windowsFor, type ClaimScene, type Lobby } from "./scene";
import { seatsOn, type OpenCount } from "./schedule";
import { isLess, MEAN_WAIT, smallerVerdict } from "./verdicts";

const IMBALANCE: FigureAsk = { figure: "imbalanceMin" };
/** Windows that stand open all day are filled to this by the expected work. */
const FIXED_LOAD = 0.9;

/**
 * T11: windows that open and close with the flow balance the outlets. The same window-hours as windows that are open
 * all day, moved by the clock inside each outlet, and between outlets too.
 */
export const elasticWindows: Claim = {
  claimId: "T11",
  rules: ["4-24"],
  days: 60,
  setUp: (scene) => ({
    arms: armsOf(scene),
    figures: [IMBALANCE, MEAN_WAIT, { figure: "over10MinShare" }, { figure: "overtimeMin" }],
    checks: [],
    judge: (shown) => {
      const balance = smallerVerdict(shown, "acrossOutlets", "fixed", IMBALANCE);
      const waits = isLess(shown, "acrossOutlets", "fixed", MEAN_WAIT);
      return { verdict: balance === "holds" && !waits ? "depends" : balance, warnings: [] };
    },
  }),
};

function armsOf(scene: ClaimScene): readonly Arm[] {
  const fixed = scene.lobbies.map((lobby) => {
    return cellsOf(lobby).map((cell) => ({ ...cell, open: windowsFor(lobby, FIXED_LOAD) }));
  });
  const budgetOf = (days: readonly (readonly Cell[])[]): number => days.flat().reduce((sum, { open }) => sum + open, 0);
  const arm = (name: string, days: readonly (readonly Cell[])[]): Arm => ({
    name,
    tasks: scene.lobbies.map((lobby, ix) => {
      return taskOf(scene, poolOf(lobby, { groupOf: together, seats: seatsOn(days[ix] ?? []) }));
    }),
  });
  return [
    arm("fixed", fixed),
    arm(
      "withinOutlets",
      fixed.map((day) => spread([day], budgetOf([day]))[0] ?? day),
    ),
    arm("acrossOutlets", spread(fixed, budgetOf(fixed))),
  ];
}

/** A half-hour of an outlet, with the windows open in it. */
type Cell = OpenCount & { readonly arrivalsPerHour: number; readonly serviceMin: number };

function cellsOf(lobby: Lobby): readonly Cell[] {
  const serviceMin = meanServiceMin(lobby);
  return lobby.model.arrivals.map(({ start, end, mean }) => {
    return { start, end, open: 1, arrivalsPerHour: (60 * mean * MINUTE_MS) / (end - start), serviceMin };
  });
}

/**
 * So many windows in all, one after the other where the next one saves most waiting by Erlang C; before that, as many
 * as the work of a half-hour needs.
 */
function spread(days: readonly (readonly Cell[])[], budget: number): readonly (readonly Cell[])[] {
  const cells = days.map((day) => day.map((cell) => ({ ...cell, open: 1 })));
  const all = cells.flat();
  for (let left = budget - all.length; left > 0; left -= 1) {
    let best = all[0];
    let most = -1;
    for (const cell of all) {
      const gain = gainOf(cell);
      if (gain > most) [best, most] = [cell, gain];
    }
    if (best) best.open += 1;
  }
  return cells;
}

/** Before what is saved in any half-hour that its windows can carry. */
const OVERLOADED = 1e6;

function gainOf({ arrivalsPerHour, serviceMin, open }: Cell): number {
  const demand = { arrivalsPerHour, serviceMin };
  const now = waitsC(open, demand, 0).meanWaitMin;
  if (now === Infinity) return OVERLOADED + (arrivalsPerHour * serviceMin) / 60 - open;
  return arrivalsPerHour * (now - waitsC(open + 1, demand, 0).meanWaitMin);
}
