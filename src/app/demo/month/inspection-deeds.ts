import type { WallTime } from "#base/calendar";
import { HOUR_MS, MINUTE_MS } from "#base/time";
import type { Scheme } from "#domain/checklist/scheme";
import type { InspectionKind, ItemSeen } from "#domain/inspection/model";
import { HEAD_OFFICE, SHOPPER } from "../demo-accounts";
import { headOf } from "./branch";
import { written, type Deed } from "./deeds";
import { findingDeeds, type Found } from "./finding-deeds";
import { dateOn, newCaseId, onDay, type MonthScene } from "./month-scene";

/** Somebody looks at the outlet on a day of the month. */
type Look = {
  readonly kind: InspectionKind;
  readonly schemeId: string;
  readonly inspector: string;
  readonly plannedBy: string;
  /** Checks the report, and releases it. */
  readonly checkedBy: string;
  readonly day: number;
  readonly time: WallTime;
  /** Of its items so many in a hundred are not in order. */
  readonly wrongPct: number;
  /** It is appealed against, and nobody has decided yet. */
  readonly appealed?: boolean;
};

/** Days from the plan to the look, and from the report to the release. */
const PLANNED_DAYS_AHEAD = 3;
const REPORTED_AFTER_MS = 70 * MINUTE_MS;
const MYSTERY = "guichet.mystery";
const PEAK = "guichet.peak";
const VIDEO = "guichet.video";
const ASSESSMENT = "guichet.assessment";
const FIXTURES = "guichet.fixtures";
/** The list that the bank of the demo has written itself. */
export const OWN_LIST = "hexi-queueing";

/** Every look at an outlet in its month: by the district, by video, of fixtures, by itself, from outside, in secret. */
export function inspectionDeeds(scene: MonthScene): readonly Deed[] {
  return looksAt(scene).flatMap((look) => lookDeeds(scene, look));
}

/** Which looks an outlet gets hangs on its turn, so that pages show all of them and coverage has gaps. */
function looksAt({ branch, turn, days }: MonthScene): readonly Look[] {
  const district = who(branch.manager, branch.manager, HEAD_OFFICE);
  const secret = who(SHOPPER, HEAD_OFFICE, HEAD_OFFICE);
  const own = who(headOf(branch), branch.manager, HEAD_OFFICE);
  const outside = who(HEAD_OFFICE, HEAD_OFFICE, branch.manager);
  const day = 2 + (turn % 9);
  const byVideo = { kind: "offSiteVideo", schemeId: VIDEO } as const;
  const byOwnList = { kind: "onSite", schemeId: OWN_LIST } as const;
  const external = { kind: "mysteryExternal", schemeId: MYSTERY, ...secret } as const;
  const all: readonly (Look | false)[] = [
    { kind: "onSite", schemeId: PEAK, ...district, day, time: "10:20", wrongPct: 25 },
    // The second time the same is not in order again.
    turn % 4 === 2 && { kind: "onSite", schemeId: PEAK, ...district, day: day + 14, time: "15:30", wrongPct: 10 },
    turn % 2 === 0 && { ...byVideo, ...district, day: day + 12, time: "11:10", wrongPct: 12 },
    turn % 4 === 3 && { ...byOwnList, ...district, day: day + 16, time: "10:35", wrongPct: 15 },
    turn % 4 === 1 && {
      kind: "fixtureAudit",
      schemeId: FIXTURES,
      ...district,
      day: day + 7,
      time: "14:00",
      wrongPct: 20,
    },
    turn % 3 === 0 && {
      kind: "selfAssessment",
      schemeId: ASSESSMENT,
      ...own,
      day: day + 3,
      time: "15:10",
      wrongPct: 4,
    },
    turn % 3 === 0 && {
      kind: "outsideAssessment",
      schemeId: ASSESSMENT,
      ...outside,
      day: day + 5,
      time: "09:50",
      wrongPct: 12,
    },
    turn % 5 === 4 && {
      kind: "mysteryInternal",
      schemeId: MYSTERY,
      ...secret,
      day: day + 10,
      time: "13:30",
      wrongPct: 8,
    },
    // Some are still to come.
    turn % 3 === 2
      ? { ...external, day: days + 2, time: "10:00", wrongPct: 0 }
      : { ...external, day: day + 8, time: "10:45", wrongPct: 10, appealed: turn === 1 },
  ];
  return all.filter((look) => look !== false);
}

/** The one who checks a report is never the one who made it. */
const who = (inspector: string, plannedBy: string, checkedBy: string) => ({ inspector, plannedBy, checkedBy });

