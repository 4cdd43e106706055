import type { PlaceOfWeek } from "#app/rosters/open-week";
import type { RosterCandidate, WhyWorked } from "#app/rosters/candidates-for";
import type { Priced, Rosters, WeekView } from "#app/rosters/rosters";
import type {
  PricedChangeAnswer,
  RosterCandidateAnswer,
  RosterConflictAnswer,
  RosterWeekAnswer,
  WhyWorkedAnswer,
} from "#contract/rosters";
import type { Network } from "#domain/network/network";
import type { CellChange, Change } from "#domain/roster/model";

/** A week as pages read it: people with their badges, lists in place of maps. */
export function weekAnswer(
  { outletId, monday }: PlaceOfWeek,
  { week, bank, guests, verdict, meetings, clock, notice, carried }: WeekView,
  network: Network,
): RosterWeekAnswer {
  const { state, publishedAt, lateByDays, lines, promised, wishes, leaves, openShifts, changes } = week;
  return {
    outletId,
    monday,
    timeZone: network.outlets.get(outletId)?.timeZone ?? "UTC",
    state,
    ...(publishedAt !== undefined && { publishedAt }),
    lateByDays,
    notice,
    clock: { ...clock },
    rules: bank.rules.map(ruleAnswer),
    templates: bank.templates.map(({ lunchesMin, days, ...template }) => ({
      ...template,
      lunchesMin: [...lunchesMin],
      days: [...days],
    })),
    demand: bank.demand.map(({ post, day, fromMin, needed }) => ({ post, day, fromMin, needed: [...needed] })),
    people: bank.people.map(({ id, posts, contract, leave }) => ({
      staffId: id,
      badgeName: network.staff.get(id)?.badgeName ?? id,
      posts: [...posts],
      weekMinutes: contract.weekMinutes,
      overtimeMinutes: contract.overtimeMinutes,
      leave: [...leave],
      shifts: [...(lines.get(id) ?? [])],
      ...(state === "published" && { promised: [...(promised.get(id) ?? [])] }),
      carried: { ...carried(id), balanceMinutes: Math.round(carried(id).balanceMinutes) },
    })),
    guests: guests.map(({ staffId, shift }) => ({
      staffId,
      badgeName: network.staff.get(staffId)?.badgeName ?? staffId,
      homeId: network.staff.get(staffId)?.homeId ?? outletId,
      shift,
    })),
    violations: verdict.violations.map(violationAnswer),
    gaps: verdict.gaps.map(gapAnswer),
    cost: { missing: verdict.missingCost, surplus: verdict.surplusCost, people: verdict.peopleCost },
    changes: [...changes.values()].map(changeAnswer),
    wishes: [...wishes.values()],
    leaves: [...leaves.values()],
    openShifts: [...openShifts.values()].map(({ shiftId, shift, takenBy }) => ({
      shiftId,
      shift: { ...shift },
      ...(takenBy !== undefined && { takenBy }),
    })),
    meetings: meetings.flatMap(({ id, attending, cost, breaks }) => {
      const meeting = week.meetings.get(id);
      if (!meeting) return [];
      const judged = { attending: [...attending], cost, breaks: [...breaks] };
      return [{ ...meeting, staffIds: [...meeting.staffIds], ...judged }];
    }),
  };
}

type Rule = WeekView["bank"]["rules"][number];
const ruleAnswer = ({ id, quantity, limit, beyondMinutes, severity, source }: Rule) => ({
  id,
  quantity,
  limit,
  isHard: severity === "hard",
  source,
  ...(beyondMinutes !== undefined && { beyondMinutes }),
});

type Violation = WeekView["verdict"]["violations"][number];
const violationAnswer = ({ rule, person, day, slotMin, found, limit }: Violation) => ({
  rule,
  found,
  limit,
  ...(person !== undefined && { person }),
  ...(day !== undefined && { day }),
  ...(slotMin !== undefined && { slotMin }),
});

type Gap = WeekView["verdict"]["gaps"][number];
const gapAnswer = ({ post, day, slotMin, needed, present, cost }: Gap) => ({
  post,
  day,
  slotMin,
  needed,
  present,
  cost,
});

/**
 * A week as one of its people may see it: everybody's shifts once they are published, so that a swap can be proposed;
 * of others neither what they asked for nor what they have carried, and nothing of a draft.
 */
