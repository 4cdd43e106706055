import { businessDateAt } from "#base/calendar";
import type { EpochMs } from "#base/time";
import type { WorkCalendar } from "#base/working-days";
import type { ComplaintTerms } from "#domain/complaint/model";
import type { FindingTerms } from "#domain/finding/model";
import type { InspectionTerms } from "#domain/inspection/model";
import type { Network } from "#domain/network/network";
import { WEEKDAYS } from "#domain/network/place";
import type { OpinionTerms } from "#domain/opinion/model";
import type { PolicyBook } from "#domain/policy/model";
import type { Policies } from "#domain/policy/catalogue";
import { resolvePolicies } from "#domain/policy/resolve";
import type { RoutineTerms } from "#domain/routine/model";
import type { SanctionTerms } from "#domain/sanction/model";

/** The policies as cases need them, at an outlet on a day. QA-5 */
export type Terms = {
  readonly complaint: ComplaintTerms;
  readonly finding: FindingTerms;
  readonly inspection: InspectionTerms;
  readonly sanction: SanctionTerms;
  readonly routine: RoutineTerms;
  readonly specialCase: { readonly levels: readonly string[]; readonly noticeWithinMs: number };
  readonly opinion: OpinionTerms;
  readonly seminar: { readonly minutesWithinDays: number };
};

export type TermsSources = { readonly network: () => Network; readonly policies: () => PolicyBook };

/** Undefined for an outlet that nobody knows. Cost: one look at every policy. */
export function termsAt({ network, policies }: TermsSources, outletId: string, now: EpochMs): Terms | undefined {
  const outlet = network().outlets.get(outletId);
  if (!outlet) return undefined;
  const { timeZone, typeId: outletTypeId } = outlet;
  const say = resolvePolicies(policies(), { date: businessDateAt(now, timeZone), outletId, outletTypeId });
  const calendar: WorkCalendar = {
    timeZone,
    // The bank works on the weekdays on which the outlet opens, and its exceptions tell holidays and make-up days.
    restWeekdays: WEEKDAYS.flatMap((day, at) => (outlet.hours[day].length === 0 ? [at + 1] : [])),
    restDates: outlet.exceptions.filter(({ spans }) => spans.length === 0).map(({ date }) => date),
    workDates: outlet.exceptions.filter(({ spans }) => spans.length > 0).map(({ date }) => date),
  };
  return {
    complaint: complaintTerms(say, calendar),
    finding: {
      repeatWithinDays: say["finding.repeatWithinDays"],
      receiveWithinDays: say["rectification.receiveWithinDays"],
      dueDays: say["rectification.dueDays"],
      verifyWithinDays: say["rectification.verifyWithinDays"],
      contestWithinDays: say["finding.contestWithinDays"],
      behaviours: say["duty.correctedBehaviours"],
      calendar,
    },
    inspection: {
      reportWithinDays: say["inspection.reportWithinDays"],
      appealWithinDays: say["finding.contestWithinDays"],
      aspects: say["mystery.aspects"].length,
      timeZone,
    },
    sanction: {
      ladder: say["sanction.ladder"],
      hearingDays: say["sanction.hearingDays"],
      appealDays: say["finding.contestWithinDays"],
      countsForDays: say["sanction.countsForDays"],
      timeZone,
    },
    routine: {
      closeWithinMin: say["inspection.closeWithinMin"],
      checkInWithinMin: say["duty.checkInWithinMin"],
      peaksMin: say["inspection.peakPerDayMin"],
    },
    specialCase: { levels: say["specialService.levels"], noticeWithinMs: say["specialService.noticeWithinMs"] },
    opinion: { answerWithinDays: say["opinion.answerWithinDays"], calendar },
    seminar: { minutesWithinDays: say["seminar.minutesWithinDays"] },
  };
}

function complaintTerms(say: Policies, calendar: WorkCalendar): ComplaintTerms {
  return {
    acknowledgeWithinHours: say["complaint.acknowledgeWithinHours"],
    planWithinHours: say["complaint.planWithinHours"],
    solveWithinDays: say["complaint.overdueAfterDays"],
    simpleWithinDays: say["complaint.simpleWithinDays"],
    complexWithinDays: say["complaint.complexWithinDays"],
    extendedWithinDays: say["complaint.extendedWithinDays"],
    panelDepartments: say["complaint.panel"],
    panelWithinDays: say["complaint.panelWithinDays"],
    callBackWithinDays: say["complaint.callBackWithinDays"],
    callBackAttempts: say["complaint.callBackAttempts"],
    reopenWithinDays: say["complaint.reopenWithinDays"],
    representativesMax: say["complaint.representativesMax"],
    overdueCountsAgainst: say["complaint.bulletinCountsAgainst"] === "receiver" ? "receiver" : "onSiteOwner",
    calendar,
  };
}
