import type { CasesFound } from "#contract/quality/cases";
import { useFetched } from "../../shared/use-fetched";
import { useSiteWord } from "./use-site-words";

/** What every input of a form carries. */
export type Shared = {
  readonly id: string;
  readonly name: string;
  readonly required: boolean;
  readonly autoFocus: boolean;
};

const SHOWN_MAX = 24;

/** The seminars of an outlet, the newest first, by month and how they stand. */
export function SeminarChoice({ outletId, ...shared }: Shared & { readonly outletId: string }) {
  const word = useSiteWord();
  const asked = new URLSearchParams({ kind: "seminar", unitIds: outletId, limit: String(SHOWN_MAX) });
  const { answer } = useFetched<CasesFound>(`/api/v1/quality/cases?${asked.toString()}`, { once: true });
  const seminars = [...(answer?.cases ?? [])].sort((one, other) => (one.caseId < other.caseId ? 1 : -1));
  return (
    <select {...shared}>
      {seminars.map(({ caseId, state }) => (
        <option key={caseId} value={caseId}>{`${caseId} · ${word("state", state)}`}</option>
      ))}
    </select>
  );
}
