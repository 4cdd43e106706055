import { HOUR_MS, MINUTE_MS, type EpochMs } from "#base/time";
import type { FindingSeverity, FindingSource } from "#domain/finding/model";
import { HEAD_OFFICE } from "../demo-accounts";
import { headOf, hostOf, secondHeadOf } from "./branch";
import { written, type CaseScript, type Deed } from "./deeds";
import { newCaseId, onDay, type MonthScene } from "./month-scene";

export type Found = {
  readonly clause: string;
  readonly source: FindingSource;
  readonly sourceId: string;
  readonly points: number;
};

type Notice = {
  readonly found: readonly Found[];
  readonly day: number;
  readonly at: EpochMs;
  readonly raisedBy: string;
};

/** How the line of a finding goes on. */
type Course = "closed" | "reopened" | "overdue" | "contested" | "answered";
const COURSES: readonly Course[] = ["closed", "closed", "reopened", "closed", "overdue", "contested", "answered"];

/** Everything found at an outlet is one book. */
const BOOK = "book";

/** Findings of one look with their notice: signed for the next day, each line with its own fate. */
export function findingDeeds(scene: MonthScene, { found, day, at, raisedBy }: Notice): readonly Deed[] {
  if (found.length === 0) return [];
  const { branch, scribe, say, rng, turn } = scene;
  const script = scribe("finding", BOOK);
  const noticeId = newCaseId(scene, at);
  const lines = found.map((one, ix) => {
    const findingId = newCaseId(scene, at);
    const raised = {
      ...({ type: "RaiseFinding", findingId, ...one, severity: severityOf(turn, ix), evidence: [] } as const),
      facts: written(say("finding", rng)),
    };
    // Every other line is the lobby manager's.
    const owner = ix % 2 === 0 ? headOf(branch) : hostOf(branch);
    return { findingId, owner, ix, raise: script(at + ix * MINUTE_MS, raisedBy, raised) };
  });
  const issuedAt = at + HOUR_MS;
  return [
    ...lines.map(({ raise }) => raise),
    script(issuedAt, raisedBy, {
      type: "IssueNotice",
      noticeId,
      lines: lines.map(({ findingId, owner }) => ({ findingId, owner, action: written(say("action", rng)) })),
    }),
    script(onDay(scene, day + 1, "09:10"), secondHeadOf(branch), { type: "ReceiveNotice", noticeId }),
    ...lines.flatMap(({ findingId, ix }) =>
      lineDeeds(scene, script, { findingId, day, ix, course: COURSES[(turn + ix) % COURSES.length] ?? "closed" }),
    ),
  ];
}

const severityOf = (turn: number, ix: number): FindingSeverity =>
  ix === 0 && turn % 4 === 2 ? "grave" : ix === 1 ? "main" : "minor";

type Line = { readonly findingId: string; readonly day: number; readonly ix: number; readonly course: Course };

function lineDeeds(
  scene: MonthScene,
  script: CaseScript<"finding">,
  { findingId, day, ix, course }: Line,
): readonly Deed[] {
  const { branch, say, rng } = scene;
  // Lines of one notice are worked off one after the other.
  const later = (days: number, hour: "09" | "14"): number =>
    onDay(scene, day + days, `${hour}:20`) + ix * 3 * MINUTE_MS;
  const head = headOf(branch);
  const reply = (days: number): Deed => {
    const at = later(days, "14");
    const measure = written(say("measure", rng));
    return script(at, head, async () => {
      const proof = [await scene.keepProof(findingId, at, { actor: head })];
      return { type: "ReplyToFinding", findingId, rootCause: "process", measure, proof };
    });
  };
  const verify = (days: number, passed: boolean): Deed =>
    script(later(days, "09"), HEAD_OFFICE, {
      ...({ type: "VerifyFinding", findingId, passed } as const),
      ...(!passed && { reason: say("reopen", rng) }),
    });
  switch (course) {
    case "closed":
      return [reply(3), verify(5, true)];
    case "reopened":
      return [reply(2), verify(3, false), reply(5), verify(7, true)];
    case "overdue":
      return [script(later(9, "09"), "system", { type: "ObserveDeadlines" })];
    case "contested":
      return [
        script(later(2, "09"), head, { type: "ContestFinding", findingId, grounds: written(say("contest", rng)) }),
        script(later(4, "14"), HEAD_OFFICE, {
          ...({ type: "DecideContest", findingId, stands: false } as const),
          reasons: written(say("contestReasons", rng)),
        }),
      ];
    case "answered":
      return [reply(4)];
  }
}

/** Behaviour corrected on the spot, one of them objected to, and at one outlet the first step of the ladder. */
export function correctionDeeds(scene: MonthScene): readonly Deed[] {
  const { branch, scribe, say, rng, turn, days } = scene;
  const script = scribe("finding", BOOK);
  const noted = BEHAVIOURS.flatMap((behaviour, ix) => {
    const staffId = branch.tellers[ix % Math.max(1, branch.tellers.length)];
    const day = 1 + ix * Math.floor(days / BEHAVIOURS.length);
    if (staffId === undefined || day >= days) return [];
    const at = onDay(scene, day, "10:50") + rng.below(200) * MINUTE_MS;
    const correctionId = newCaseId(scene, at);
    return [
      {
        staffId,
        day,
        correctionId,
        deed: script(at, headOf(branch), { type: "NoteCorrection", correctionId, staffId, behaviour }),
      },
    ];
  });
  const [first] = noted;
  const disputed =
    first && turn % 3 === 1
      ? [
          script(onDay(scene, first.day + 1, "08:40"), first.staffId, {
            ...({ type: "DisputeCorrection", correctionId: first.correctionId } as const),
            grounds: written(say("correctionGrounds", rng)),
          }),
          script(onDay(scene, first.day + 2, "16:10"), branch.manager, {
            ...({ type: "DecideCorrection", correctionId: first.correctionId, stands: turn % 2 === 0 } as const),
          }),
        ]
      : [];
  return [...noted.map(({ deed }) => deed), ...disputed, ...(first && turn === 2 ? sanctionDeeds(scene, first) : [])];
}

const BEHAVIOURS = ["courteousWords", "raisedHand", "bothHands"] as const;

/** A reminder with due process: proposed by the head, heard, confirmed by the district. */
function sanctionDeeds(
  scene: MonthScene,
  { staffId, correctionId, day }: { readonly staffId: string; readonly correctionId: string; readonly day: number },
): readonly Deed[] {
  const { branch, scribe, say, rng } = scene;
  const { outletId } = branch;
  const script = scribe("sanction", staffId);
  const at = onDay(scene, day + 2, "16:30");
  const sanctionId = newCaseId(scene, at);
  return [
    script(at, headOf(branch), {
      ...({ type: "ProposeSanction", sanctionId, staffId, outletId, restsOn: [correctionId] } as const),
      grounds: written(say("sanctionGrounds", rng)),
    }),
    script(onDay(scene, day + 3, "16:40"), staffId, {
      ...({ type: "HearPerson", sanctionId } as const),
      statement: written(say("sanctionStatement", rng)),
    }),
    script(onDay(scene, day + 5, "10:30"), branch.manager, {
      ...({ type: "DecideSanction", sanctionId, confirmed: true } as const),
      reasons: written(say("sanctionReasons", rng)),
    }),
  ];
}
