import { MINUTE_MS } from "#base/time";
import type { Span } from "../simulation/world";
import type { Arm, Claim } from "./claim";
import { peopleOf, seatsOf, taskOf, type ClaimScene, type Lobby } from "./scene";
import { MEAN_WAIT, isMore } from "./verdicts";

const AWAY = 3;
const LASTS_MS = 90 * MINUTE_MS;

/** T14: a meeting in the peak hurts. Three tellers are away for 90 minutes: never, in the peak, when it is quiet. */
export const training: Claim = {
  claimId: "T14",
  rules: ["4-31"],
  days: 150,
  setUp: (scene) => {
    const lobby = largest(scene);
    const [peak, quiet] = [spanOf(lobby, 1), spanOf(lobby, -1)];
    if (!peak || !quiet || seatsOf(lobby) <= AWAY) return undefined;
    const arm = (name: string, away?: Span): Arm => {
      return {
        name,
        tasks: [taskOf(scene, away ? without(lobby, away) : lobby, { groups: [{ groupId: "peak", issued: peak }] })],
      };
    };
    return {
      arms: [arm("noMeeting"), arm("inPeak", peak), arm("whenQuiet", quiet)],
      figures: [MEAN_WAIT, { figure: "over10MinShare" }, { figure: "meanWaitMin", group: "peak" }, { figure: "left" }],
      checks: [],
      judge: (shown) => {
        const hurts = isMore(shown, "inPeak", "noMeeting", MEAN_WAIT);
        const hurtsMore = isMore(shown, "inPeak", "whenQuiet", MEAN_WAIT);
        if (hurts) return { verdict: hurtsMore ? "holds" : "depends", warnings: [] };
        return { verdict: shown.less("inPeak", "noMeeting", MEAN_WAIT).high <= 0 ? "fails" : "open", warnings: [] };
      },
    };
  },
};

function largest({ lobbies, home }: ClaimScene): Lobby {
  return lobbies.reduce((best, lobby) => (seatsOf(lobby) > seatsOf(best) ? lobby : best), home);
}

/** The hour and a half in which most people come, or fewest (-1). */
function spanOf(lobby: Lobby, sign: 1 | -1): Span | undefined {
  const { arrivals } = lobby.model;
  const spans = arrivals.flatMap(({ start }): { readonly span: Span; readonly people: number }[] => {
    const span = { start, end: start + LASTS_MS };
    if (span.end > lobby.plan.closesAt) return [];
    const within = arrivals.filter((slot) => slot.start >= span.start && slot.end <= span.end);
    return [{ span, people: peopleOf({ plan: lobby.plan, model: { ...lobby.model, arrivals: within } }) }];
  });
  return spans.sort((one, other) => sign * (other.people - one.people))[0]?.span;
}

/** Three who sit at windows of the commonest kind are away, on top of their own breaks. */
function without({ plan, model }: Lobby, away: Span): Lobby {
  const kindOf = new Map(plan.windows.map(({ windowId, kind }) => [windowId, kind]));
  const counts = new Map<string, number>();
  const kindAt = (member: (typeof model.crew)[number]): string => kindOf.get(member.spells[0]?.windowId ?? "") ?? "";
  for (const member of model.crew) {
    if (member.spells.length > 0) counts.set(kindAt(member), (counts.get(kindAt(member)) ?? 0) + 1);
  }
  const [commonest = ""] = [...counts].sort((one, other) => other[1] - one[1])[0] ?? [];
  const gone = new Set(
    model.crew
      .filter((one) => kindAt(one) === commonest)
      .slice(0, AWAY)
      .map(({ staffId }) => staffId),
  );
  const crew = model.crew.map((one) => (gone.has(one.staffId) ? { ...one, breaks: [...one.breaks, away] } : one));
  return { plan, model: { ...model, crew } };
}
