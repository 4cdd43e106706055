import type { CaseHistory } from "#contract/quality/cases";
import type { OutletSummary } from "#contract/outlets";
import { useFetched } from "../../shared/use-fetched";

type CaseKindShown =
  "complaint" | "finding" | "sanction" | "inspection" | "routine" | "dutyRoster" | "specialCase" | OpinionKindShown;
export type OpinionKindShown = "opinion" | "proposal" | "seminar" | "survey" | "analysis";

export type CasePlace = { readonly kind: CaseKindShown; readonly outletId: string; readonly caseId: string };

export const outletPath = (outletId: string): string => `/api/v1/outlets/${encodeURIComponent(outletId)}`;
export const casePath = ({ kind, outletId, caseId }: CasePlace): string =>
  `${outletPath(outletId)}/quality/${kind}/${encodeURIComponent(caseId)}`;

export type CaseState = Readonly<Record<string, unknown>>;

/** One case as it stands, with what happened to it and what its outlet is made of. */
export function useCase(place: CasePlace) {
  const path = casePath(place);
  const found = useFetched<{ readonly version: number; readonly state: CaseState }>(path, { once: true });
  const past = useFetched<CaseHistory>(`${path}/history`, { once: true });
  const summary = useFetched<OutletSummary>(outletPath(place.outletId), { once: true }).answer;
  const retry = (): void => {
    found.retry();
    past.retry();
  };
  return { state: found.answer?.state, trouble: found.trouble, history: past.answer ?? [], summary, retry };
}

/** Where acts on a case are sent. */
export function actsPath({ kind, outletId, caseId }: CasePlace): string {
  const id = encodeURIComponent(caseId);
  const folder = {
    complaint: `complaints/${id}`,
    finding: "findings",
    sanction: `staff/${id}/sanctions`,
    inspection: `inspections/${id}`,
    routine: `routine/${id}`,
    dutyRoster: `duty-roster/${id}`,
    specialCase: `special-cases/${id}`,
    opinion: `opinions/${id}`,
    proposal: `proposals/${id}`,
    seminar: `seminars/${id}`,
    survey: `surveys/${id}`,
    analysis: "service-analysis",
  }[kind];
  return `${outletPath(outletId)}/${folder}`;
}
