import { type ActSpec, type CaseKnown, choice, inState, person, REASON, type Said, text } from "./act";

const RAISE = ["finding.raise"] as const;
const REPLY = ["finding.reply"] as const;
const VERIFY = ["finding.verify"] as const;
const ANSWER = ["sanction.answer"] as const;
const DECIDE = ["sanction.decide"] as const;

const STANDS = { name: "stands", kind: "yesNo" } as const;

/** The id of the one thing of a book that an act is about. */
const named =
  (field: string) =>
  (said: Said, { itemId }: CaseKnown): object => ({ [field]: itemId, ...said });
const ofFinding = named("findingId");
const ofCorrection = named("correctionId");
const ofSanction = named("sanctionId");

/** What is done with one finding of an outlet's book; the state known is the finding's own. */
export const FINDING_ACTS: readonly ActSpec[] = [
  {
    type: "IssueNotice",
    path: "notices",
    needs: RAISE,
    when: inState("raised"),
    fields: [person("owner"), text("action"), { name: "dueBy", kind: "moment", optional: true }],
    isNext: true,
    toBody: (line, { itemId, newId }) => ({ noticeId: newId, lines: [{ findingId: itemId, ...line }] }),
  },
  {
    type: "ReceiveNotice",
    path: "notice-receipt",
    needs: REPLY,
    when: inState("noticed"),
    fields: [],
    isNext: true,
    toBody: (_said, { state }) => ({ noticeId: state["noticeId"] }),
  },
  {
    type: "ReplyToFinding",
    path: "reply",
    needs: REPLY,
    when: inState("inRectification"),
    fields: [choice("rootCause", "cause"), text("measure"), { name: "proof", kind: "files" }],
    isNext: true,
    toBody: ofFinding,
  },
  {
    type: "VerifyFinding",
    path: "verify",
    needs: VERIFY,
    when: inState("replied"),
    fields: [
      { name: "passed", kind: "yesNo" },
      { ...REASON, optional: true },
    ],
    isNext: true,
    toBody: ofFinding,
  },
  {
    type: "ContestFinding",
    path: "contest",
    needs: REPLY,
    when: (known) => inState("noticed", "inRectification")(known) && known.state["contestDecided"] !== true,
    fields: [text("grounds")],
    toBody: ofFinding,
  },
  {
    type: "DecideContest",
    path: "contest-decision",
    needs: VERIFY,
    when: inState("contested"),
    fields: [STANDS, text("reasons")],
    isNext: true,
    toBody: ofFinding,
  },
  {
    type: "ChangeOwner",
    path: "owner",
    needs: [...REPLY, ...RAISE],
    when: inState("noticed", "inRectification", "contested"),
    fields: [person("owner"), REASON],
    toBody: ofFinding,
  },
  {
    type: "ExtendLine",
    path: "extend",
    needs: VERIFY,
    when: (known) => inState("noticed", "inRectification")(known) && known.state["extended"] !== true,
    fields: [{ name: "dueBy", kind: "moment" }, REASON],
    toBody: ofFinding,
  },
  {
    type: "ConfirmRedEvent",
    path: "red-event",
    needs: VERIFY,
    when: ({ state }) => state["severity"] === "red" && state["confirmed"] !== true && state["noticeId"] !== undefined,
    fields: [],
    toBody: ofFinding,
  },
  {
    type: "WithdrawFinding",
    path: "withdraw",
    needs: RAISE,
    when: (known) => inState("raised")(known) && known.state["raisedBy"] === known.me,
    fields: [REASON],
    toBody: ofFinding,
  },
];

/** What follows when behaviour was corrected on the spot; the state known is the note's own. */
export const CORRECTION_ACTS: readonly ActSpec[] = [
  {
    type: "DisputeCorrection",
    path: "correction-dispute",
    needs: ANSWER,
    when: (known) => inState("noted")(known) && known.state["staffId"] === known.me,
    fields: [text("grounds")],
    toBody: ofCorrection,
  },
  {
    type: "DecideCorrection",
    path: "correction-decision",
    needs: ["siteLog.approve", "finding.verify"],
    when: (known) => inState("disputed")(known) && ![known.state["staffId"], known.state["notedBy"]].includes(known.me),
    fields: [STANDS],
    isNext: true,
    toBody: ofCorrection,
  },
];

/** Due process for one step of the ladder; the state known is the step's own. */
export const SANCTION_ACTS: readonly ActSpec[] = [
  {
    type: "HearPerson",
    path: "hear",
    needs: ANSWER,
    when: inState("proposed"),
    fields: [text("statement")],
    isNext: true,
    toBody: ofSanction,
  },
  {
    type: "DecideSanction",
    path: "decide",
    needs: DECIDE,
    when: inState("proposed", "heard"),
    fields: [{ name: "confirmed", kind: "yesNo" }, text("reasons")],
    isNext: true,
    toBody: ofSanction,
  },
  {
    type: "AppealSanction",
    path: "appeal",
    needs: ANSWER,
    when: inState("confirmed"),
    fields: [text("grounds")],
    toBody: ofSanction,
  },
  {
    type: "DecideAppeal",
    path: "appeal-decision",
    needs: DECIDE,
    when: inState("appealed"),
    fields: [STANDS, text("reasons")],
    isNext: true,
    toBody: ofSanction,
  },
];
