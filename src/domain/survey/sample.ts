import type { Survey } from "./model";

/**
 * Whether a ticket is drawn. Deterministic and even: nobody can choose, and asking again draws the same. VY-2
 * @source FNV-1a, 32 bit, with the finaliser of MurmurHash3 so that near numbers fall far apart
 */
export function isDrawn(
  { surveyId, sharePercent }: Pick<Survey, "surveyId" | "sharePercent">,
  ticketId: string,
): boolean {
  let hash = 0x811c9dc5;
  for (const sign of `${surveyId}/${ticketId}`) {
    hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32 < sharePercent / 100;
}

/** Whether a ticket of this day is asked now: drawn, in the days, not answered yet. VY-3, VY-6 */
export function isAsked(survey: Survey, ticketId: string, today: string): boolean {
  const { state, from, to, answered } = survey;
  return state === "running" && from <= today && today <= to && !answered.has(ticketId) && isDrawn(survey, ticketId);
}
