import type { SiteBoard } from "#contract/quality/site-board";

type Standing = SiteBoard["outlets"][number];

/** Outlets by what weighs most: silent special cases, overdue complaints, repeats, what the day missed, no visit. */
export function worstFirst(outlets: readonly Standing[]): readonly Standing[] {
  const weight = ({ specialCases, complaints, findings, day, visitAlarm }: Standing): number =>
    1_000 * specialCases.silent +
    100 * complaints.overdue +
    10 * (findings.repeated + findings.overdue) +
    5 * (day?.missed.length ?? 0) +
    Number(visitAlarm);
  return [...outlets].sort((one, other) => weight(other) - weight(one));
}
