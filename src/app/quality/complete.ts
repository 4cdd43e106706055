import type { Result } from "#base/result";
import type { EpochMs } from "#base/time";
import type { SchemeLibrary } from "#domain/checklist/messages";
import { missingResult, type Scheme, scoreOf } from "#domain/checklist/scheme";
import { deskOf } from "#domain/complaint/model";
import type { Inspection, ItemSeen } from "#domain/inspection/model";
import { NETWORK_UNIT } from "../plan/sources";
import type { CaseKind } from "./asked";
import type { Terms } from "./terms";

type Setting = {
  readonly now: EpochMs;
  readonly actor: string;
  readonly outletId: string;
  readonly terms: Terms;
  readonly published: SchemeLibrary;
  readonly inspection: Inspection | undefined;
  /** Where somebody is posted as seen from the outlet; see ./posted-at. */
  readonly postedAt: (personId: string) => string | undefined;
};

type Added = Result<object, { readonly code: "quality.schemeUnknown"; readonly schemeId: string }>;

/** Which acts take the policies' terms along. */
const WITH_TERMS: ReadonlySet<string> = new Set([
  "ReceiveComplaint",
  "RaiseFinding",
  "IssueNotice",
  "ReplyToFinding",
  "VerifyFinding",
  "NoteCorrection",
  "ProposeSanction",
  "DecideSanction",
  "PlanInspection",
  "PlanDay",
  "ReceiveOpinion",
]);

/** An act with everything that the house knows and nobody has to say: time, person, policies, scheme and score. */
export function completed(kind: CaseKind, asked: { readonly type: string }, setting: Setting): Added {
  const { now, actor, terms } = setting;
  const own = kind in terms ? termsFor(kind as keyof Terms, asked.type, terms) : {};
  const scheme = kind === "inspection" ? schemeParts(asked, setting) : { ok: true as const, value: {} };
  if (!scheme.ok) return scheme;
  const isUnattended = asked.type === "ReceiveComplaint" && (actor === "customer" || actor.startsWith("device:"));
  const desk = isUnattended ? { desk: deskOf(setting.outletId) } : {};
  const { schemeId: _schemeId, ...said } = asked as { readonly schemeId?: string };
  return { ok: true, value: { ...said, now, actor, ...own, ...desk, ...unitOf(asked, setting), ...scheme.value } };
}

/** Where somebody works is known of the account, never asked: nobody calls back, or inspects, for the own outlet. */
function unitOf(asked: { readonly type: string }, { actor, postedAt }: Setting): object {
  if (asked.type === "RecordCallBack") return { callerUnitId: postedAt(actor) ?? NETWORK_UNIT };
  if (!("inspector" in asked)) return {};
  const homeUnitId = postedAt(String(asked.inspector));
  return homeUnitId === undefined ? {} : { homeUnitId };
}

function termsFor(kind: keyof Terms, type: string, terms: Terms): object {
  if (kind === "specialCase") return type === "ReportCase" ? terms.specialCase : {};
  if (kind === "seminar") return type === "PlanSeminar" || type === "AskExtraordinary" ? terms.seminar : {};
  return WITH_TERMS.has(type) ? { terms: terms[kind] } : {};
}

/** The scheme is pinned when the inspection is planned, and says what is missing and what is scored. QA-7 */
function schemeParts(asked: object, { published, inspection }: Setting): Added {
  if ("schemeId" in asked) {
    const schemeId = String(asked.schemeId);
    const scheme = published.retired.has(schemeId) ? undefined : published.schemes.get(schemeId)?.at(-1);
    if (!scheme) return { ok: false, refusal: { code: "quality.schemeUnknown", schemeId } };
    return { ok: true, value: { scheme: pinned(scheme) } };
  }
  if (!inspection || !("results" in asked)) return { ok: true, value: {} };
  const { schemeId, version } = inspection.scheme;
  const scheme = published.schemes.get(schemeId)?.find((known) => known.version === version);
  if (!scheme) return { ok: true, value: {} };
  const said = asked.results as readonly ItemSeen[];
  const isAppeal = inspection.state === "appealed";
  const changed = new Map(said.map((result) => [result.itemId, result]));
  const results = isAppeal ? inspection.results.map((result) => changed.get(result.itemId) ?? result) : said;
  const { percent } = scoreOf(scheme, results);
  const missing = isAppeal ? undefined : missingResult(scheme, results);
  return { ok: true, value: { ...(percent !== undefined && { percent }), ...(missing !== undefined && { missing }) } };
}

function pinned({ schemeId, version, modules }: Scheme): Inspection["scheme"] {
  return {
    schemeId,
    version,
    moduleIds: modules.map(({ moduleId }) => moduleId),
    itemIds: modules.flatMap(({ items }) => items.map(({ itemId }) => itemId)),
  };
}
