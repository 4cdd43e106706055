import { MINUTE_MS, SECOND_MS, type EpochMs } from "#base/time";
import type { CanCome } from "#domain/special-case/model";
import { HEAD_OFFICE } from "../demo-accounts";
import { headOf, hostOf } from "./branch";
import { written, type CaseScript, type Deed } from "./deeds";
import { newCaseId, onDay, type MonthScene } from "./month-scene";

const KINDS = ["illness", "disability", "inheritance", "cognitive"] as const;
/** Every other outlet has one in its month, and every sixth of all a level that is silent at first. */
const EVERY_OUTLETS = 2;
const SILENT_EVERY = 6;

/** The direct report of somebody who cannot come: three levels told, a visit by two people, a review by a third. */
export function specialCaseDeeds(scene: MonthScene): readonly Deed[] {
  const { branch, turn, days, scribe, say, rng } = scene;
  if (turn % EVERY_OUTLETS !== 0) return [];
  const day = Math.min(days - 1, 1 + ((turn * 5) % days));
  const at = onDay(scene, day, "14:05") + rng.below(60) * MINUTE_MS;
  const caseId = newCaseId(scene, at);
  const script = scribe("specialCase", caseId);
  const kind = KINDS[(turn / EVERY_OUTLETS) % KINDS.length] ?? "illness";
  const canCome: CanCome = kind === "inheritance" ? "yes" : "no";
  const host = hostOf(branch);
  const report = { type: "ReportCase", caseId, outletId: branch.outletId, kind } as const;
  return [
    script(at, host, { ...report, person: written(say(`special.${kind}`, rng)) }),
    ...acknowledged(scene, script, at),
    script(at + 12 * MINUTE_MS, host, { type: "AnswerSafely", canCome }),
    script(at + 13 * MINUTE_MS, host, { type: "OfferHomeVisit" }),
    ...visited(scene, script, day, at),
  ];
}

function acknowledged({ branch, turn }: MonthScene, script: CaseScript<"specialCase">, at: EpochMs): readonly Deed[] {
  const isSilent = turn % SILENT_EVERY === 0;
  const after = (seconds: number): EpochMs => at + seconds * SECOND_MS;
  return [
    script(after(20), headOf(branch), { type: "AcknowledgeCase", level: "outlet" }),
    script(after(35), branch.manager, { type: "AcknowledgeCase", level: "district" }),
    ...(isSilent ? [script(after(70), "system", { type: "ObserveCase" })] : []),
    script(after(isSilent ? 600 : 50), HEAD_OFFICE, { type: "AcknowledgeCase", level: "network" }),
  ];
}

/** Reviewed by a head who had no part in it, where the outlet has one; else the review waits. */
function visited(scene: MonthScene, script: CaseScript<"specialCase">, day: number, at: EpochMs): readonly Deed[] {
  const { branch, say, rng } = scene;
  const { advisers, tellers, heads } = branch;
  const visitors = [advisers[0], tellers.at(-1)].filter((one) => one !== undefined);
  const host = hostOf(branch);
  const visitAt = onDay(scene, day + 1, "15:30");
  const planned = { type: "PlanHomeVisit", visitAt, visitors, consent: written(say("consent", rng)) } as const;
  const ended = { type: "EndCase", how: "visited", evidence: written(say("evidence", rng)) } as const;
  const reviewer = heads.find((head) => head !== headOf(branch) && head !== host && !visitors.includes(head));
  const review = { type: "ReviewCase", lessons: written(say("lessons", rng)) } as const;
  return [
    script(at + 20 * MINUTE_MS, host, planned),
    script(onDay(scene, day + 1, "16:45"), visitors[0] ?? host, ended),
    ...(reviewer === undefined ? [] : [script(onDay(scene, day + 3, "10:15"), reviewer, review)]),
  ];
}
