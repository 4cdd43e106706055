import { businessDateAt, startOfDay } from "#base/calendar";
import type { Result } from "#base/result";
import type { EpochMs } from "#base/time";
import { decide, evolve } from "#domain/fixture/decide";
import type { FixtureCommand, FixtureEvent, FixtureRefusal } from "#domain/fixture/messages";
import { emptyFixtureBook, type FixtureBook, type FixtureBookDraft, gapsIn } from "#domain/fixture/model";
import { resolvePolicies } from "#domain/policy/resolve";
import type { Cause } from "../journal/records";
import type { Journal } from "../ports/journal";
import { openCases } from "./cases";
import type { Checklists } from "./checklists";
import type { Quality, QualityRefusal } from "./quality";
import { STREAMS } from "./streams";
import type { TermsSources } from "./terms";
import { naming, type VeilDeps } from "./veil";

type Asked<Command> = Command extends unknown ? Omit<Command, "now" | "actor"> : never;
type FixtureAsked = Asked<FixtureCommand>;

export type FixtureStanding = {
  /** The standard kinds of the outlet's policy. */
  readonly standard: readonly string[];
  readonly gaps: readonly string[];
  readonly book: FixtureBook;
};

type Answer = Promise<Result<readonly FixtureEvent[], FixtureRefusal | QualityRefusal>>;

/** What stands in each outlet for customers. @throws JournalUnavailable */
export type Fixtures = {
  readonly submit: (outletId: string, asked: FixtureAsked, cause: Cause) => Answer;
  readonly standing: (outletId: string) => Promise<FixtureStanding>;
  /** When each fixture was last seen and each move took place, for those who forget. */
  readonly pastSightings: (outletId: string) => Promise<readonly EpochMs[]>;
  /**
   * Which standard kinds lack at some outlets, all read at once; outlets where nothing lacks are left out.
   * Cost: a stream for each outlet whose book is not in memory, so a page asks for some at a time.
   */
  readonly gapsAt: (outletIds: readonly string[]) => Promise<readonly OutletGaps[]>;
};

export type OutletGaps = { readonly outletId: string; readonly gaps: readonly string[] };

type FixturesDeps = TermsSources & {
  readonly journal: Journal;
  readonly quality: Pick<Quality, "submit">;
  readonly checklists: Pick<Checklists, "state">;
  readonly nowAt: (outletId: string) => EpochMs;
  /** Up to when an outlet's sightings name nobody, and whose codes those are; absent: they always do. */
  readonly veil?: Omit<VeilDeps, "rows">;
  /** An id that is the same for the same word: a repeated report asks for one audit. */
  readonly idOf: (word: string) => string;
};

/** A move or a renovation plans the audit that it asks for, by the newest list of fixtures. (source: 2-26) */
export function createFixtures(deps: FixturesDeps): Fixtures {
  const { journal, quality, checklists, network, policies, nowAt, idOf } = deps;
  const cases = openCases<FixtureCommand, FixtureEvent, FixtureBookDraft, FixtureBook, FixtureRefusal>(journal, {
    initial: emptyFixtureBook,
    decide,
    evolve,
  });
  const planAudit = (outletId: string, asked: Extract<FixtureAsked, { type: "ReportMove" }>, cause: Cause) => {
    const { inspectionId, on: plannedFor } = asked;
    const place = { outletId, caseId: inspectionId };
    const planned = { type: "PlanInspection", inspectionId, outletId, kind: "fixtureAudit", plannedFor } as const;
    const plan = { ...planned, schemeId: auditScheme(checklists.state()) };
    return quality.submit("inspection", place, plan, { actor: cause.actor, commandId: idOf(cause.commandId) });
  };
  const standing: Fixtures["standing"] = async (outletId) => {
    const outlet = network().outlets.get(outletId);
    const date = businessDateAt(nowAt(outletId), outlet?.timeZone ?? "UTC");
    const place = { date, outletId, ...(outlet && { outletTypeId: outlet.typeId }) };
    const standard = resolvePolicies(policies(), place)["site.fixtures"];
    const { state: book } = await cases.read(STREAMS.fixtures(outletId));
    const timeZone = outlet?.timeZone ?? "UTC";
    return { standard, gaps: gapsIn(book, standard), book: await unnamed(deps.veil, outletId, book, timeZone) };
  };
  return {
    submit: async (outletId, asked, cause) => {
      const command = { ...asked, now: nowAt(outletId), actor: cause.actor };
      if (asked.type === "ReportMove") {
        const known = (await cases.read(STREAMS.fixtures(outletId))).state.moves.has(asked.moveId);
        const planned = known ? undefined : await planAudit(outletId, asked, cause);
        if (planned && !planned.ok) return planned;
      }
      const done = await cases.submit(STREAMS.fixtures(outletId), command, cause);
      return done.ok ? { ok: true, value: done.value.events } : done;
    },
    standing,
    pastSightings: async (outletId) => {
      const { fixtures, moves } = (await cases.read(STREAMS.fixtures(outletId))).state;
      const timeZone = network().outlets.get(outletId)?.timeZone ?? "UTC";
      const seen = [...fixtures.values()].map(({ seenAt }) => seenAt);
      return [...seen, ...[...moves.values()].map(({ on }) => startOfDay(on, timeZone))];
    },
    gapsAt: async (outletIds) => {
      const found = outletIds.map(async (outletId) => ({ outletId, gaps: (await standing(outletId)).gaps }));
      return (await Promise.all(found)).filter(({ gaps }) => gaps.length > 0);
    },
  };
}

/** The book with its people, or without those who are forgotten in it. QA-20 */
async function unnamed(
  veil: FixturesDeps["veil"],
  outletId: string,
  book: FixtureBook,
  timeZone: string,
): Promise<FixtureBook> {
  const named = await naming(veil, outletId, "fixture");
  const moves = [...book.moves].map(([id, move]) => [id, named(move, startOfDay(move.on, timeZone))] as const);
  const fixtures = [...book.fixtures].map(([id, fixture]) => [id, named(fixture, fixture.seenAt)] as const);
  return { fixtures: new Map(fixtures), moves: new Map(moves) };
}

/** The list that fixtures are audited by; a name that nobody has while none is published. */
function auditScheme({ schemes, retired }: ReturnType<Checklists["state"]>): string {
  const found = [...schemes].find(([id, versions]) => !retired.has(id) && versions.at(-1)?.use === "fixtures");
  return found?.[0] ?? "fixtures";
}
