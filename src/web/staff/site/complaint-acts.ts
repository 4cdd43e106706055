import { type ActSpec, type CaseKnown, choice, type Field, inState, person, REASON, text } from "./act";

const RECEIVE = ["complaint.receive", "complaint.handle"] as const;
const HANDLE = ["complaint.handle", "complaint.decide"] as const;

const IN_WORK = ["assigned", "investigating"];
const BEFORE_ANSWER = ["registered", "acknowledged", "reopened", ...IN_WORK];
const OPEN = ["received", ...BEFORE_ANSWER, "proposed", "communicated"];

const CLASSED = [choice("category", "category"), choice("severity", "severity"), choice("complexity", "complexity")];
const ANSWER: readonly Field[] = [
  text("resolution"),
  choice("rootCause", "cause"),
  { name: "compensationMinor", kind: "number", optional: true },
];
const GIVER: Field = {
  name: "giverId",
  kind: "code",
  options: ({ state }) => Object.keys(state["givers"] ?? {}),
};
const APPROVED: Field = { name: "approved", kind: "yesNo" };

/** Hand-overs are between two people: who is offered a complaint takes it or says why not. */
const isOffered = ({ state, me }: CaseKnown): boolean =>
  state["handOverTo"] === me || String(state["receiver"]).startsWith("desk:");
const isHandler = ({ state, me }: CaseKnown): boolean => state["handler"] === me;
const asked = ({ state }: CaseKnown): boolean =>
  (state["extension"] as { readonly answered?: boolean } | undefined)?.answered === false;

/** Everything that people do with a complaint, in the order in which it usually happens. */
export const COMPLAINT_ACTS: readonly ActSpec[] = [
  {
    type: "AcceptHandOver",
    path: "accept",
    needs: RECEIVE,
    when: (known) => inState(...OPEN)(known) && isOffered(known),
    fields: [],
    isNext: true,
  },
  {
    type: "DeclineHandOver",
    path: "decline",
    needs: RECEIVE,
    when: ({ state, me }) => state["handOverTo"] === me,
    fields: [REASON],
  },
  {
    type: "CloseOnSite",
    path: "close-on-site",
    needs: RECEIVE,
    when: inState("received"),
    fields: ANSWER,
    isNext: true,
  },
  {
    type: "RegisterComplaint",
    path: "register",
    needs: RECEIVE,
    when: inState("received"),
    fields: CLASSED,
    isNext: true,
  },
  {
    type: "AcknowledgeComplaint",
    path: "acknowledge",
    needs: RECEIVE,
    when: inState("registered"),
    fields: [choice("by", "reachedBy")],
    isNext: true,
  },
  {
    type: "AssignHandler",
    path: "handler",
    needs: HANDLE,
    when: inState("acknowledged", "reopened", ...IN_WORK),
    fields: [person("staffId")],
    isNext: true,
  },
  {
    type: "TellPlan",
    path: "plan",
    needs: HANDLE,
    when: (known) => inState(...BEFORE_ANSWER)(known) && known.state["planTold"] !== true,
    fields: [text("plan")],
  },
  {
    type: "RecordInvestigation",
    path: "investigation",
    needs: HANDLE,
    when: (known) => inState(...IN_WORK)(known) && isHandler(known),
    fields: [text("findings")],
    isNext: true,
  },
  {
    type: "AskPanel",
    path: "panel",
    needs: HANDLE,
    when: (known) => inState(...IN_WORK)(known) && isHandler(known),
    fields: [{ name: "departments", kind: "many", list: "department" }],
  },
  {
    type: "GiveOpinion",
    path: "opinion",
    needs: ["complaint.decide"],
    when: (known) => inState(...IN_WORK)(known) && known.state["panel"] !== undefined && !isHandler(known),
    fields: [choice("department", "department"), text("opinion")],
    isNext: true,
  },
  {
    type: "RequestExtension",
    path: "extension",
    needs: HANDLE,
    when: (known) => inState(...IN_WORK)(known) && isHandler(known) && known.state["complexity"] !== "simple",
    fields: [REASON],
  },
  {
    type: "AnswerExtension",
    path: "extension-answer",
    needs: ["complaint.decide"],
    when: (known) => inState(...IN_WORK)(known) && asked(known),
    fields: [APPROVED],
    isNext: true,
  },
  {
    type: "ProposeResolution",
    path: "resolution",
    needs: HANDLE,
    when: (known) => inState("investigating")(known) && isHandler(known),
    fields: ANSWER,
    isNext: true,
  },
  {
    type: "TellOutcome",
    path: "outcome",
    needs: HANDLE,
    when: (known) => inState("proposed")(known) && isHandler(known),
    fields: [GIVER, choice("by", "reachedBy"), text("letter", true)],
    isNext: true,
    toBody: ({ letter, ...said }, { me }) => ({
      ...said,
      ...(letter !== undefined && { letter: { text: letter, signedBy: me } }),
    }),
  },
  {
    type: "RecordCallBack",
    path: "call-back",
    needs: [...HANDLE, "complaint.receive"],
    when: inState("communicated"),
    fields: [
      GIVER,
      choice("outcome", "callBack"),
      { name: "score", kind: "number", optional: true },
      text("comment", true),
    ],
    isNext: true,
  },
  { type: "CloseUncalled", path: "close-uncalled", needs: HANDLE, when: inState("communicated"), fields: [] },
  {
    type: "ReopenComplaint",
    path: "reopen",
    needs: [...RECEIVE, "complaint.decide"],
    when: inState("closedOnSite", "closed"),
    fields: [REASON],
  },
  {
    type: "RecordOutsideDecision",
    path: "outside-decision",
    needs: ["complaint.decide"],
    when: inState("escalatedOutside"),
    fields: [text("decision"), { name: "reopens", kind: "yesNo" }],
    isNext: true,
  },
  {
    type: "OfferHandOver",
    path: "offer",
    needs: RECEIVE,
    when: (known) => inState(...OPEN)(known) && known.state["receiver"] === known.me,
    fields: [person("to")],
  },
  {
    type: "NameOnSiteOwner",
    path: "on-site-owner",
    needs: RECEIVE,
    when: inState(...OPEN),
    fields: [person("staffId")],
  },
  { type: "ReclassifyComplaint", path: "reclassify", needs: HANDLE, when: inState(...BEFORE_ANSWER), fields: CLASSED },
  {
    type: "DeclareInterest",
    path: "interest",
    needs: [...RECEIVE, "complaint.decide"],
    when: inState(...OPEN),
    fields: [person("staffId"), REASON],
  },
  {
    type: "LinkTicket",
    path: "tickets",
    needs: RECEIVE,
    when: inState(...OPEN),
    fields: [
      { name: "businessDate", kind: "date" },
      { name: "ticketId", kind: "code" },
    ],
    toBody: (said, { state }) => ({ ticket: { outletId: state["outletId"], ...said } }),
  },
  {
    type: "AttachFiles",
    path: "attachments",
    needs: RECEIVE,
    when: inState(...OPEN, "escalatedOutside"),
    fields: [{ name: "files", kind: "files" }],
  },
  {
    type: "EscalateOutside",
    path: "outside",
    needs: HANDLE,
    when: inState(...OPEN, "closedOnSite", "closed"),
    fields: [choice("body", "body")],
  },
  {
    type: "WithdrawComplaint",
    path: "withdraw",
    needs: RECEIVE,
    when: inState(...OPEN, "escalatedOutside"),
    fields: [GIVER],
  },
];
