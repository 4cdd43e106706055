import { refuse, type Result } from "#base/result";
import type { FindingEvent, FindingRefusal } from "./messages";
import { type Finding, type FindingBook, type FindingState, isDone } from "./model";

/** The finding, if it is in one of these states. */
export function findIn(
  { findings }: FindingBook,
  findingId: string,
  ...states: readonly FindingState[]
): Result<Finding, FindingRefusal> {
  const finding = findings.get(findingId);
  if (!finding) return refuse({ code: "finding.unknown", findingId });
  if (!states.includes(finding.state)) return refuse({ code: "finding.wrongState", state: finding.state });
  return { ok: true, value: finding };
}

/** The notice's own end, when the line that is being done is its last one. FN-9. */
export function noticeClosed(
  { findings, notices }: FindingBook,
  { noticeId = "", findingId }: Finding,
  now: number,
): readonly FindingEvent[] {
  const others = (notices.get(noticeId)?.findingIds ?? []).filter((other) => other !== findingId);
  const allDone = others.every((other) => isDone(findings.get(other)?.state ?? "raised"));
  return allDone ? [{ type: "NoticeClosed", at: now, noticeId }] : [];
}
