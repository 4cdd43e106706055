import { isCallingRule } from "#domain/lobby-day/calling-rules";
import { PAUSE_REASONS } from "#domain/lobby-day/messages";
import type { LobbyPolicy } from "#domain/lobby-day/plan";
import type { PolicyBook } from "#domain/policy/model";
import { resolvePolicies, type PolicyPlace } from "#domain/policy/resolve";

/** The thresholds of a lobby day as the policy book sets them for a place on a date; `null` there is "off" here. */
export function lobbyPolicyAt(book: PolicyBook, place: PolicyPlace): LobbyPolicy {
  const policies = resolvePolicies(book, place);
  const perWindow = policies["diversion.secondary.waitingOverPerOpenWindow"];
  const windowIdleMs = policies["window.idleAlertAfterMs"];
  const lobbyGapMs = policies["lobby.gapAlertAfterMs"];
  const careAfterMs = policies["care.promptAfterMs"];
  return {
    version: book.revision,
    callingRules: policies["calling.rules"].filter(isCallingRule),
    fairness: {
      passesMax: policies["fairness.passesMax"],
      afterFirstPassMs: policies["fairness.afterFirstPassMs"],
    },
    noShow: {
      callsMax: policies["noShow.callsMax"],
      recallAfterMs: policies["noShow.recallAfterMs"],
      afterLastCallMs: policies["noShow.afterLastCallMs"],
      returnWithinMs: policies["noShow.returnWithinMs"],
    },
    skipRecentlyCalledMs: policies["recycle.skipRecentlyCalledMs"],
    late: {
      places: policies["late.places"],
      timesMax: policies["late.timesMax"],
      arrivesWithinMs: policies["late.arrivesWithinMs"],
    },
    diversion: {
      selfServiceBelowMinor: policies["selfService.cashBelowMinor"],
      waitOverMs: policies["diversion.secondary.waitOverMs"],
      waitingOver: policies["diversion.secondary.waitingOver"],
      combine: policies["diversion.secondary.combine"],
      ...(perWindow !== null && { waitingOverPerOpenWindow: perWindow }),
      ...(policies["diversion.secondary.watches"] === "everyone" && { watchesEveryone: true }),
    },
    appointmentEarlyMs: policies["appointment.earlyMs"],
    appointmentLateMs: policies["appointment.lateMs"],
    alerts: {
      ...(windowIdleMs !== null && { windowIdleMs }),
      ...(lobbyGapMs !== null && { lobbyGapMs }),
      ...(careAfterMs !== null && { careAfterMs }),
    },
    clockPausesFor: PAUSE_REASONS.filter((reason) => policies["service.clockPausesFor"].includes(reason)),
    undoWithinMs: policies["undo.withinMs"],
    seriesMax: policies["ticket.seriesMax"],
    numberBlock: policies["kiosk.numberBlock"],
  };
}
