import { readFileSync } from "node:fs";
import { join } from "node:path";
import { POLICY_KEYS, type PolicyKey } from "#domain/policy/catalogue";
import { expect, test } from "vitest";
import { ROOT } from "../../scripts/run.mjs";
import { codeFiles } from "./files";

/**
 * Policies that no code reads, each group with its reason. A row of the source texts with a number or a list has a
 * policy that cites it (PO-1); where the texts only name things, the policy shows the words and decides nothing.
 */
const DESCRIPTIVE: Readonly<Record<string, readonly PolicyKey[]>> = {
  "the texts' own list of names, which the product builds in and no value changes": [
    "feedback.channels",
    "diversion.channels",
    "diversion.targets",
    "calling.priorityForms",
    "score.kinds",
    "score.dimensions",
    "score.cycle",
    "score.volumeMeasures",
    "call.agentFigures",
    "publicity.themes",
    "publicity.outletMedia",
    "publicity.campaignMedia",
    "customer.prospectFacts",
    "customer.entitlements",
    "roster.bases",
    "roster.goals",
    "culture.parts",
    "culture.hearts",
    "culture.firsts",
    "culture.words",
    "culture.values",
    "culture.spirit",
    "service.familyEmphasis",
    "service.layers",
    "service.aims",
    "service.handbookChapters",
    "process.coreFlows",
    "process.stages",
    "journey.stages",
    "journey.channels",
    "channel.main",
    "lobby.helps",
    "zone.functional",
    "agency.businesses",
    "loan.steps",
    "site.groups",
    "log.kinds",
    "mystery.reportQualities",
    "programme.gates",
    "programme.tasks",
    "programme.goals",
    "programme.openProblems",
    "programme.measureSheets",
    "programme.prohibitionSheets",
  ],
  "a step of the counter is a control or a clock of the lobby day (LD-35), the same at every outlet": ["service.steps"],
  "a structure of the code that no value may loosen (one meeting, one line for each finding, controls kept)": [
    "process.variantKeepsControls",
    "rectification.linesPerFinding",
    "day.meetingsMin",
    "day.formsMin",
    "day.inspectionsMin",
    "duty.publishedPerMonth",
    "meeting.analysisPerMonth",
    "feedback.seminarsPerMonth",
    "device.monitoredHours",
  ],
  "a fact that a text tells of a case, kept with its claim": [
    "claim.lostMorning.serviceUnderMin",
    "claim.lostMorning.queuedMin",
    "network.areaOutlets",
    "network.specialPointPilots",
    "exchange.lobbyManagers",
    "programme.firstBatch",
  ],
  "of the contact centre, the customer files and the scorecards, which read it when they are there": [
    "callLoss.maxPct",
    "callLoss.warnPct",
    "callLoss.rollingMin",
    "call.answeredPctMin",
    "call.answeredWithinMs",
    "contact.hoursPerDay",
    "customer.visitsPerMonth",
    "loan.smallCeilingMinor",
    "score.volumeWeightsPct",
    "score.inspectionSharePct",
    "score.redEventCapPct",
    "score.redEventCap",
    "score.redEvents",
    "break.deferralsPerWeekMax",
    "training.drillAccuracyPctMin",
  ],
  "asked of the customer by people: no machine of the lobby knows coins or damaged notes before it sees them": [
    "selfService.exceptions",
  ],
};

const READERS = /^src\/(?!domain\/policy\/|i18n\/|contract\/generated\/).*(?<!\.(?:test|fixture|contract))\.tsx?$/;
/** A key that is only named for a value to be set is not read. */
const SETS = /\bkey: "[^"]+"/g;
const COMMENT = /\/\*[\s\S]*?\*\/|\/\/.*$/gm;
/** Keys that are put together: `retention.${record}Days` in brackets. */
const COMPOSED = /\[`([\w.]+)\$\{[^}]+\}([\w.]*)`\]/g;

function readKeys(code: string): ReadonlySet<string> {
  const text = code.replace(COMMENT, "").replace(SETS, "");
  const composed = [...text.matchAll(COMPOSED)].map(([, head = "", tail = ""]) => ({ head, tail }));
  const isComposed = (key: string): boolean =>
    composed.some(({ head, tail }) => key.startsWith(head) && key.endsWith(tail) && key.length > head.length);
  return new Set(POLICY_KEYS.filter((key) => text.includes(`"${key}"`) || isComposed(key)));
}

const code = codeFiles()
  .filter((file) => READERS.test(file))
  .map((file) => readFileSync(join(ROOT, file), "utf8"))
  .join("\n");
const descriptive = Object.values(DESCRIPTIVE).flat();

test("every policy is read by the program, or is named here with the reason why it only describes", () => {
  const read = readKeys(code);
  expect(POLICY_KEYS.filter((key) => !read.has(key) && !descriptive.includes(key))).toEqual([]);
});

test("no policy that is read is called descriptive, and none is named twice", () => {
  const read = readKeys(code);
  expect(descriptive.filter((key) => read.has(key))).toEqual([]);
  expect(descriptive.length).toBe(new Set(descriptive).size);
});

test("a key in a comment, or one that is set and never asked for, counts as unread", () => {
  const sample = `
    // resolvePolicy(book, "noon.windowsMin", place)
    /** As "wait.preset" says. */
    const setting = { key: "windows.cashSplit", value: "shared" };
    const limit = policies["undo.withinMs"];
    const days = say[\`retention.\${record}Days\`];`;
  const read = readKeys(sample);
  expect([read.has("noon.windowsMin"), read.has("wait.preset"), read.has("windows.cashSplit")]).toEqual(
    Array(3).fill(false),
  );
  expect([read.has("undo.withinMs"), read.has("retention.dutyDays")]).toEqual([true, true]);
});
