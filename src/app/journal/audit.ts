import { type Journal, type StreamHead, type StreamId, streamKey } from "../ports/journal";
import { type ChainFault, type ChainHead, genesisHash, verifyChain } from "./chain";

/** Records read at once: a few hundred kilobytes. */
const PAGE_RECORDS = 2_000;

export type AuditFinding =
  | { readonly stream: StreamId; readonly fault: ChainFault }
  /** Fewer records than the head says: the tail was removed while we read. */
  | {
      readonly stream: StreamId;
      readonly fault: { readonly kind: "short"; readonly seq: number; readonly head: number };
    };

export type AuditReport = {
  readonly streams: number;
  readonly records: number;
  readonly findings: readonly AuditFinding[];
  /** Records whose time lies before their predecessor's, with their stream's key. */
  readonly backwards: readonly { readonly key: string; readonly seq: number }[];
};

/**
 * Recomputes every chain up to the heads as they stand when it begins; a running server may go on writing.
 * Memory: the list of heads and one page of records.
 *
 * @param onProgress called after each stream with how many are done
 */
export async function auditJournal(
  journal: Journal,
  onProgress: (done: number, of: number) => void = () => undefined,
): Promise<AuditReport> {
  const heads = await journal.heads({ prefix: "" });
  const findings: AuditFinding[] = [];
  const backwards: { key: string; seq: number }[] = [];
  let records = 0;
  for (const [index, head] of heads.entries()) {
    const verdict = await auditStream(journal, head, (seq) => backwards.push({ key: streamKey(head), seq }));
    records += verdict.records;
    if (verdict.finding) findings.push(verdict.finding);
    onProgress(index + 1, heads.length);
  }
  return { streams: heads.length, records, findings, backwards };
}

async function auditStream(
  journal: Journal,
  head: StreamHead,
  onBackwards: (seq: number) => void,
): Promise<{ readonly records: number; readonly finding?: AuditFinding }> {
  const { unitId, month, stream } = head;
  const id = { unitId, month, stream };
  let at: ChainHead = { seq: 0, hash: genesisHash(id) };
  for await (const page of pagesUpTo(journal, head)) {
    const verdict = verifyChain(id, page, at);
    if (!verdict.ok) return { records: at.seq, finding: { stream: id, fault: verdict.fault } };
    verdict.backwards.forEach(onBackwards);
    at = verdict.head;
  }
  if (at.seq === head.seq) return { records: at.seq };
  return { records: at.seq, finding: { stream: id, fault: { kind: "short", seq: at.seq, head: head.seq } } };
}

/** The records of a stream in pages, none beyond the head: what a reader sees who looked at that moment. */
export async function* pagesUpTo(journal: Journal, head: StreamHead) {
  for (let seq = 0; seq < head.seq;) {
    const page = await journal.read(head, seq, Math.min(PAGE_RECORDS, head.seq - seq));
    const last = page.at(-1);
    if (!last) return;
    yield page;
    seq = Math.max(seq + 1, last.seq);
  }
}
