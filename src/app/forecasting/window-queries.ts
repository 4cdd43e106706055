import { active } from "#domain/network/active";
import type { Network } from "#domain/network/network";
import type { PolicyBook } from "#domain/policy/model";
import { windowMoves, windowSpells, type WindowMove } from "#engine/staffing/window-spells";
import { SLOT_MIN } from "#read/flow-history/day-flow";
import { wallOfSlot } from "../history/opening";
import type { Counter } from "./counter";
import { freedOn, type Freed, type FreedDeps } from "./cover";
import { dayWithCounts, type AskedDay, type FlowQueriesDeps, type WallNow } from "./flow-queries";
import {
  FORECASTS,
  NEEDS,
  TWIN_NEEDS,
  type NeedRow,
  type SlotNeed,
  type TwinNeedRow,
  type TwinSlot,
} from "./forecast-rows";
import { recentCounter } from "./recent-counter";
import { familiesOn, placeOf, staffingPolicy } from "./staffing-inputs";
import { needOf } from "./staffing-need";

/** Windows each half-hour of a day needs, with the open/close plan that gives them. Rules FO-6 and FO-16. */
export type RequirementView = NeedRow & {
  /** Of the plan that was iterated on the twin, where there is one, else of the formula's. */
  readonly moves: readonly WindowMove[];
  readonly twin?: TwinNeedRow;
  /** What the roster of the day gives; absent without one. */
  readonly roster?: Freed;
};

export async function requirement(
  deps: FreedDeps,
  { outletId, date }: Pick<AskedDay, "outletId" | "date">,
): Promise<RequirementView | undefined> {
  const [need] = await deps.rows.select(NEEDS, { where: { unitId: outletId, date } });
  if (!need) return undefined;
  const roster = await freedOn(deps, need);
  // What was played before a newer night is no answer to that night's forecast.
  const [twin] = await deps.rows.select(TWIN_NEEDS, { where: { unitId: outletId, date, madeOn: need.madeOn } });
  const plan = twin ? twin.slots : need.slots.map(({ slot, byKind }) => ({ slot, byKind: windowsOf(byKind) }));
  const moves = movesOf(plan, deps.network(), outletId);
  return { ...need, moves, ...(twin && { twin }), ...(roster && { roster }) };
}

const windowsOf = (byKind: SlotNeed["byKind"]): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(byKind).map(([kind, { windows }]) => [kind, windows]));

/** Each kind of window by itself: the one opened last closes first. */
function movesOf(
  slots: readonly Pick<TwinSlot, "slot" | "byKind">[],
  network: Network,
  outletId: string,
): readonly WindowMove[] {
  const firstMin = (slots[0]?.slot ?? 0) * SLOT_MIN;
  const here = [...active(network.windows)].filter((window) => window.outletId === outletId);
  const spells = Object.keys(slots[0]?.byKind ?? {}).flatMap((kind) => {
    const ids = here.filter((window) => window.kind === kind).map(({ id }) => id);
    const counts = slots.map(({ byKind }) => byKind[kind] ?? 0);
    return windowSpells(counts, ids.sort(BY_NUMBER.compare), firstMin, SLOT_MIN);
  });
  return windowMoves(spells);
}

/** Numbers within ids count as numbers: window 2 stands before window 10. */
const BY_NUMBER = new Intl.Collator("en", { numeric: true });

/** Half-hours ahead in which today's windows will not do, or need not all be open. */
export type ExtraWindowView = {
  readonly outletId: string;
  readonly date: string;
  readonly windowsOpen: number;
  /** How far the day is from its forecast so far: 1.2 is a fifth more than was expected. */
  readonly ratioSoFar?: number;
  /** The first half-hour in which a kind of window is short; absent while those open will do. */
  readonly openAt?: string;
  /** Windows of that kind to open then, and the first of them that is closed; absent where all are open. */
  readonly windowsMore: number;
  readonly kind?: string;
  readonly windowId?: string;
  readonly slots: readonly { readonly start: string; readonly windows: number; readonly lateMinutesSaved: number }[];
};

export type ExtraWindowDeps = FlowQueriesDeps & { readonly policies: () => PolicyBook };

/** When to call an extra window today, from the forecast as the day has changed it. Rule FO-7. */
export async function extraWindow(
  deps: ExtraWindowDeps,
  outletId: string,
  now: WallNow,
  openWindowIds: readonly string[],
): Promise<ExtraWindowView | undefined> {
  const found = await dayWithCounts(deps, { outletId, date: now.date }, now);
  const counter = await recentCounter(deps, outletId, now.date);
  if (!found || !counter) return undefined;
  const { row, day, updated, counts, over } = found;
  const made = await deps.rows.select(FORECASTS, { where: { unitId: outletId, madeOn: row.madeOn } });
  const ahead = updated ?? day;
  const isHoliday = row.days.find(({ date }) => date === now.date)?.isHoliday;
  const need = needOf({
    outletId,
    madeOn: row.madeOn,
    day: { ...ahead, mean: [...ahead.mean], ...(isHoliday && { isHoliday }) },
    families: familiesOn(made, now.date),
    firstSlot: row.firstSlot,
    counter,
    policy: staffingPolicy(deps.network(), deps.policies(), placeOf(deps.network(), outletId, now.date)),
  });
  const left = need.slots.slice(over);
  const came = day.mean.slice(0, over).reduce((sum, _, at) => sum + (counts[row.firstSlot + at] ?? 0), 0);
  const expected = day.mean.slice(0, over).reduce((sum, mean) => sum + mean, 0);
  return {
    outletId,
    date: now.date,
    windowsOpen: openWindowIds.length,
    ...(expected > 0 && { ratioSoFar: Math.round((1_000 * came) / expected) / 1_000 }),
    ...firstShort(left, counter, new Set(openWindowIds)),
    slots: left.map(({ slot, windows, savedByOneMore }) => {
      return { start: wallOfSlot(slot), windows, lateMinutesSaved: savedByOneMore };
    }),
  };
}

/** The first half-hour in which a kind of window is short, and of its kinds the one that lacks most. */
function firstShort(
  left: readonly SlotNeed[],
  { kinds }: Counter,
  open: ReadonlySet<string>,
): Pick<ExtraWindowView, "openAt" | "kind" | "windowsMore" | "windowId"> {
  for (const { slot, byKind, shortKinds } of left) {
    const lacks = kinds.map(({ kind, windowIds }) => {
      const closed = windowIds.filter((windowId) => !open.has(windowId));
      const lack = (byKind[kind]?.windows ?? 0) - (windowIds.length - closed.length);
      return { kind, lack, windowId: closed[0] };
    });
    const [worst] = lacks.filter(({ lack }) => lack > 0).sort((one, other) => other.lack - one.lack);
    const [spent] = shortKinds;
    if (!worst && spent !== undefined) return { openAt: wallOfSlot(slot), kind: spent, windowsMore: 0 };
    if (!worst) continue;
    const { kind, lack, windowId } = worst;
    return { openAt: wallOfSlot(slot), kind, windowsMore: lack, ...(windowId !== undefined && { windowId }) };
  }
  return { windowsMore: 0 };
}
