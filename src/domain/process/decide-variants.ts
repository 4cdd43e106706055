import { accept, refuse, type Result } from "#base/result";
import { HOUR_MS } from "#base/time";
import type { CommandOf, ProcessEvent, ProcessRefusal } from "./messages";
import { type ProcessBook, type ProcessVariant, versionInForce } from "./model";

const DAY_MS = 24 * HOUR_MS;

type Decision = Result<readonly ProcessEvent[], ProcessRefusal>;

/** A variant is about the version in force, about steps without controls, and about some future. PC-8, PC-9, PC-10 */
export function proposeVariant(
  { type: _type, now: at, actor: proposedBy, ...said }: CommandOf<"ProposeVariant">,
  book: ProcessBook,
): Decision {
  const { variantId, processId, versionId, skips, eases, outletIds, riskOwner, until } = said;
  if (book.variants.has(variantId)) return accept([]);
  const version = versionInForce(book, processId);
  if (version?.versionId !== versionId) return refuse({ code: "process.unknownVersion", processId, versionId });
  const touched = [...skips, ...eases.map(({ stepId }) => stepId)];
  if (touched.length === 0 || outletIds.length === 0) return refuse({ code: "process.variantEmpty" });
  for (const stepId of touched) {
    const step = version.steps.find((one) => one.stepId === stepId);
    if (!step) return refuse({ code: "process.unknownStep", step: stepId });
    const [control] = step.controls;
    if (control !== undefined) return refuse({ code: "process.stepGuarded", step: stepId, control });
  }
  if (riskOwner === proposedBy) return refuse({ code: "process.selfApproved", person: proposedBy });
  if (until <= at) return refuse({ code: "process.variantOver" });
  return accept([{ type: "VariantProposed", at, ...said, proposedBy }]);
}

export function approveVariant(
  { now: at, actor: by, variantId, daysMax }: CommandOf<"ApproveVariant">,
  book: ProcessBook,
): Decision {
  const found = waiting(book, variantId, by, "approved");
  if (!found.ok || !found.value) return found.ok ? accept([]) : found;
  const { processId, versionId, until } = found.value;
  if (versionInForce(book, processId)?.versionId !== versionId) {
    return refuse({ code: "process.retired", processId, versionId });
  }
  if (until <= at) return refuse({ code: "process.variantOver" });
  if (until > at + daysMax * DAY_MS) return refuse({ code: "process.variantTooLong", daysMax, until });
  return accept([{ type: "VariantApproved", at, variantId, by }]);
}

export function declineVariant(
  { now: at, actor: by, variantId, reason }: CommandOf<"DeclineVariant">,
  book: ProcessBook,
): Decision {
  const found = waiting(book, variantId, by, "declined");
  if (!found.ok || !found.value) return found.ok ? accept([]) : found;
  return accept([{ type: "VariantDeclined", at, variantId, by, reason }]);
}

/** Whoever may speak for processes ends a variant at once, and who proposed it takes it back. */
export function withdrawVariant(
  { now: at, actor: by, variantId, reason }: CommandOf<"WithdrawVariant">,
  book: ProcessBook,
): Decision {
  const variant = book.variants.get(variantId);
  if (!variant) return refuse({ code: "process.variantUnknown", variantId });
  const { state } = variant;
  if (state === "withdrawn") return accept([]);
  if (state === "declined") return refuse({ code: "process.variantWrongState", state });
  return accept([{ type: "VariantWithdrawn", at, variantId, by, reason }]);
}

/** A variant that waits for this person's word; nothing when the same was said already. PC-9 */
function waiting(
  book: ProcessBook,
  variantId: string,
  by: string,
  after: ProcessVariant["state"],
): Result<ProcessVariant | undefined, ProcessRefusal> {
  const variant = book.variants.get(variantId);
  if (!variant) return refuse({ code: "process.variantUnknown", variantId });
  const { state, riskOwner } = variant;
  if (riskOwner !== by) return refuse({ code: "process.notTheRiskOwner", person: riskOwner });
  if (state === after) return accept(undefined);
  return state === "proposed" ? accept(variant) : refuse({ code: "process.variantWrongState", state });
}