export function ownWeek(answer: RosterWeekAnswer, staffId: string): RosterWeekAnswer {
  const isOwn = (each: { readonly staffId: string }): boolean => each.staffId === staffId;
  const isPublished = answer.state === "published";
  return {
    ...answer,
    people: answer.people
      .filter((person) => isPublished || isOwn(person))
      .map((person) => ({
        ...person,
        shifts: isPublished ? person.shifts : [],
        ...(!isOwn(person) && { leave: [], overtimeMinutes: 0, carried: NOT_SHOWN }),
      })),
    guests: isPublished ? answer.guests : [],
    violations: [],
    gaps: isPublished ? answer.gaps : [],
    changes: answer.changes.filter(({ cells, askedBy }) => askedBy === staffId || cells.some(isOwn)),
    meetings: isPublished ? answer.meetings.filter(({ staffIds }) => staffIds.includes(staffId)) : [],
    wishes: answer.wishes.filter(isOwn),
    leaves: answer.leaves.filter(isOwn),
  };
}

const NOT_SHOWN = {
  overtimeMinutes: 0,
  saturdays: 0,
  lateCloses: 0,
  floats: 0,
  refusedWishes: 0,
  sameDayChanges: 0,
  balanceMinutes: 0,
};

function changeAnswer(change: Change): RosterWeekAnswer["changes"][number] {
  const { changeId, kind, state, cells, reason, askedBy, askedAt, isSameDay, awaited, needsApproval, why } = change;
  const { forecast, measured } = change;
  return {
    changeId,
    kind,
    state,
    cells: cells.map(cellAnswer),
    reason,
    askedBy,
    askedAt,
    isSameDay,
    awaited: [...awaited],
    needsApproval,
    ...(why !== undefined && { why }),
    ...(forecast && { forecast }),
    ...(measured && { measured }),
  };
}

const cellAnswer = ({ staffId, day, shift }: CellChange) => ({
  staffId,
  day,
  ...(shift && { shift: { ...shift } }),
});

const reasonAnswer = ({ kind, person, before, after }: Priced["reasons"][number]) => ({
  kind,
  before,
  after,
  ...(person !== undefined && { staffId: person }),
});

export function pricedAnswer(priced: Priced): PricedChangeAnswer {
  const { rules, broken, mended, gapsOpened, gapsClosed, reasons, consents, before, after } = priced;
  return {
    broken: [...rules],
    violations: broken.map(violationAnswer),
    mended: mended.map(violationAnswer),
    gapsOpened: gapsOpened.map(gapAnswer),
    gapsClosed: gapsClosed.map(gapAnswer),
    reasons: reasons.map(reasonAnswer),
    consents: [...consents],
    before,
    after,
  };
}

/** What one of the week's people is told of a price: nothing of what weighs on the others. */
export function ownPrice(answer: PricedChangeAnswer, staffId: string | undefined): PricedChangeAnswer {
  const reasons = answer.reasons.filter((reason) => reason.staffId === undefined || reason.staffId === staffId);
  return { ...answer, reasons };
}

export function whyAnswer(why: WhyWorked | undefined): WhyWorkedAnswer {
  if (!why) return { isOff: true };
  const { without, missedAt, others } = why;
  const { before, after, broken, gapsOpened, reasons } = without;
  return {
    isOff: false,
    without: {
      before,
      after,
      violations: broken.map(violationAnswer),
      gapsOpened: gapsOpened.map(gapAnswer),
      reasons: reasons.map(reasonAnswer),
    },
    missedAt,
    others: others.map(candidateAnswer),
  };
}

type Conflict = Extract<Awaited<ReturnType<Rosters["conflict"]>>, { readonly ok: true }>["value"];

export function conflictAnswer(conflict: Conflict): RosterConflictAnswer {
  if (!conflict) return { isKnown: false, isSmallest: true, rules: [] };
  const rules = conflict.rules.map((item): RosterConflictAnswer["rules"][number] => {
    switch (item.kind) {
      case "presence":
        return { kind: item.kind, rule: item.rule, day: item.day };
      case "leave":
        return { kind: item.kind, staffId: item.person, day: item.day };
      case "labour":
        return { kind: item.kind, rule: item.rule.id };
      case "contract":
        return { kind: item.kind, staffId: item.person };
    }
  });
  return { isKnown: true, isSmallest: conflict.isSmallest, rules };
}

export function candidateAnswer({ person, offer, hindrance, cells, broken }: RosterCandidate): RosterCandidateAnswer {
  return {
    staffId: person,
    cells: cells.map(cellAnswer),
    broken: broken.map(violationAnswer),
    ...(hindrance && { hindrance }),
    ...(offer && {
      offer: {
        template: offer.duty.template,
        ...(offer.duty.lunchMin !== undefined && { lunchMin: offer.duty.lunchMin }),
        extraCost: offer.extraCost,
        isOff: offer.isOff,
      },
    }),
  };
}
