import { type ActSpec, type CaseKnown, choice, type Field, inState, person, REASON, text } from "./act";

const PLAN = ["finding.raise", "mystery.plan"] as const;
const INSPECT = ["finding.raise", "siteLog.write", "mystery.write"] as const;
const CHECK = ["finding.verify", "mystery.validate"] as const;

const isInspector = ({ state, me }: CaseKnown): boolean => state["inspector"] === me;
const mine =
  (...states: readonly string[]) =>
  (known: CaseKnown): boolean =>
    inState(...states)(known) && isInspector(known);

const appealed = ({ state }: CaseKnown): readonly string[] =>
  ((state["appeal"] ?? { itemIds: [] }) as { readonly itemIds: readonly string[] }).itemIds;

const failed = ({ state }: CaseKnown): readonly string[] =>
  ((state["results"] ?? []) as readonly { readonly itemId: string; readonly result: string }[]).flatMap(
    ({ itemId, result }) => (result === "notOk" ? [itemId] : []),
  );

/** From the plan to the report. */
const VISITING: readonly ActSpec[] = [
  {
    type: "AssignInspector",
    path: "assign",
    needs: PLAN,
    when: inState("planned", "assigned"),
    fields: [person("inspector")],
    isNext: true,
  },
  { type: "AcceptAssignment", path: "accept", needs: INSPECT, when: mine("assigned"), fields: [], isNext: true },
  { type: "DeclineAssignment", path: "decline", needs: INSPECT, when: mine("assigned", "accepted"), fields: [REASON] },
  { type: "StartInspection", path: "start", needs: INSPECT, when: mine("accepted"), fields: [], isNext: true },
];

/**
 * What is done with an inspection or a visit; its report goes item by item and has a form of its own.
 *
 * @param itemWord what an item of its scheme asks
 */
export const inspectionActs = (itemWord: (itemId: string) => string): readonly ActSpec[] => [
  ...VISITING,
  {
    type: "CheckReport",
    path: "check",
    needs: CHECK,
    when: (known) => inState("submitted")(known) && !isInspector(known),
    fields: [
      { name: "lacking", kind: "many", list: "quality", optional: true },
      { ...REASON, optional: true },
    ],
    isNext: true,
    toBody: ({ lacking = [], ...said }) => ({ lacking, ...said }),
  },
  {
    type: "ReleaseResults",
    path: "release",
    needs: CHECK,
    when: inState("checked"),
    fields: [],
    isNext: true,
    toBody: () => ({ tickets: [] }),
  },
  {
    type: "DecideAppeal",
    path: "appeal-decision",
    needs: CHECK,
    when: (known) => inState("appealed")(known) && !isInspector(known) && known.state["checkedBy"] !== known.me,
    fields: [
      { name: "upheldItems", kind: "many", options: appealed, optionWord: itemWord, optional: true },
      text("reasons"),
    ],
    isNext: true,
    toBody: ({ upheldItems = [], reasons }) => ({
      results: (upheldItems as readonly string[]).map((itemId) => ({ itemId, result: "ok", hasNote: true, photos: 0 })),
      reasons,
    }),
  },
  {
    type: "AppealResults",
    path: "appeal",
    needs: ["mystery.appeal"],
    when: (known) => inState("released")(known) && failed(known).length > 0,
    fields: [{ name: "itemIds", kind: "many", options: failed, optionWord: itemWord }, text("grounds")],
  },
  { type: "FinaliseResults", path: "finalise", needs: CHECK, when: inState("released"), fields: [] },
  {
    type: "CancelInspection",
    path: "cancel",
    needs: PLAN,
    when: inState("planned", "assigned", "accepted", "started"),
    fields: [REASON],
  },
];

const REPORT = ["specialCase.report", "specialCase.approve"] as const;
const AT_WORK = ["open", "visitOffered", "visitPlanned"];

const silentLevels = ({ state }: CaseKnown): readonly string[] =>
  Object.entries((state["levels"] ?? {}) as Readonly<Record<string, string | null>>).flatMap(([level, by]) =>
    by === null ? [level] : [],
  );
const tookPart = ({ state, me }: CaseKnown): boolean => ((state["tookPart"] ?? []) as readonly string[]).includes(me);

const LEVEL: Field = { name: "level", kind: "code", list: "level", options: silentLevels };
const APPROVED: Field = { name: "approved", kind: "yesNo" };

/** The direct report of a special case, until somebody without a part in it has reviewed it. */
export const SPECIAL_CASE_ACTS: readonly ActSpec[] = [
  {
    type: "AcknowledgeCase",
    path: "acknowledge",
    needs: REPORT,
    when: (known) => silentLevels(known).length > 0,
    fields: [LEVEL],
    isNext: true,
  },
  {
    type: "AnswerSafely",
    path: "safely",
    needs: REPORT,
    when: inState(...AT_WORK),
    fields: [choice("canCome", "canCome")],
  },
  {
    type: "OfferHomeVisit",
    path: "offer-visit",
    needs: REPORT,
    when: (known) => inState("open")(known) && known.state["visitOffered"] !== true,
    fields: [],
    isNext: true,
  },
  {
    type: "PlanHomeVisit",
    path: "plan-visit",
    needs: REPORT,
    when: inState("visitOffered", "visitPlanned"),
    fields: [{ name: "visitAt", kind: "moment" }, { name: "visitors", kind: "people" }, text("consent")],
    isNext: true,
  },
  {
    type: "EndCase",
    path: "end",
    needs: REPORT,
    when: inState(...AT_WORK),
    fields: [choice("how", "caseEnd"), text("evidence")],
    isNext: true,
  },
  {
    type: "AskForInPerson",
    path: "in-person",
    needs: ["specialCase.report"],
    when: (known) => inState(...AT_WORK)(known) && known.state["canCome"] !== "no",
    fields: [REASON],
  },
  {
    type: "AnswerInPerson",
    path: "in-person-answer",
    needs: ["specialCase.approve"],
    when: ({ state, me }) => state["inPersonAskedBy"] !== undefined && state["inPersonAskedBy"] !== me,
    fields: [APPROVED],
    isNext: true,
  },
  {
    type: "ReviewCase",
    path: "review",
    needs: ["specialCase.approve"],
    when: (known) => inState("ended")(known) && !tookPart(known),
    fields: [text("lessons")],
    isNext: true,
  },
];
