import { addDays, businessDateAt } from "#base/calendar";
import type { Result } from "#base/result";
import type { EpochMs } from "#base/time";
import type { Post } from "#domain/identity/roles";
import { resolvePolicies } from "#domain/policy/resolve";
import { isForgotten } from "#domain/retention/model";
import { decide, decidePaper, evolve, evolvePaper } from "#domain/skill-test/decide";
import {
  type Attempt,
  type AttemptBook,
  type AttemptBookDraft,
  type AttemptCommand,
  type AttemptEvent,
  type AttemptRefusal,
  noAttempts,
  noPapers,
  type Paper,
  type PaperCommand,
  type PaperEvent,
  type PaperRefusal,
  type PaperShelf,
  type PaperShelfDraft,
  type Standing,
  standingsIn,
} from "#domain/skill-test/model";
import { openContext } from "../journal/context-stream";
import type { Cause } from "../journal/records";
import { NETWORK_UNIT } from "../plan/sources";
import type { Journal } from "../ports/journal";
import { openCases } from "./cases";
import type { StaffRetention } from "./staff-retention";
import { STREAMS } from "./streams";
import type { TermsSources } from "./terms";

export type SkillTestRefusal = AttemptRefusal | PaperRefusal | { readonly code: "skillTest.noPaper" };

export type MonthOfTests = {
  readonly month: string;
  /** Months that can be asked for, the present one first. */
  readonly months: readonly string[];
  readonly isOver: boolean;
  /** Tests to be passed in the month. */
  readonly times: number;
  readonly standings: readonly Standing[];
};

type Attempted = Promise<Result<readonly AttemptEvent[], SkillTestRefusal>>;

/** The monthly test of lobby managers. @throws JournalUnavailable */
export type SkillTests = {
  /** The paper in force; undefined before there is one. */
  readonly paper: () => Paper | undefined;
  readonly publish: (
    paper: Paper,
    writtenBy: string,
    cause: Cause,
  ) => Promise<Result<readonly PaperEvent[], PaperRefusal>>;
  readonly take: (
    outletId: string,
    taken: { readonly attemptId: string; readonly answers: Readonly<Record<string, number>> },
    cause: Cause,
  ) => Attempted;
  readonly watch: (
    outletId: string,
    watched: { readonly attemptId: string; readonly done: Readonly<Record<string, boolean>> },
    cause: Cause,
  ) => Attempted;
  /** How the outlet's lobby managers stand, this month or in an earlier one. */
  readonly monthAt: (outletId: string, month?: string) => Promise<MonthOfTests>;
  /** One person's attempts at an outlet. */
  readonly attemptsOf: (outletId: string, staffId: string) => Promise<readonly Attempt[]>;
  /** When each attempt at an outlet was made, for those who forget. */
  readonly takenAt: (outletId: string) => Promise<readonly EpochMs[]>;
};

type SkillTestDeps = TermsSources & {
  readonly journal: Journal;
  readonly peopleAt: (outletId: string) => readonly { readonly personId: string; readonly posts: readonly Post[] }[];
  readonly nowAt: (unitId: string) => EpochMs;
  readonly retention?: Pick<StaffRetention, "bookOf">;
};

