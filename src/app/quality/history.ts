import type { EpochMs } from "#base/time";
import { eventOf } from "../journal/records";
import type { Journal, JournalRecord, StreamId } from "../ports/journal";

/** One thing that happened to a case, as the journal has it: texts about people are references. */
export type CaseDeed = {
  readonly seq: number;
  readonly type: string;
  readonly at: EpochMs;
  readonly actor: string;
  readonly said: Readonly<Record<string, unknown>>;
};

/**
 * What happened to a case, oldest first.
 *
 * @param about of a book only this one thing: a finding with its notice, or a correction
 */
export async function historyOf(
  journal: Pick<Journal, "read">,
  stream: StreamId,
  about?: string,
): Promise<readonly CaseDeed[]> {
  const deeds = (await journal.read(stream, 0)).map(deedOf);
  if (about === undefined) return deeds;
  const notices = deeds.flatMap(({ said }) => (hasLine(said, about) ? [said["noticeId"]] : []));
  return deeds.filter(({ said }) => {
    if (said["findingId"] === about || said["correctionId"] === about) return true;
    return said["noticeId"] !== undefined && notices.includes(said["noticeId"]);
  });
}

function hasLine({ lines }: CaseDeed["said"], findingId: string): boolean {
  return Array.isArray(lines) && lines.some((line: { readonly findingId?: string }) => line.findingId === findingId);
}

function deedOf(record: JournalRecord): CaseDeed {
  const { seq, type, at, actor } = record;
  // What the policies said travels with the event and is no act of anybody.
  const { type: _type, at: _at, terms: _terms, ...said } = eventOf<Record<string, unknown>>(record);
  return { seq, type, at, actor, said };
}

/** The references to texts in what an event says. */
export function tokensIn(said: unknown): readonly string[] {
  if (typeof said !== "object" || said === null) return [];
  if ("token" in said && "hash" in said) return [String(said.token)];
  return Object.values(said).flatMap(tokensIn);
}
