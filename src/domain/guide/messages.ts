import type { Asked, Happened } from "#base/messages";
import type { GuideContent } from "./model";

export type GuideCommand = Asked<"PublishGuide", { readonly content: GuideContent }>;
export type GuideEvent = Happened<"GuidePublished", { readonly content: GuideContent; readonly by: string }>;
export type GuideRefusal = { readonly code: "guide.faulty"; readonly place: string; readonly expected: string };
