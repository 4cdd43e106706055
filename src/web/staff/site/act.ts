import type { Permission } from "#domain/identity/permissions";

/** How one thing that a form asks is asked. */
type FieldKind =
  | "text" // A text about people: it goes to the vault.
  | "line" // One line that lies in the journal: a reason.
  | "code" // A word of a list that a bank changes.
  | "person"
  | "people"
  | "choice"
  | "many"
  | "yesNo"
  | "number"
  | "date"
  | "moment"
  | "seminar" // One of the outlet's seminars.
  | "files";

export type Field = {
  readonly name: string;
  readonly kind: FieldKind;
  /** Words to choose from, and the group of the catalogue that says them. */
  readonly list?: ChoiceList;
  /** What the case itself has to choose from. */
  readonly options?: (known: CaseKnown) => readonly string[];
  /** How those are said. */
  readonly optionWord?: (option: string) => string;
  readonly optional?: true;
};

/** The words that forms offer, by the group of the catalogue that names them. */
export const CHOICES = {
  intake: ["tablet", "phone", "opinionBook", "callCentre", "letter", "regulator", "media"],
  category: ["waiting", "attitude", "fee", "error", "product", "privacy", "device", "other"],
  severity: ["general", "serious", "major"],
  complexity: ["simple", "complex", "difficult"],
  reachedBy: ["inPerson", "phone", "message", "letter"],
  body: ["regulator", "mediation", "court", "consumerCouncil", "media"],
  callBack: ["answered", "declined", "unreachable"],
  cause: ["process", "training", "system", "staffing", "behaviour", "information", "product", "other"],
  department: ["legal", "personalFinance", "eBankingAndCards", "operations", "channels"],
  grade: ["minor", "main", "grave", "red"],
  source: ["onSite", "offSiteVideo", "mysteryInternal", "mysteryExternal", "complaint", "fixtureAudit", "routine"],
  behaviour: ["courteousWords", "bothHands", "raisedHand"],
  visit: [
    "onSite",
    "offSiteVideo",
    "mysteryInternal",
    "mysteryExternal",
    "selfAssessment",
    "outsideAssessment",
    "fixtureAudit",
  ],
  quality: ["accurate", "timely", "true", "complete"],
  level: ["outlet", "district", "network"],
  specialCase: ["illness", "disability", "death", "inheritance", "cognitive", "minor", "custody", "disaster"],
  canCome: ["yes", "no", "unknown"],
  channel: ["box", "book", "tablet"],
  told: ["inPerson", "phone", "message", "letter"],
  indicator: [
    "late",
    "veryLate",
    "inTime",
    "answered",
    "satisfied",
    "alertMin",
    "complaints",
    "complaintsLate",
    "findingsRepeated",
  ],
  caseEnd: ["visited", "agent", "guardian", "greenLane", "customerDeclined"],
} as const;
type ChoiceList = keyof typeof CHOICES;

/** What is known of a case where a form about it opens. */
export type CaseKnown = {
  readonly state: Readonly<Record<string, unknown>>;
  /** Of a finding, a notice, a correction or a sanction: which one of its book. */
  readonly itemId?: string;
  readonly me: string;
  /** For what an act opens anew. */
  readonly newId: string;
};

/** What a form said, by the names of its fields. */
export type Said = Readonly<Record<string, unknown>>;

/** One act that a page offers: where it goes, who may do it, when it makes sense, and what it asks. */
export type ActSpec = {
  /** The command's type, which also names it in the catalogue. */
  readonly type: string;
  /** The last part of its address. */
  readonly path: string;
  readonly needs: readonly Permission[];
  /** Only where it can be done now; the house decides in the end. */
  readonly when: (known: CaseKnown) => boolean;
  readonly fields: readonly Field[];
  /** The next step of the case, and not something that may happen on the way. */
  readonly isNext?: true;
  /** What the form's words become, where that is not what they are. */
  readonly toBody?: (said: Said, known: CaseKnown) => object;
};

export const inState =
  (...states: readonly string[]) =>
  ({ state }: CaseKnown): boolean =>
    states.includes(String(state["state"]));

export const text = (name: string, optional?: true): Field => ({ name, kind: "text", ...(optional && { optional }) });
export const choice = (name: string, list: ChoiceList): Field => ({ name, kind: "choice", list });
export const person = (name: string): Field => ({ name, kind: "person" });
export const REASON: Field = { name: "reason", kind: "line" };
