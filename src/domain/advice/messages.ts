import type { Asked, Happened } from "#base/messages";
import type { ChoiceDraft, Outcome } from "./model";

type Chosen = Omit<ChoiceDraft, "outcome" | "chosenBy" | "chosenAt">;

export type AdviceCommand =
  Asked<"ChooseAction", Chosen> | Asked<"MeasureOutcome", { readonly adviceId: string; readonly outcome: Outcome }>;

export type AdviceEvent =
  | Happened<"ActionChosen", Chosen & { readonly by: string }>
  | Happened<"OutcomeMeasured", { readonly adviceId: string; readonly outcome: Outcome }>;

export type AdviceRefusal =
  | { readonly code: "advice.unknown"; readonly adviceId: string }
  | { readonly code: "advice.otherChosen"; readonly adviceId: string }
  | { readonly code: "advice.notOver"; readonly adviceId: string };