function lookDeeds(scene: MonthScene, look: Look): readonly Deed[] {
  const { branch, scribe, say, rng, schemeNamed } = scene;
  const { kind, schemeId, inspector, plannedBy, checkedBy, day, time } = look;
  const { outletId } = branch;
  const plannedAt = onDay(scene, Math.max(0, day - PLANNED_DAYS_AHEAD), "08:20") + rng.below(30) * MINUTE_MS;
  const inspectionId = newCaseId(scene, plannedAt);
  const script = scribe("inspection", inspectionId);
  const startedAt = onDay(scene, day, time);
  const results = seenOf(scene, schemeNamed(schemeId), look.wrongPct);
  const plannedFor = dateOn(scene, day);
  const releasedAt = onDay(scene, day + 2, "15:00");
  const isSecret = inspector === SHOPPER;
  return [
    script(plannedAt, plannedBy, { type: "PlanInspection", inspectionId, outletId, kind, plannedFor, schemeId }),
    script(plannedAt + 2 * MINUTE_MS, plannedBy, { type: "AssignInspector", inspector }),
    script(plannedAt + 2 * HOUR_MS, inspector, { type: "AcceptAssignment" }),
    script(startedAt, inspector, { type: "StartInspection" }),
    script(startedAt + REPORTED_AFTER_MS, inspector, {
      type: "SubmitReport",
      results,
      narrative: written(say("narrative", rng)),
    }),
    script(onDay(scene, day + 1, "11:00"), checkedBy, { type: "CheckReport", lacking: [] }),
    script(releasedAt, checkedBy, ({ ticketsOn }) => ({
      type: "ReleaseResults",
      // The ticket of a visitor in secret is named with the release and not before.
      tickets: ticketsOn(isSecret ? plannedFor : undefined)
        .filter(({ issuedAt }) => issuedAt >= startedAt)
        .slice(0, 1)
        .map(({ ticketId }) => ({ outletId, businessDate: plannedFor, ticketId })),
    })),
    ...afterRelease(scene, look, { inspectionId, results }),
    ...findingsOf(scene, look, { inspectionId, results }),
  ];
}

type Reported = { readonly inspectionId: string; readonly results: readonly ItemSeen[] };

/** An appeal that is still open, or the day from which on the result stands. */
function afterRelease(scene: MonthScene, look: Look, { inspectionId, results }: Reported): readonly Deed[] {
  const { branch, scribe, say, rng } = scene;
  const script = scribe("inspection", inspectionId);
  const [wrong] = results.filter(({ result }) => result === "notOk");
  if (look.appealed === true && wrong) {
    const asked = { type: "AppealResults", itemIds: [wrong.itemId], grounds: written(say("appeal", rng)) } as const;
    return [script(onDay(scene, look.day + 3, "09:40"), headOf(branch), asked)];
  }
  return [script(onDay(scene, look.day + FINAL_AFTER_DAYS, "00:30"), "system", { type: "FinaliseResults" })];
}

/** Two days to the release and five to appeal; the day after is no longer theirs. */
const FINAL_AFTER_DAYS = 8;

/** What is not in order becomes findings, where somebody came to find: on site, by video, of fixtures. */
function findingsOf(
  scene: MonthScene,
  { kind, day, time, inspector }: Look,
  { inspectionId, results }: Reported,
): readonly Deed[] {
  if (kind !== "onSite" && kind !== "offSiteVideo" && kind !== "fixtureAudit") return [];
  const found: readonly Found[] = results
    .filter(({ result }) => result === "notOk")
    .map(({ itemId }) => ({ clause: itemId, source: kind, sourceId: inspectionId, points: 10 }));
  const at = onDay(scene, day, time) + REPORTED_AFTER_MS + 10 * MINUTE_MS;
  return findingDeeds(scene, { found, day, at, raisedBy: inspector });
}

/** What was seen of each item; one of each checklist is never in order where anything is expected not to be. */
function seenOf({ rng, turn }: MonthScene, scheme: Scheme, wrongPct: number): readonly ItemSeen[] {
  const items = scheme.modules.flatMap((module) => module.items);
  const surely = wrongPct > 0 ? turn % items.length : -1;
  return items.map(({ itemId }, ix) => {
    const isWrong = ix === surely || rng.next() * 100 < wrongPct;
    const note = { hasNote: true, photos: 1 };
    return isWrong ? { itemId, result: "notOk", failed: 1, ...note } : { itemId, result: "ok", ...note };
  });
}
