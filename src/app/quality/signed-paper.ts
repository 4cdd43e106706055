import { startOfDay, wallTimeAt, type BusinessDate } from "#base/calendar";
import type { PersonalFields } from "#base/vault-ref";
import type { EpochMs } from "#base/time";
import type { Language } from "#domain/network/name";
import type { Network } from "#domain/network/network";
import { dateIn } from "#i18n/opinion";
import { saySite } from "#i18n/site";
import { FORM_FIELDS, type FormId } from "#read/site-forms/form-fields";
import type { PrintedDocument } from "../ports/document-printer";
import type { Viewing } from "../vault/vault";
import type { Checklists } from "./checklists";
import { type CaseDeed, tokensIn } from "./history";
import type { Quality } from "./quality";

/** Everything that is signed in a day: the record of the meeting, three inspections and three logs. */
const PAPERS = ["meeting", "preOpen", "peak", "close", "lobbyLog", "dutyLog", "meetingLog"] as const;
export type PaperName = (typeof PAPERS)[number];

export type SignedPaperDeps = {
  readonly quality: Pick<Quality, "history" | "readText">;
  readonly checklists: Pick<Checklists, "state">;
  readonly network: () => Network;
};

type Place = { readonly outletId: string; readonly businessDate: BusinessDate };

/**
 * A signed form as it is printed on a page: what the journal filled in, what a person wrote, and who signed when.
 * Undefined while nobody has signed it, and once its words are forgotten. The reading is told. QA-23
 */
export async function signedPaper(
  deps: SignedPaperDeps,
  { outletId, businessDate }: Place,
  paper: PaperName,
  language: Language,
  viewing: Viewing,
): Promise<PrintedDocument | undefined> {
  const place = { outletId, caseId: businessDate };
  const deeds = await deps.quality.history("routine", place);
  const signed = deeds.findLast((deed) => isOf(deed, paper));
  const [token] = signed ? tokensIn(signed.said["form"]) : [];
  const kept = token === undefined ? undefined : await deps.quality.readText("routine", place, token, viewing);
  if (!signed || !kept) return undefined;
  // The meeting ends with its signature, which its form could not know yet.
  const form: PersonalFields = paper === "meeting" ? { ...kept, end: String(signed.at) } : kept;
  const outlet = deps.network().outlets.get(outletId);
  const words = wordsOf(deps.network(), outletId, language);
  const fields = FORM_FIELDS[formOf(paper)].filter(({ key }) => key !== "items" && form[key] !== undefined);
  const items = itemRows(form["items"], deps.checklists.state(), paper, language);
  return {
    language,
    title: saySite(language, paper === "meeting" ? "meeting.record" : `step.${paper}`),
    sender: [outlet?.name[language] ?? outletId, outlet?.address ?? ""].filter((line) => line !== "").join(" · "),
    facts: fields.map(({ key, from }) => [
      saySite(language, `formField.${key}`),
      words.value(key, from === "person" ? form[key] : readBack(form[key])),
    ]),
    paragraphs: [],
    tables: items.length === 0 ? [] : [{ title: saySite(language, "results"), ...itemColumns(language), rows: items }],
    signatures: [{ label: words.moment(signed.at), name: words.person(signed.actor) }],
  };
}

function isOf({ type, said }: CaseDeed, paper: PaperName): boolean {
  if (paper === "meeting") return type === "MeetingSigned";
  return type === "InspectionSigned" ? said["slot"] === paper : type === "LogSigned" && said["kind"] === paper;
}

function formOf(paper: PaperName): FormId {
  if (paper === "meeting") return "meetingLog";
  return paper === "preOpen" || paper === "peak" || paper === "close" ? "inspection" : paper;
}

/** What the journal filled in is kept as JSON. */
function readBack(text = ""): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const TIMES: ReadonlySet<string> = new Set(["start", "end", "from", "to"]);
const PEOPLE: ReadonlySet<string> = new Set(["present", "absent", "documentsRead"]);

function wordsOf({ outlets, staff }: Network, outletId: string, language: Language) {
  const outlet = outlets.get(outletId);
  const zone = outlet?.timeZone ?? "UTC";
  const clock = (at: EpochMs): string => wallTimeAt(at, zone);
  const person = (id: string): string => {
    const badge = staff.get(id)?.badgeName;
    return badge === undefined ? id : `${badge} (${id})`;
  };
  const value = (key: string, known: unknown): string => {
    if (key === "date") return dateIn(language, startOfDay(String(known), zone), zone);
    if (key === "outletId") return outlet?.name[language] ?? String(known);
    if (key === "slot") return saySite(language, `step.${String(known)}`);
    if (TIMES.has(key) && typeof known === "number") return clock(known);
    if (Array.isArray(known)) {
      if (known.length === 0) return saySite(language, PEOPLE.has(key) ? "nobody" : "none");
      return known.map((one) => person(String(one))).join(", ");
    }
    if (typeof known === "object" && known !== null) {
      return Object.entries(known)
        .map(([slot, count]) => `${clock(Number(slot))}: ${String(count)}`)
        .join(" · ");
    }
    return person(String(known));
  };
  return { person, value, moment: (at: EpochMs) => `${dateIn(language, at, zone)}, ${clock(at)}` };
}

type SeenItem = { readonly itemId: string; readonly result: string; readonly note?: string };

const itemColumns = (language: Language) => ({
  columns: [saySite(language, "column.item"), saySite(language, "column.result")],
});

/** The items of an inspection by their words, in the newest checklist of its kind. */
function itemRows(
  kept: string | undefined,
  { schemes }: ReturnType<Checklists["state"]>,
  paper: PaperName,
  language: Language,
): readonly (readonly string[])[] {
  const seen = readBack(kept);
  if (!Array.isArray(seen)) return [];
  const scheme = [...schemes.values()].flatMap((versions) => versions.at(-1) ?? []).find(({ use }) => use === paper);
  const texts = new Map(
    scheme?.modules.flatMap(({ items }) => items.map(({ itemId, text }) => [itemId, text] as const)),
  );
  return (seen as readonly SeenItem[]).map(({ itemId, result, note = "" }) => {
    const text = texts.get(itemId);
    const word = saySite(language, `result.${result}`);
    return [text?.[language] ?? text?.en ?? text?.zh ?? itemId, note === "" ? word : `${word}: ${note}`];
  });
}
