import { amount, amountOrOff, choice, flag, list } from "../definition";

/** What services are, how long they may take, and how their processes change. */
export const SERVICE = {
  "service.limitMs": amountOrOff({
    default: null,
    unit: "ms",
    min: 1_000,
    tighter: "lower",
    sources: ["4-26"],
    meaning: "Service time limit in place of the catalogue's own; set for a service.",
    ours: true,
  }),
  "service.clockPausesFor": list({
    default: ["papers", "system", "customer"],
    choices: ["papers", "system", "customer"],
    sources: ["4-26", "4-27"],
    meaning: "Reasons for which the clock of a service stands still.",
    ours: true,
  }),
  "service.steps": list({
    default: ["greet", "ask", "operate", "confirm", "farewell"],
    sources: ["3-22"],
    meaning: "The five steps at the counter.",
  }),
  "service.familyEmphasis": list({
    default: ["A:early", "B:professional", "C:team", "D:exact"],
    sources: ["3-31"],
    meaning: "What matters most in each family of services.",
  }),
  "service.layers": list({
    default: ["standard", "differentiated", "personal"],
    sources: ["4-11"],
    meaning: "The three layers of service.",
  }),
  "service.aims": list({
    default: ["standards", "elasticRoster", "divisionBySkill", "diversion", "balance", "lessPaperwork", "improvement"],
    sources: ["4-12"],
    meaning: "The seven aims of the service transformation.",
  }),
  "service.handbookChapters": list({
    default: ["spirit", "outletsAndPosts", "manners", "flows", "site", "marketing", "complaints", "emergencies"],
    sources: ["4-17"],
    meaning: "The eight parts of standard service.",
  }),
  "process.coreFlows": list({
    default: ["opening", "enquiry", "reception", "diversion", "education", "marketing", "complaint", "retention"],
    sources: ["4-18"],
    meaning: "The eight core flows of an outlet.",
  }),
  "process.stages": list({
    default: ["rigid", "optimising", "fixed"],
    sources: ["3-03"],
    meaning: "The stages of a process version, one after the other.",
  }),
  "process.variantDaysMax": amount({
    default: 180,
    unit: "days",
    tighter: "lower",
    sources: ["0-25", "0-26", "3-04", "C13"],
    meaning: "Longest life of a simplified variant that a risk owner has approved.",
    ours: true,
  }),
  "process.variantKeepsControls": flag({
    default: true,
    tighter: "higher",
    sources: ["3-04", "C13"],
    meaning: "No variant drops identity, authorisation or disclosure.",
  }),
  "journey.stages": list({
    default: ["recogniseAndGuide", "touch", "process"],
    sources: ["3-02"],
    meaning: "The three stages of a visit.",
  }),
  "journey.channels": list({
    default: ["online", "lobby"],
    sources: ["2-70"],
    meaning: "The two channels that share one journey.",
  }),
  "channel.main": list({
    default: ["outlet", "electronic", "customerManager"],
    sources: ["3-01"],
    meaning: "The three main channels, of which the outlet is one.",
    ours: true,
  }),
  "lobby.helps": list({
    default: ["chooseForm", "joinRightQueue", "useMachine"],
    sources: ["3-11"],
    meaning: "The three helps of the lobby manager.",
  }),
  "zone.functional": list({
    default: ["selfService", "cash", "nonCash", "waiting", "marketing", "vip"],
    sources: ["0-13"],
    meaning: "The six functional zones.",
  }),
  "agency.businesses": list({
    default: ["water", "electricity", "telephone", "nationalTax", "localTax", "securities"],
    sources: ["0-06"],
    meaning: "The six agency businesses.",
  }),
  "loan.smallCeilingMinor": amount({
    default: 100_000_000,
    unit: "minor",
    sources: ["0-04", "C16"],
    meaning: "Ceiling of a small loan; the text's own number is garbled.",
    ours: true,
  }),
  "loan.steps": list({
    default: ["survey", "creditLine", "approval", "payOut"],
    sources: ["0-05"],
    meaning: "The four steps of a small loan.",
  }),
  "network.areaOutlets": amount({
    default: 13,
    unit: "things",
    sources: ["0-02"],
    meaning: "Outlets of the area network the texts describe.",
  }),
  "network.specialPointPilots": amount({
    default: 2,
    unit: "things",
    sources: ["0-03"],
    meaning: "Outlets that pilot small loans and agency business.",
  }),
  "device.monitoredHours": amount({
    default: 24,
    unit: "hours",
    max: 24,
    tighter: "higher",
    sources: ["0-19"],
    meaning: "Hours a day during which machines are watched.",
  }),
  "sameDayChange.consent": choice({
    choices: ["whereRulesAsk", "always", "never"],
    default: "whereRulesAsk",
    sources: ["4-30", "C18"],
    meaning: "When a person must agree to a change of post on the same day.",
    ours: true,
  }),
} as const;
