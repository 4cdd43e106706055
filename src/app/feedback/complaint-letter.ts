import { businessDateAt } from "#base/calendar";
import type { Complaint } from "#domain/complaint/model";
import type { Language } from "#domain/network/name";
import type { Network } from "#domain/network/network";
import { dateIn, sayOpinion } from "#i18n/opinion";
import type { PrintDocument } from "../ports/document-printer";
import type { Place, Quality } from "../quality/quality";
import type { Viewing } from "../vault/vault";
import { receiptNumber } from "./receipt-number";

export type LettersDeps = {
  readonly quality: Pick<Quality, "read" | "history" | "readText">;
  readonly network: () => Network;
  readonly printDocument: PrintDocument;
};

type Letter = { readonly text: { readonly token: string }; readonly signedBy: string };

/**
 * The formal letter with which somebody was told the outcome of a complaint, as PDF; undefined when he was sent none or
 * has been erased. The reading of name and text is told. FE-5
 */
export type ComplaintLetter = (
  place: Place,
  giverId: string,
  language: Language,
  viewing: Viewing,
) => Promise<Uint8Array | undefined>;

export function createComplaintLetter({ quality, network, printDocument }: LettersDeps): ComplaintLetter {
  return async (place, giverId, language, viewing) => {
    const deeds = await quality.history("complaint", place);
    const sent = deeds.findLast(({ type, said }) => {
      return type === "OutcomeTold" && said["giverId"] === giverId && said["letter"] !== undefined;
    });
    if (!sent) return undefined;
    // What the complaint's own `evolve` made, and what its event carries.
    const complaint = (await quality.read("complaint", place)).state as Complaint;
    const { text, signedBy } = sent.said["letter"] as Letter;
    const person = complaint.givers.get(giverId)?.person;
    const [said, known] = [
      await quality.readText("complaint", place, text.token, viewing),
      person && (await quality.readText("complaint", place, person.token, viewing)),
    ];
    if (!said || !known) return undefined;
    const outlet = network().outlets.get(place.outletId);
    const zone = outlet?.timeZone ?? "UTC";
    const date = businessDateAt(complaint.receivedAt, zone);
    const t = (key: string, facts: Readonly<Record<string, string | number>> = {}) => sayOpinion(language, key, facts);
    return printDocument({
      language,
      title: t("letter.title"),
      sender: [outlet?.name[language] ?? place.outletId, outlet?.address ?? ""]
        .filter((line) => line !== "")
        .join(" · "),
      facts: [
        [t("letter.number"), receiptNumber(place.outletId, date, complaint.complaintId)],
        [t("letter.received"), dateIn(language, complaint.receivedAt, zone)],
        [t("letter.sent"), dateIn(language, sent.at, zone)],
      ],
      paragraphs: [
        t("letter.dear", { name: known["name"] ?? t("letter.customer") }),
        said["text"] ?? "",
        t("letter.again", { days: complaint.terms.reopenWithinDays }),
        t("letter.thanks"),
      ],
      tables: [],
      signatures: [{ label: t("letter.signed"), name: network().staff.get(signedBy)?.badgeName ?? signedBy }],
    });
  };
}
