import { present } from "#base/assert";
import type { Arm, Claim, FigureAsk } from "./claim";
import { peopleOf, taskOf, type ClaimScene, type Lobby } from "./scene";
import { movePeople, travelBetween, type Move } from "./moves";
import { isLess, smallerVerdict } from "./verdicts";

const WAIT: FigureAsk = { figure: "meanWaitMin" };
const WITH_WAY: FigureAsk = { figure: "waitAndTravelMin" };
/** Of those who came for something else, at the other outlets. */
const OTHERS: FigureAsk = { figure: "meanWaitMin", group: "others" };

/**
 * T8: outlets for agency business relieve the others. Everybody who comes for it elsewhere goes to the nearest such
 * outlet; how long customers wait in all lobbies, and how long they are on the way for it.
 */
export const agencyPoints: Claim = {
  claimId: "T8",
  rules: ["0-09"],
  days: 60,
  setUp: (scene) => {
    const points = scene.lobbies.filter(({ plan }) => plan.windows.some(({ kind }) => kind === "intermediary"));
    const agency = new Set(
      [...scene.network.services.values()]
        .filter(({ channels }) => channels.includes("intermediary"))
        .map(({ id }) => id),
    );
    const others = scene.lobbies.filter((lobby) => !points.includes(lobby));
    if (points.length === 0 || agency.size === 0 || others.length === 0) return undefined;
    return {
      arms: armsOf(scene, points, agency),
      figures: [WITH_WAY, WAIT, OTHERS, { figure: "travelMin" }, { figure: "over10MinShare" }],
      checks: [],
      judge: (shown) => {
        const relieved = isLess(shown, "moved", "everywhere", OTHERS);
        const all = smallerVerdict(shown, "moved", "everywhere", WITH_WAY);
        const eaten = all !== "holds" && relieved;
        return { verdict: eaten ? "depends" : all, warnings: eaten ? ["travelEatsGain"] : [] };
      },
    };
  },
};

function armsOf(scene: ClaimScene, points: readonly Lobby[], agency: ReadonlySet<string>): readonly Arm[] {
  const idOf = ({ plan }: Lobby): string => plan.outletId;
  const moves = scene.lobbies.flatMap((lobby): Move[] => {
    if (points.includes(lobby)) return [];
    const way = (point: Lobby): number => travelBetween(scene.world, idOf(lobby), idOf(point));
    const to = present([...points].sort((one, other) => way(one) - way(other))[0], "a point");
    return [{ from: idOf(lobby), to: idOf(to), serviceIds: agency, share: () => 1 }];
  });
  const moved = movePeople(scene, moves);
  const people = scene.lobbies.reduce((sum, lobby) => sum + peopleOf(lobby), 0);
  const tasks = (lobbies: readonly Lobby[]) =>
    lobbies.map((lobby) => {
      const isPoint = points.some((point) => idOf(point) === idOf(lobby));
      const serviceIds = lobby.plan.services.flatMap(({ serviceId }) => (agency.has(serviceId) ? [] : [serviceId]));
      return taskOf(scene, lobby, { groups: [{ groupId: "others", serviceIds: isPoint ? [] : serviceIds }] });
    });
  return [
    { name: "everywhere", tasks: tasks(scene.lobbies) },
    { name: "moved", tasks: tasks(moved.lobbies), travelMin: moved.travelMin / people },
  ];
}
