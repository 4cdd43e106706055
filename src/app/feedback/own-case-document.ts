import type { Language } from "#domain/network/name";
import type { Network } from "#domain/network/network";
import { dateIn, sayOpinion } from "#i18n/opinion";
import { sayPersonal } from "#i18n/personal";
import { saySite } from "#i18n/site";
import type { PrintedDocument } from "../ports/document-printer";
import type { OwnCase } from "./own-data";

/**
 * What was said in a customer's case as he reads it on paper: step by step, in words of his language where the words are
 * ours, and in his own where they are his. FE-11
 * @complexity a line for each step
 */
export function ownCaseDocument(
  { kind, caseId, deeds }: OwnCase,
  outletId: string,
  { network, at, language }: { readonly network: Network; readonly at: number; readonly language: Language },
): PrintedDocument {
  const outlet = network.outlets.get(outletId);
  const zone = outlet?.timeZone ?? "UTC";
  const own = (key: string): string => sayPersonal(language, key);
  return {
    language,
    title: own("case.title"),
    sender: [outlet?.name[language] ?? outletId, outlet?.address ?? ""].filter((line) => line !== "").join(" · "),
    facts: [
      [own("kind"), saySite(language, `caseKind.${kind}`)],
      [own("paper.number"), caseId],
      [own("paper.made"), dateIn(language, at, zone)],
    ],
    paragraphs: [own("case.intro")],
    tables: [
      {
        title: own("case.steps"),
        columns: ["when", "what", "said"].map((column) => own(`paper.${column}`)),
        rows: deeds.map(({ type, at: saidAt, texts }) => [
          dateIn(language, saidAt, zone),
          stepWord(language, type),
          texts.flatMap((fields) => Object.values(fields)).join(" · ") || "–",
        ]),
      },
    ],
    signatures: [],
  };
}

/** Steps of complaints have their words in one catalogue, those of opinions and proposals in another. */
function stepWord(language: Language, type: string): string {
  const key = `event.${type}`;
  const word = saySite(language, key);
  return word === key ? sayOpinion(language, key) : word;
}
