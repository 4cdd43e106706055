import type { ProcessTemplate, ProcessText } from "./model";

const ID = /^[A-Za-z0-9][\w.:-]{0,63}$/;

/** Where a template is wrong, and a code of what would be right. */
type TemplateFault = { readonly place: string; readonly expected: string };

/** The first thing that is wrong with a template. PC-1 */
export function faultOf({ processId, versionId, title, steps }: ProcessTemplate): TemplateFault | undefined {
  if (!ID.test(processId)) return { place: "processId", expected: "id" };
  if (!ID.test(versionId)) return { place: "versionId", expected: "id" };
  if (!isSaid(title)) return { place: "title", expected: "text" };
  if (steps.length === 0) return { place: "steps", expected: "some" };
  const seen = new Set<string>();
  for (const { stepId, text, limitMin } of steps) {
    const place = `steps/${stepId}`;
    if (!ID.test(stepId)) return { place, expected: "id" };
    if (seen.has(stepId)) return { place, expected: "unique" };
    if (!isSaid(text)) return { place: `${place}/text`, expected: "text" };
    if (limitMin !== undefined && !(limitMin > 0)) return { place: `${place}/limitMin`, expected: "positive" };
    seen.add(stepId);
  }
  return undefined;
}

const isSaid = (text: ProcessText): boolean => Object.values(text).some((said) => said.trim() !== "");
