import { type Given, givenOn } from "#base/given.fixture";
import { HOUR_MS } from "#base/time";
import { decide } from "./decide";
import { evolve } from "./evolve";
import type { CommandOf, ProcessCommand, ProcessEvent, ProcessRefusal } from "./messages";
import { emptyProcessBook, type ProcessBookDraft, type ProcessStep, type ProcessTemplate } from "./model";

export const DAY_MS = 24 * HOUR_MS;

const step = (stepId: string, controls: ProcessStep["controls"] = []): ProcessStep => ({
  stepId,
  text: { en: stepId },
  owner: "lobbyManager",
  limitMin: 5,
  controls,
});

/** Receiving a customer: greeting is free, checking who he is and telling the price are guarded. */
export const template = (versionId: string, change: Partial<ProcessTemplate> = {}): ProcessTemplate => ({
  processId: "reception",
  versionId,
  title: { en: "Reception" },
  owner: "branchHead",
  steps: [step("greet"), step("identify", ["identity"]), step("tell", ["disclosure"])],
  ...change,
});

/** The same without one of its steps. */
export const without = (versionId: string, stepId: string): ProcessTemplate => ({
  ...template(versionId),
  steps: template(versionId).steps.filter((one) => one.stepId !== stepId),
});

export const adopting = (asked: ProcessTemplate, actor = "dora", writtenBy = "wen", now = 0): ProcessCommand => ({
  type: "AdoptProcessVersion",
  now,
  actor,
  template: asked,
  writtenBy,
});

export const advancing = (to: CommandOf<"AdvanceProcessVersion">["to"], versionId = "r1"): ProcessCommand => ({
  type: "AdvanceProcessVersion",
  now: 1,
  actor: "dora",
  processId: "reception",
  versionId,
  to,
});

export const deviating = (deviationId: string, versionId = "r1", at = "greet"): ProcessCommand => ({
  type: "LogProcessDeviation",
  now: 3,
  actor: "lin",
  deviationId,
  processId: "reception",
  versionId,
  outletId: "O01",
  step: at,
  reason: "three people came at once",
});

export const proposing = (change: Partial<CommandOf<"ProposeVariant">> = {}): CommandOf<"ProposeVariant"> => ({
  type: "ProposeVariant",
  now: 10,
  actor: "hao",
  variantId: "v1",
  processId: "reception",
  versionId: "r1",
  outletIds: ["O07"],
  skips: ["greet"],
  eases: [],
  reason: "harvest",
  riskOwner: "rita",
  until: 90 * DAY_MS,
  ...change,
});

export const deciding = (
  type: "DeclineVariant" | "WithdrawVariant",
  actor = "rita",
  variantId = "v1",
): ProcessCommand => ({ type, now: 20, actor, variantId, reason: "no" });

export const approving = (actor = "rita", now = 20, daysMax = 180): ProcessCommand => ({
  type: "ApproveVariant",
  now,
  actor,
  variantId: "v1",
  daysMax,
});

export function given(
  ...commands: readonly ProcessCommand[]
): Given<ProcessCommand, ProcessEvent, ProcessRefusal> & { readonly book: ProcessBookDraft } {
  const book = emptyProcessBook();
  return { book, ...givenOn(book, decide, evolve, commands) };
}