export async function openSkillTests(deps: SkillTestDeps): Promise<SkillTests> {
  const { journal, network, policies, nowAt } = deps;
  const shelf = await openContext<PaperCommand, PaperEvent, PaperShelfDraft, PaperShelf, PaperRefusal>(journal, {
    ...{ stream: STREAMS.skillPapers(), initial: noPapers, decide: decidePaper, evolve: evolvePaper },
  });
  const attempts = openCases<AttemptCommand, AttemptEvent, AttemptBookDraft, AttemptBook, AttemptRefusal>(journal, {
    ...{ initial: noAttempts, decide, evolve },
  });
  const at = (unitId: string) => {
    const now = nowAt(unitId);
    const outlet = network().outlets.get(unitId);
    const date = businessDateAt(now, outlet?.timeZone ?? "UTC");
    const place = { date, ...(outlet && { outletId: unitId, outletTypeId: outlet.typeId }) };
    return { now, month: date.slice(0, 7), say: resolvePolicies(policies(), place) };
  };
  const paper = () => shelf.state().papers.at(-1);
  const submit = async (outletId: string, command: AttemptCommand, cause: Cause): Attempted => {
    const done = await attempts.submit(STREAMS.skillTests(outletId), command, cause);
    return done.ok ? { ok: true, value: done.value.events } : done;
  };
  return {
    paper,
    publish: (fresh, writtenBy, cause) => {
      const { now, say } = at(NETWORK_UNIT);
      const topics = say["training.lobbyTestTopics"];
      return shelf.submit({ type: "PublishPaper", now, actor: cause.actor, paper: fresh, writtenBy, topics }, cause);
    },
    take: async (outletId, taken, cause) => {
      const asked = paper();
      if (!asked) return { ok: false, refusal: { code: "skillTest.noPaper" } };
      const { now, month, say } = at(outletId);
      const timesMax = say["training.lobbyTestsPerMonth"];
      const stamped = { now, actor: cause.actor, month, timesMax, paper: asked };
      return submit(outletId, { type: "TakeTest", ...stamped, ...taken }, cause);
    },
    watch: async (outletId, watched, cause) => {
      const { state } = await attempts.read(STREAMS.skillTests(outletId));
      // The paper that was answered, also after a newer one.
      const answered = shelf.state().papers[(state.attempts.get(watched.attemptId)?.version ?? 0) - 1] ?? paper();
      if (!answered) return { ok: false, refusal: { code: "skillTest.noPaper" } };
      const stamped = { now: at(outletId).now, actor: cause.actor, paper: answered };
      return submit(outletId, { type: "WatchPractical", ...stamped, ...watched }, cause);
    },
    ...reading({
      ...deps,
      at,
      attemptsAt: async (outletId) => (await attempts.read(STREAMS.skillTests(outletId))).state,
    }),
  };
}

type Reading = Pick<SkillTestDeps, "peopleAt" | "retention"> & {
  readonly at: (unitId: string) => { readonly month: string; readonly say: ReturnType<typeof resolvePolicies> };
  readonly attemptsAt: (outletId: string) => Promise<AttemptBook>;
};

function reading({
  peopleAt,
  retention,
  at,
  attemptsAt,
}: Reading): Pick<SkillTests, "monthAt" | "attemptsOf" | "takenAt"> {
  /** Attempts that are not forgotten. */
  const namedAt = async (outletId: string): Promise<AttemptBook["attempts"]> => {
    const { attempts } = await attemptsAt(outletId);
    const forgotten = await retention?.bookOf(outletId);
    return new Map(
      [...attempts].filter(([, { takenAt }]) => !forgotten || !isForgotten(forgotten, "skillTest", takenAt)),
    );
  };
  return {
    monthAt: async (outletId, asked) => {
      const { month: present, say } = at(outletId);
      const month = asked ?? present;
      const named = await namedAt(outletId);
      const managers = peopleAt(outletId).filter(({ posts }) => posts.some(({ role }) => role === "lobbyManager"));
      const times = say["training.lobbyTestsPerMonth"];
      const isOver = month < present;
      const people = managers.map(({ personId }) => personId);
      return {
        month,
        months: monthsBack(present),
        isOver,
        times,
        standings: standingsIn({ attempts: named }, people, { month, isOver, times }),
      };
    },
    attemptsOf: async (outletId, staffId) =>
      [...(await namedAt(outletId)).values()].filter((one) => one.staffId === staffId),
    takenAt: async (outletId) => [...(await attemptsAt(outletId)).attempts.values()].map(({ takenAt }) => takenAt),
  };
}

const MONTHS_BACK = 12;

/** The months of a year, this one first. */
function monthsBack(present: string): readonly string[] {
  const months = [present];
  while (months.length < MONTHS_BACK) months.push(addDays(`${months.at(-1) ?? present}-01`, -1).slice(0, 7));
  return months;
}
