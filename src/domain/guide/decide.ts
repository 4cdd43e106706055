import { accept, refuse, type Result } from "#base/result";
import { faultsOf } from "./faults";
import type { GuideCommand, GuideEvent, GuideRefusal } from "./messages";
import type { GuideBook, GuideDraft } from "./model";

/** Rules GU-1, GU-3 and GU-7 of ./SPEC.md. */
export function decide(
  { now, actor, content }: GuideCommand,
  book: GuideBook,
): Result<readonly GuideEvent[], GuideRefusal> {
  const [fault] = faultsOf(content);
  if (fault) return refuse({ code: "guide.faulty", ...fault });
  if (JSON.stringify(content) === JSON.stringify(book.content)) return accept([]);
  return accept([{ type: "GuidePublished", at: now, content, by: actor }]);
}

export function evolve(book: GuideDraft, { content }: GuideEvent): GuideDraft {
  book.content = content;
  return book;
}
