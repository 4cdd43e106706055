import type { PlaceOfWeek } from "#app/rosters/open-week";
import type { RosterCandidate, WeekView } from "#app/rosters/rosters";
import type { RosterCandidateAnswer, RosterWeekAnswer } from "#contract/rosters";
import type { Network } from "#domain/network/network";
import type { Change } from "#domain/roster/model";

/** A week as pages read it: people with their badges, lists in place of maps. */
export function weekAnswer(
  { outletId, monday }: PlaceOfWeek,
  { week, bank, verdict }: WeekView,
  network: Network,
): RosterWeekAnswer {
  const { state, publishedAt, lateByDays, lines, wishes, leaves, openShifts, changes } = week;
  return {
    outletId,
    monday,
    state,
    ...(publishedAt !== undefined && { publishedAt }),
    lateByDays,
    templates: bank.templates.map(({ lunchesMin, days, ...template }) => ({
      ...template,
      lunchesMin: [...lunchesMin],
      days: [...days],
    })),
    demand: bank.demand.map(({ post, day, fromMin, needed }) => ({ post, day, fromMin, needed: [...needed] })),
    people: bank.people.map(({ id, posts, contract, leave, ledger }) => ({
      staffId: id,
      badgeName: network.staff.get(id)?.badgeName ?? id,
      posts: [...posts],
      weekMinutes: contract.weekMinutes,
      leave: [...leave],
      shifts: [...(lines.get(id) ?? [])],
      carried: {
        saturdays: ledger.saturdays,
        lateCloses: ledger.lateCloses,
        floats: ledger.floats,
        refusedWishes: ledger.refusedWishes,
        balanceMinutes: ledger.balanceMinutes,
      },
    })),
    violations: verdict.violations.map(({ rule, person, day, slotMin, found, limit }) => ({
      rule,
      found,
      limit,
      ...(person !== undefined && { person }),
      ...(day !== undefined && { day }),
      ...(slotMin !== undefined && { slotMin }),
    })),
    gaps: verdict.gaps.map(({ post, day, slotMin, needed, present, cost }) => ({
      post,
      day,
      slotMin,
      needed,
      present,
      cost,
    })),
    cost: { missing: verdict.missingCost, surplus: verdict.surplusCost, people: verdict.peopleCost },
    changes: [...changes.values()].map(changeAnswer),
    wishes: [...wishes.values()],
    leaves: [...leaves.values()],
    openShifts: [...openShifts.values()].map(({ shiftId, shift, takenBy }) => ({
      shiftId,
      shift: { ...shift },
      ...(takenBy !== undefined && { takenBy }),
    })),
  };
}

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
        ...(!isOwn(person) && { leave: [], carried: NOT_SHOWN }),
      })),
    violations: [],
    gaps: isPublished ? answer.gaps : [],
    changes: answer.changes.filter(({ cells, askedBy }) => askedBy === staffId || cells.some(isOwn)),
    wishes: answer.wishes.filter(isOwn),
    leaves: answer.leaves.filter(isOwn),
  };
}

const NOT_SHOWN = { saturdays: 0, lateCloses: 0, floats: 0, refusedWishes: 0, balanceMinutes: 0 };

function changeAnswer(change: Change): RosterWeekAnswer["changes"][number] {
  const { changeId, kind, state, cells, reason, askedBy, askedAt, isSameDay, awaited, needsApproval } = change;
  const asCell = ({ staffId, day, shift }: (typeof cells)[number]) => ({
    staffId,
    day,
    ...(shift && { shift: { ...shift } }),
  });
  return {
    changeId,
    kind,
    state,
    cells: cells.map(asCell),
    reason,
    askedBy,
    askedAt,
    isSameDay,
    awaited: [...awaited],
    needsApproval,
  };
}

export function candidateAnswer({ person, offer, hindrance }: RosterCandidate): RosterCandidateAnswer {
  return {
    staffId: person,
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
