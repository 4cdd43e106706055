import { amount } from "../definition";

/** A kind of record about people at work, and after how many days from its end it names nobody. */
const keep = (days: number, sources: readonly string[], record: string) =>
  amount({
    default: days,
    unit: "days",
    min: 30,
    max: 3650,
    tighter: "lower",
    sources: [...sources, "1-30"],
    meaning: `Days after which ${record} no longer name the people in them.`,
    ours: true,
  });

/** How long the bank says of its own people who they were; one policy for each kind of record. */
export const RETENTION = {
  "retention.correctionDays": keep(365, ["2-23", "2-24"], "notes of behaviour corrected on the spot"),
  "retention.sanctionDays": keep(730, ["2-11"], "steps of the sanction ladder"),
  "retention.readingDays": keep(1095, ["4-60"], "receipts of documents that are in force no more"),
  "retention.drillDays": keep(1095, ["4-59"], "emergency drills and logged emergencies"),
  "retention.dutyDays": keep(1460, ["2-10", "2-22"], "days of routine, their check-ins and duty rosters"),
  "retention.complaintDays": keep(1095, ["2-30"], "closed complaints"),
  "retention.findingDays": keep(1095, ["2-46"], "closed findings and notices"),
  "retention.visitDays": keep(730, ["4-56"], "inspections and mystery visits with their scores"),
  "retention.customerCaseDays": keep(1095, ["0-42", "2-40"], "closed special cases, opinions, proposals and surveys"),
  "retention.meetingDays": keep(1095, ["0-43", "2-13"], "seminars and service analyses"),
  "retention.skillTestDays": keep(1095, ["2-34"], "attempts at the monthly skill test"),
  "retention.deviationDays": keep(1095, ["3-03"], "logs of what was done otherwise than a process says"),
  "retention.fixtureDays": keep(1095, ["2-25", "2-26"], "sightings of fixtures and reported moves"),
  "retention.targetLetterDays": keep(1825, ["2-49"], "target letters"),
} as const;
