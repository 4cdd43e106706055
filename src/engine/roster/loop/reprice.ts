import { MINUTE_MS } from "#base/time";
import type { CrewMember } from "../../simulation/world";
import { SLOT_MIN } from "../bank/bank-problem";
import type { WaitPromise } from "./late-line";
import type { SlotLateness } from "./lateness";
import { serviceCertificate } from "./people-sets";
import type { RosteredDay } from "./play-week";
import { worthOfSets } from "./set-worth";
import { seenFlow } from "./window-work";
import type { DayWorth } from "./worth";

/** From this share of late customers on, those behind them wait for the same reason. */
const BUSY_SHARE = 0.05;
/** How fast prices follow what was seen. */
const SPEED = 0.4;

/**
 * The worth of people at windows, corrected by what became of the customers when the roster was played. The formula
 * says what people are worth; what one more would have been worth, the twin has seen: he gives thirty minutes of work
 * beside c others who can do the same, which take 30 / c minutes off the wait of everybody who comes late until the line
 * is short again.
 *
 * @param late half hours of the day as played
 * @complexity O(sets x half hours^2 x services)
 */
export function repriced(
  worth: DayWorth,
  here: RosteredDay,
  late: readonly SlotLateness[],
  promise: WaitPromise,
): DayWorth {
  const present = late.map(({ slot }) => presentAt(here, slot));
  const formula = worthOfSets(worth.bySet, here.model, seenFlow(here.model, worth.fromMin, late), promise);
  return {
    ...worth,
    bySet: worth.bySet.map((set, ix) => {
      const holders = new Set(set.holders);
      return {
        ...set,
        worth: late.map((_, at) => {
          const there = present[at]?.filter(({ certificate }) => holders.has(certificate)).length ?? 0;
          const servers = (when: number, serviceId: string): number =>
            present[when]?.filter(({ serviceIds }) => serviceIds.includes(serviceId)).length ?? 0;
          const gain = there < set.seats ? gainOfOneMore(late, at, set.ownIds, servers) : 0;
          return blend(set.worth[at] ?? [], withGain(formula[ix]?.worth[at] ?? [], there, gain));
        }),
      };
    }),
  };
}

type Servers = (when: number, serviceId: string) => number;

function gainOfOneMore(
  late: readonly SlotLateness[],
  at: number,
  serviceIds: readonly string[],
  servers: Servers,
): number {
  let [gain, most] = [0, 0];
  for (let when = at; when < late.length; when += 1) {
    let [came, tardy] = [0, 0];
    for (const serviceId of serviceIds) {
      const of = late[when]?.byService[serviceId];
      if (!of || of.came === 0) continue;
      came += of.came;
      tardy += of.late;
      most += of.lateMin;
      gain += (SLOT_MIN * of.late) / Math.max(1, servers(when, serviceId));
    }
    if (came === 0 || tardy / came < BUSY_SHARE) break;
  }
  return Math.min(gain, most);
}

type Present = { readonly certificate: string; readonly serviceIds: readonly string[] };

/** People at windows in a half hour, nobody at lunch. */
function presentAt({ plan, model, midnight }: RosteredDay, slot: number): readonly Present[] {
  const middle = midnight + (slot + 0.5) * SLOT_MIN * MINUTE_MS;
  const serving = new Set(plan.windows.flatMap((one) => (one.serviceIds.length > 0 ? [one.windowId] : [])));
  const staff = new Map(plan.staff.map((person) => [person.staffId, person]));
  return model.crew.flatMap((member) => {
    const person = staff.get(member.staffId);
    const certificate = person && serviceCertificate(person);
    if (!person || certificate === undefined || !isSeated(member, serving, middle)) return [];
    return [{ certificate, serviceIds: person.serviceIds }];
  });
}

function isSeated({ spells, breaks }: CrewMember, serving: ReadonlySet<string>, at: number): boolean {
  const sits = spells.some(({ windowId, start, end }) => serving.has(windowId) && start <= at && at < end);
  return sits && !breaks.some(({ start, end }) => start <= at && at < end);
}

/** What was seen of the next person stands; those after him keep their proportion to him, those before are worth more. */
function withGain(formula: readonly number[], there: number, gain: number): readonly number[] {
  const expected = formula[there] ?? 0;
  const factor = expected > 0 ? gain / expected : 1;
  return formula.map((worth, person) =>
    person < there ? Math.max(worth, gain) : person === there ? gain : worth * factor,
  );
}

const blend = (before: readonly number[], now: readonly number[]): readonly number[] =>
  Array.from({ length: Math.max(before.length, now.length) }, (_, person) => {
    return (1 - SPEED) * (before[person] ?? 0) + SPEED * (now[person] ?? 0);
  });
