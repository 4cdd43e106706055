import { decide, evolve } from "#domain/guide/decide";
import type { GuideCommand, GuideEvent, GuideRefusal } from "#domain/guide/messages";
import { emptyGuide, type GuideBook } from "#domain/guide/model";
import { ENDLESS_MONTH, openContext, type ContextStream } from "../journal/context-stream";
import { NETWORK_UNIT } from "../plan/sources";
import type { Journal } from "../ports/journal";

export type GuideStream = ContextStream<GuideCommand, GuideEvent, GuideBook, GuideRefusal>;

/** The guide's content, from the journal. */
export function openGuide(journal: Journal): Promise<GuideStream> {
  return openContext(journal, {
    stream: { unitId: NETWORK_UNIT, month: ENDLESS_MONTH, stream: "guide" },
    initial: emptyGuide,
    decide,
    evolve,
  });
}
