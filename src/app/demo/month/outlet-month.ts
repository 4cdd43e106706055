import { addDays, type BusinessDate } from "#base/calendar";
import { createRng } from "#base/rng";
import { MINUTE_MS } from "#base/time";
import { present } from "#base/assert";
import type { Slot } from "#domain/routine/model";
import type { Scheme } from "#domain/checklist/scheme";
import type { LobbyPlan } from "#domain/lobby-day/plan";
import type { Network } from "#domain/network/network";
import type { CaseFiles } from "../../files/case-files";
import type { FeedbackDesk } from "../../feedback/feedback-desk";
import type { TicketSurveys } from "../../feedback/ticket-surveys";
import type { DayForms } from "../../quality/day-forms";
import { filesOf, type Quality } from "../../quality/quality";
import { branchOf, momentAt } from "./branch";
import { complaintDeeds } from "./complaint-deeds";
import { createScribe, type Deed } from "./deeds";
import { dutyDeeds } from "./duty-deeds";
import { feedbackDeeds } from "./feedback-deeds";
import { correctionDeeds } from "./finding-deeds";
import { inspectionDeeds } from "./inspection-deeds";
import type { LobbyScript } from "./lobby-script";
import type { MonthScene } from "./month-scene";
import type { Say } from "./phrases";
import { routineDeeds } from "./routine-deeds";
import { opinionDeeds } from "./opinion-deeds";
import { packDeeds } from "./pack-deeds";
import { type MonthPractice, practiceDeeds } from "./practice-deeds";
import { specialCaseDeeds } from "./special-case-deeds";
import { monthSurvey, type SurveyWords } from "./survey-deeds";

/** The days that are played: `days` of them from `first`. */
export type MonthSpan = { readonly first: BusinessDate; readonly days: number; readonly seed: string };

export type OutletMonthDeps = {
  readonly network: () => Network;
  readonly quality: Pick<Quality, "submit" | "read">;
  readonly schemes: () => ReadonlyMap<string, readonly Scheme[]>;
  readonly dayForms: DayForms;
  readonly files: Pick<CaseFiles, "keep">;
  readonly feedback: Pick<FeedbackDesk, "give">;
  readonly practice: MonthPractice;
  readonly surveys: Pick<TicketSurveys, "answer">;
  readonly surveyWords: SurveyWords;
  readonly say: Say;
  /** The picture that proves every rectification. */
  readonly proofPicture: Uint8Array;
};

/** What people of one outlet, and others for it, do beside its lobby. */
export type OutletMonth = {
  /** Everything of a date, in order of time; `lobby` is its day as it is played, absent where it stays closed. */
  readonly deedsOn: (
    date: BusinessDate,
    lobby?: { readonly plan: LobbyPlan; readonly script: LobbyScript },
  ) => readonly Deed[];
  /** Whether something on this date counts what was said before. */
  readonly countsOn: (date: BusinessDate) => boolean;
};

const SCHEME_OF: Readonly<Record<Slot, string>> = {
  preOpen: "guichet.preOpen",
  peak: "guichet.peak",
  close: "guichet.close",
};

/** Undefined of an outlet without people. The same seed and days give the same deeds. */
export function outletMonth(
  deps: OutletMonthDeps,
  { first, days, seed }: MonthSpan,
  { outletId, turn }: { readonly outletId: string; readonly turn: number },
): OutletMonth | undefined {
  const { network, quality, schemes, dayForms, feedback, say } = deps;
  const branch = branchOf(network(), outletId);
  if (!branch) return undefined;
  const scribe = createScribe(quality, outletId);
  const rng = createRng(`${seed}/${outletId}/${first}`, "month");
  const schemeNamed = (schemeId: string): Scheme => present(schemes().get(schemeId)?.at(-1), `checklist ${schemeId}`);
  const keepProof = proofKeeper(deps, outletId);
  const scene: MonthScene = { branch, turn, first, days, scribe, quality, say, rng, schemeNamed, keepProof };
  const survey = monthSurvey(scene, { words: deps.surveyWords, surveys: deps.surveys });
  const ofMonth = [...monthDeeds(deps, scene), ...survey.deeds].sort((one, other) => one.at - other.at);
  const ofDate = (date: BusinessDate): readonly Deed[] => {
    const from = momentAt(branch, date, "00:00");
    const before = momentAt(branch, addDays(date, 1), "00:00");
    return ofMonth.filter(({ at }) => at >= from && at < before);
  };
  return {
    countsOn: (date) => ofDate(date).some(({ counts }) => counts),
    deedsOn: (date, lobby) => {
      const ofDay = createRng(`${seed}/${outletId}/${date}`, "site");
      const deeds = ofDate(date);
      if (!lobby) return deeds;
      const { plan, script } = lobby;
      const schemeOf = (slot: Slot): Scheme => schemeNamed(SCHEME_OF[slot]);
      const routine = routineDeeds({ branch, plan, date, schemeOf, dayForms, scribe, say, rng: ofDay });
      const words = feedbackDeeds(outletId, script, { feedback, say, rng: ofDay });
      const answers = survey.answersOn(date, script, ofDay);
      return [...deeds, ...routine, ...words, ...answers].sort((one, other) => one.at - other.at);
    },
  };
}

/** Cases that go on for days. */
function monthDeeds({ network, practice }: OutletMonthDeps, scene: MonthScene): readonly Deed[] {
  const { branch, first, days, scribe, say, rng } = scene;
  const { outlets, world } = network();
  const outlet = present(outlets.get(branch.outletId), branch.outletId);
  const visitsADay = world?.demand[branch.outletId]?.visitorsPerAverageWeekday ?? 0;
  const before = addDays(first, days);
  const drafted = momentAt(branch, first, "07:05");
  const months = [...new Set([first.slice(0, 7), before.slice(0, 7)])];
  return [
    ...months.flatMap((month, ix) =>
      dutyDeeds({ branch, outlet, scribe, say, rng, before }, month, drafted + ix * 20 * MINUTE_MS),
    ),
    ...inspectionDeeds(scene),
    ...correctionDeeds(scene),
    ...complaintDeeds(scene, visitsADay * days),
    ...specialCaseDeeds(scene),
    ...opinionDeeds(scene),
    ...(months[1] === undefined ? [] : packDeeds(scene, months[0] ?? "", `${months[1]}-01`)),
    ...practiceDeeds({ ...scene, practice, network: network() }),
  ];
}

function proofKeeper({ files, proofPicture }: OutletMonthDeps, outletId: string): MonthScene["keepProof"] {
  return async (findingId, at, { actor: by }) => {
    const owner = filesOf("finding", { outletId, caseId: findingId });
    const kept = await files.keep(owner, { name: "proof.png", bytes: proofPicture, at, by });
    if (!kept.ok) throw new Error(`the proof's picture was refused: ${kept.refusal.code}`);
    const { fileId, sha256 } = kept.value;
    return { fileId, sha256 };
  };
}
