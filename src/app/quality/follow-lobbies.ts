import type { LobbyEvent } from "#domain/lobby-day/messages";
import type { LobbyDay } from "#domain/lobby-day/model";
import { emptyDutyRoster, type DutyRoster } from "#domain/duty-roster/model";
import type { Lobbies } from "../lobbies/lobbies";
import { createUnderWay } from "../notices/under-way";
import type { Quality } from "./quality";

type FollowDeps = {
  readonly lobbies: Pick<Lobbies, "subscribe">;
  readonly quality: Pick<Quality, "submit" | "read">;
  readonly newCommandId: () => string;
  readonly onTrouble: (trouble: unknown) => void;
};

/**
 * The routine follows the lobby: a day that opens is planned with its duty head of the published roster, and a peak asks
 * for its inspection. QA-14
 *
 * @returns the way to stop, which waits for what is under way
 */
export function followLobbies({ lobbies, quality, newCommandId, onTrouble }: FollowDeps): () => Promise<void> {
  const work = createUnderWay(onTrouble);
  const cause = () => ({ commandId: newCommandId(), actor: "system" });

  const plan = async (outletId: string, { businessDate, plan: { opensAt, closesAt } }: LobbyDay): Promise<void> => {
    const month = { outletId, caseId: businessDate.slice(0, 7) };
    // What the duty roster's own `evolve` made.
    const roster = ((await quality.read("dutyRoster", month)).state ?? emptyDutyRoster()) as DutyRoster;
    const onDuty = roster.state === "published" ? roster.days.get(businessDate) : undefined;
    if (!onDuty) return;
    const { head: dutyHead, deputy } = onDuty;
    const asked = { outletId, businessDate, opensAt, closesAt, dutyHead, ...(deputy !== undefined && { deputy }) };
    await quality.submit("routine", { outletId, caseId: businessDate }, { type: "PlanDay", ...asked }, cause());
  };

  const askForPeak = async (outletId: string, day: LobbyDay, alert: PeakAlert): Promise<void> => {
    const { waitMs: longestWaitMs = 0, waiting = 0 } = alert.measured;
    const place = { outletId, caseId: day.businessDate };
    await quality.submit("routine", place, { type: "AskForPeakInspection", waiting, longestWaitMs }, cause());
  };

  const stop = lobbies.subscribe(({ outletId, events, day, elsewhere }) => {
    if (elsewhere) return;
    for (const event of events) {
      if (event.type === "DayOpened") work.add(plan(outletId, day));
      if (isPeak(event)) work.add(askForPeak(outletId, day, event));
    }
  });
  return async () => {
    stop();
    await work.ended();
  };
}

type PeakAlert = Extract<LobbyEvent, { readonly type: "AlertRaised" }>;

/** So many wait, or so long, that the lobby diverts: the field's own sign of a peak (4-46). */
function isPeak(event: LobbyEvent): event is PeakAlert {
  return event.type === "AlertRaised" && event.kind === "secondaryDiversion";
}
