import {
  type ActSpec,
  choice,
  CHOICES,
  type CaseKnown,
  type Field,
  inState,
  person,
  REASON,
  type Said,
  text,
} from "./act";

const RECEIVE = ["complaint.receive", "complaint.handle"] as const;
const HANDLE = ["complaint.handle", "complaint.decide"] as const;
const IMPROVE = ["programme.write", "programme.approve"] as const;
const HOLD = ["seminar.hold"] as const;

/** What something is about: the words that complaints, opinions, proposals and surveys share. */
export const THEME: Field = { name: "theme", kind: "choice", list: "category" };
const PASSED: Field = { name: "accepted", kind: "yesNo" };
const VERDICT: readonly Field[] = [PASSED, { ...REASON, optional: true }];
const verdictOf = ({ accepted, ...said }: Said): object => ({ ...said, passed: accepted });

/** What is done with an opinion. */
export const OPINION_ACTS: readonly ActSpec[] = [
  {
    type: "DecideOpinion",
    path: "outcome",
    needs: HANDLE,
    when: inState("received"),
    fields: [text("whatComes")],
    isNext: true,
    toBody: ({ whatComes }) => ({ outcome: whatComes }),
  },
  {
    type: "TellGiver",
    path: "told",
    needs: HANDLE,
    when: inState("decided"),
    fields: [choice("by", "told"), text("letter", true)],
    isNext: true,
    toBody: ({ letter, ...said }, { me }) => ({
      ...said,
      ...(letter !== undefined && { letter: { text: letter, signedBy: me } }),
    }),
  },
  { type: "SortOpinion", path: "theme", needs: RECEIVE, when: inState("received"), fields: [THEME] },
  {
    type: "TurnIntoComplaint",
    path: "complaint",
    needs: RECEIVE,
    when: inState("received"),
    fields: [{ name: "complaintId", kind: "code" }],
  },
];

const isOwed = ({ state }: CaseKnown): boolean =>
  state["state"] !== state["toldOf"] && (state["source"] === "staff" || state["author"] !== undefined);
const isOwn = ({ state, me }: CaseKnown): boolean => state["source"] === "staff" && state["submittedBy"] === me;
/** A step waits until the author knows of the last one. */
const after =
  (state: string) =>
  (known: CaseKnown): boolean =>
    inState(state)(known) && !isOwed(known);

/** The steps of a proposal, and telling its author. */
export const PROPOSAL_ACTS: readonly ActSpec[] = [
  {
    type: "ScreenProposal",
    path: "screening",
    needs: IMPROVE,
    when: (known) => after("handedIn")(known) && !isOwn(known),
    fields: VERDICT,
    isNext: true,
    toBody: verdictOf,
  },
  {
    type: "DiscussProposal",
    path: "discussion",
    needs: ["programme.write"],
    when: after("screened"),
    fields: [{ name: "seminarId", kind: "seminar" }],
    isNext: true,
  },
  {
    type: "DecideProposal",
    path: "decision",
    needs: IMPROVE,
    when: (known) => after("discussed")(known) && !isOwn(known),
    fields: VERDICT,
    isNext: true,
    toBody: verdictOf,
  },
  {
    type: "SendToHeadOffice",
    path: "head-office",
    needs: ["programme.write"],
    when: after("accepted"),
    fields: [],
    isNext: true,
  },
  {
    type: "PilotProposal",
    path: "pilot",
    needs: ["programme.approve"],
    when: after("sentToHeadOffice"),
    fields: [],
    isNext: true,
  },
  {
    type: "AdoptProposal",
    path: "adoption",
    needs: ["programme.approve"],
    when: after("piloted"),
    fields: [],
    isNext: true,
  },
  {
    type: "MeasureProposal",
    path: "effect",
    needs: IMPROVE,
    when: after("adopted"),
    fields: [choice("indicator", "indicator"), { name: "before", kind: "number" }, { name: "after", kind: "number" }],
    isNext: true,
  },
  {
    type: "TellAuthor",
    path: "told",
    needs: IMPROVE,
    when: (known) => isOwed(known) && !isOwn(known),
    fields: [choice("by", "told")],
    isNext: true,
  },
  {
    type: "KnowStep",
    path: "told",
    needs: ["programme.propose"],
    when: (known) => isOwed(known) && isOwn(known),
    fields: [],
    isNext: true,
    toBody: () => ({ by: "inApp" }),
  },
];

const DEPARTMENTS = CHOICES.department;
/** Who came from each department; of one that is left empty the excuse says why. */
const ATTENDANCE: readonly Field[] = [
  ...DEPARTMENTS.map((department): Field => ({ name: `from-${department}`, kind: "line", optional: true })),
  { name: "excuse", kind: "line", optional: true },
];

function attendanceOf(said: Said, { state }: CaseKnown): object {
  const asked = (state["departments"] ?? []) as readonly string[];
  const { excuse } = said;
  const attendance = asked.map((department) => {
    const person = said[`from-${department}`];
    return person === undefined ? { department, ...(excuse !== undefined && { excuse }) } : { department, person };
  });
  return { attendance };
}

const undecided = ({ state }: CaseKnown): readonly string[] => {
  const agenda = (state["agenda"] ?? []) as readonly { readonly theme: string }[];
  const decisions = (state["decisions"] ?? {}) as Readonly<Record<string, unknown>>;
  return agenda.map(({ theme }) => theme).filter((theme) => !(theme in decisions));
};

/** What is done with a seminar. @param themeWord how a theme of the agenda is called */
export const seminarActs = (themeWord: (theme: string) => string): readonly ActSpec[] => [
  {
    type: "AnswerExtraordinary",
    path: "approval",
    needs: ["seminar.approve"],
    when: inState("asked"),
    fields: [{ name: "approved", kind: "yesNo" }],
    isNext: true,
  },
  {
    type: "HoldSeminar",
    path: "session",
    needs: HOLD,
    when: inState("planned"),
    fields: ATTENDANCE,
    isNext: true,
    toBody: attendanceOf,
  },
  {
    type: "DecideTheme",
    path: "decisions",
    needs: HOLD,
    when: (known) => inState("held")(known) && undecided(known).length > 0,
    fields: [
      { name: "theme", kind: "code", options: undecided, optionWord: themeWord },
      { name: "resolve", kind: "line" },
      { ...person("owner"), optional: true },
      { name: "dueOn", kind: "date", optional: true },
    ],
    isNext: true,
    toBody: ({ resolve, ...said }) => ({ ...said, decision: resolve }),
  },
  {
    type: "SendMinutes",
    path: "minutes",
    needs: HOLD,
    when: (known) => inState("held")(known) && undecided(known).length === 0,
    fields: [text("minutes")],
    isNext: true,
  },
  {
    type: "ConfirmMinutes",
    path: "receipt",
    needs: ["seminar.receive"],
    when: inState("minuted"),
    fields: [],
    isNext: true,
  },
];

export const SURVEY_ACTS: readonly ActSpec[] = [
  {
    type: "ApproveSurvey",
    path: "approval",
    needs: ["survey.approve"],
    when: (known) => inState("drafted")(known) && known.state["draftedBy"] !== known.me,
    fields: [],
    isNext: true,
  },
  {
    type: "StopSurvey",
    path: "stop",
    needs: ["survey.write", "survey.approve"],
    when: inState("drafted", "running"),
    fields: [],
  },
];
