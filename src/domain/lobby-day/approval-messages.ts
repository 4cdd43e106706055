import type { Asked, Happened } from "#base/messages";
import type { WindowMode } from "./messages";

type OnWindow<Type extends string, More extends object> = Asked<Type, { readonly windowId: string } & More>;
type AtWindow<Type extends string, More extends object> = Happened<Type, { readonly windowId: string } & More>;

/** What one person asks or says, and another answers for. */
export type ApprovalCommand =
  /** Somebody who sees the line asks for a closed window, with a person for it; somebody else decides. */
  | OnWindow<"ProposeWindow", { readonly staffId: string; readonly reason: string }>
  | OnWindow<"AnswerProposal", { readonly approved: boolean; readonly reason?: string }>
  /** Who works at a window asks to serve other customers there; somebody else decides. */
  | OnWindow<"ProposeMode", { readonly mode: WindowMode; readonly reason: string }>
  | OnWindow<"AnswerMode", { readonly approved: boolean; readonly reason?: string }>
  /** The witness who was named says whether he saw it counted so. */
  | OnWindow<"WitnessHandOver", { readonly handOverId: string; readonly confirmed: boolean; readonly reason?: string }>;

type Answer = { readonly by: string; readonly approved: boolean; readonly afterMs: number; readonly reason?: string };

export type ApprovalEvent =
  | AtWindow<"WindowProposed", { readonly staffId: string; readonly by: string; readonly reason: string }>
  | AtWindow<"ProposalAnswered", Answer>
  | AtWindow<"ModeProposed", { readonly mode: WindowMode; readonly by: string; readonly reason: string }>
  | AtWindow<"ModeAnswered", Answer>
  | AtWindow<
      "HandOverWitnessed",
      {
        readonly handOverId: string;
        readonly by: string;
        readonly confirmed: boolean;
        readonly afterMs: number;
        readonly reason?: string;
      }
    >;

/** A hand-over has no id of its own: when and at which window it was, and whether the window opened or closed. */
export function handOverIdOf(
  windowId: string,
  type: "WindowOpened" | "WindowClosing" | "WindowClosed",
  at: number,
): string {
  return `${windowId}:${type === "WindowOpened" ? "in" : "out"}:${at}`;
}
