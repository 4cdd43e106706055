import type { Arm, Claim } from "./claim";
import { poolOf, type Seat } from "./pool";
import { taskOf, type ClaimScene, type Lobby } from "./scene";
import { byCash, CASH, OTHER, shareOut } from "./share-out";
import { isLess, isMore, MEAN_WAIT, verdictOf } from "./verdicts";

/**
 * T19: work divided by skill and speed is done sooner. The outlet's own people with their own certificates and speed,
 * at windows for cash and for other business that help each other out: in order of their numbers, as a fixed list has
 * them; those who may do what few may at the other business; the fastest there, where work is long.
 */
export const skillAndSpeed: Claim = {
  claimId: "T19",
  rules: ["4-13"],
  days: 150,
  setUp: (scene) => {
    const people = tellersOf(scene.home);
    if (people.length < 3) return undefined;
    return {
      arms: armsOf(scene, people),
      figures: [
        MEAN_WAIT,
        { figure: "counterMin", group: "all" },
        { figure: "over20MinShare" },
        { figure: "overtimeMin" },
      ],
      checks: [],
      judge: (shown) => {
        const divided = ["bySkill", "bySpeed"];
        const helps = divided.some((arm) => isLess(shown, arm, "byNumber", MEAN_WAIT));
        const harms = divided.some((arm) => isMore(shown, arm, "byNumber", MEAN_WAIT));
        return { verdict: verdictOf(helps, harms), warnings: [] };
      },
    };
  },
};

type Teller = { readonly skills: readonly string[]; readonly speedFactor: number };

/** Those who sit at counters on that day, with something of the lobby's work among their certificates. */
function tellersOf({ plan, model }: Lobby): readonly Teller[] {
  const counters = new Set(plan.windows.filter(({ reviewsFor }) => reviewsFor.length === 0).map((one) => one.windowId));
  const atCounters = model.crew.filter(({ spells }) => spells.some(({ windowId }) => counters.has(windowId)));
  return atCounters.flatMap(({ staffId, speedFactor }) => {
    const skills = plan.staff.find((one) => one.staffId === staffId)?.serviceIds ?? [];
    return skills.length === 0 ? [] : [{ skills, speedFactor }];
  });
}

function armsOf(scene: ClaimScene, people: readonly Teller[]): readonly Arm[] {
  const served = servedBy(scene.home, people);
  const cash = shareOut(served, people.length, byCash).get(CASH) ?? 0;
  const arm = (name: string, isAtCash: (teller: Teller) => boolean): Arm => {
    const some = people.map((teller): Seat => {
      const { skills, speedFactor } = teller;
      return { skills, speedFactor, prefers: [isAtCash(teller) ? CASH : OTHER] };
    });
    const pool = poolOf(served, { groupOf: byCash, seats: some });
    return { name, tasks: [taskOf(scene, pool, { groups: [{ groupId: "all" }] })] };
  };
  const slowest = [...people].sort((one, other) => other.speedFactor - one.speedFactor).slice(0, cash);
  return [
    arm("byNumber", (teller) => people.indexOf(teller) < cash),
    arm("bySkill", (teller) => !teller.skills.some((serviceId) => isScarce(serviceId, people))),
    arm("bySpeed", (teller) => slowest.includes(teller)),
  ];
}

/** At most half of the people may do it. */
const isScarce = (serviceId: string, people: readonly Teller[]): boolean =>
  people.filter(({ skills }) => skills.includes(serviceId)).length * 2 <= people.length;

/** What none of these people may do is not asked of them. */
function servedBy({ plan, model }: Lobby, people: readonly Teller[]): Lobby {
  const able = new Set(people.flatMap(({ skills }) => skills));
  const all = model.services.reduce((sum, { weight }) => sum + weight, 0);
  const services = model.services.filter(({ serviceId }) => able.has(serviceId));
  const share = services.reduce((sum, { weight }) => sum + weight, 0) / all;
  return {
    plan: { ...plan, services: plan.services.filter(({ serviceId }) => able.has(serviceId)) },
    model: { ...model, services, arrivals: model.arrivals.map((slot) => ({ ...slot, mean: slot.mean * share })) },
  };
}
