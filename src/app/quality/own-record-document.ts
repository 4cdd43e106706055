import type { EpochMs } from "#base/time";
import type { PersonalFields } from "#base/vault-ref";
import type { Language } from "#domain/network/name";
import type { Network } from "#domain/network/network";
import { sayOpinion } from "#i18n/opinion";
import { sayRoster } from "#i18n/roster-words";
import { sayPersonal } from "#i18n/personal";
import { saySite } from "#i18n/site";
import { saySkills } from "#i18n/skills";
import type { DocumentTable, PrintedDocument } from "../ports/document-printer";
import type { OwnRecord, RecordedPerson } from "./own-record";

/**
 * Somebody's own record as he reads it on paper: the same as its data, in words of his language. QA-24
 * @complexity a line for each record
 */
export function ownRecordDocument(
  record: OwnRecord,
  { accountId }: Pick<RecordedPerson, "accountId">,
  { network, at, language }: { readonly network: Network; readonly at: EpochMs; readonly language: Language },
): PrintedDocument {
  const words = wordsOf(network, language);
  const { person, day } = words;
  const { contact, posts } = record;
  const outletIds = posts.flatMap(({ place }) => (place.kind === "outlet" ? [place.outletId] : []));
  return {
    language,
    title: saySite(language, "record.title"),
    sender: person(accountId),
    facts: [
      [sayPersonal(language, "paper.person"), person(accountId)],
      [sayPersonal(language, "outlet"), [...new Set(outletIds)].map(words.outlet).join(", ") || "–"],
      [sayPersonal(language, "paper.made"), day(at)],
      ...(contact ? [[sayPersonal(language, "paper.contact"), contact] as const] : []),
    ],
    paragraphs: [saySite(language, "record.intro"), sayPersonal(language, "staffIntro")],
    tables: [keptTable(record, words), ...recordTables(record, words)].filter(({ rows }) => rows.length > 0),
    signatures: [],
  };
}

type Words = ReturnType<typeof wordsOf>;

function wordsOf({ outlets, staff }: Network, language: Language) {
  const format = new Intl.DateTimeFormat(language, { dateStyle: "medium" });
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  return {
    language,
    day: (at: EpochMs | undefined): string => (at === undefined ? "–" : format.format(at)),
    person: (id: string): string => {
      const badge = staff.get(id)?.badgeName;
      return badge === undefined ? id : `${badge} (${id})`;
    },
    outlet: (id: string): string => {
      const name = outlets.get(id)?.name[language];
      return name === undefined ? id : `${id} ${name}`;
    },
    hours: (minutes: number): string => number.format(minutes / 60),
    site: (key: string): string => saySite(language, key),
    own: (key: string): string => sayPersonal(language, key),
    state: (code: string): string => stateWord(language, code),
    test: (key: string): string => saySkills(language, key),
  };
}

function keptTable({ kept }: OwnRecord, { language, own, day }: Words): DocumentTable {
  return {
    title: sayPersonal(language, "own"),
    columns: ["record", "records", "days", "until", "basis"].map((column) => own(`column.${column}`)),
    rows: kept.map(({ record, records, days, firstUntil, basis }) => [
      own(`record.${record}`),
      ...[String(records), String(days)],
      firstUntil === undefined ? own("whileOpen") : day(firstUntil),
      own(`basis.${basis}`),
    ]),
  };
}

const tableOf = (
  { own }: Words,
  title: string,
  columns: readonly string[],
  rows: DocumentTable["rows"],
): DocumentTable => ({ title, columns: columns.map((column) => own(`paper.${column}`)), rows });

/** Every record itself, kind by kind; empty kinds are left out by whoever asks. */
function recordTables(record: OwnRecord, words: Words): readonly DocumentTable[] {
  return [
    ...conductTables(record, words),
    ...workTables(record, words),
    ...learningTables(record, words),
    ...dayTables(record, words),
  ];
}

/** Notes of corrected behaviour, and the ladder. */
function conductTables({ corrections, sanctions, ladder }: OwnRecord, words: Words): readonly DocumentTable[] {
  const { site, own, day, person, state } = words;
  return [
    tableOf(
      words,
      own("record.correction"),
      ["what", "when", "who", "state", "said", "until"],
      corrections.map(({ behaviour, notedAt, notedBy, state: now, said, keptUntil }) => [
        ...[site(`behaviour.${behaviour}`), day(notedAt), person(notedBy), state(now)],
        ...[textOf(said.flatMap(({ texts }) => texts)), day(keptUntil)],
      ]),
    ),
    tableOf(
      words,
      own("record.sanction"),
      ["what", "state", "until"],
      sanctions.map(({ step, state: now, keptUntil }) => [site(`ladder.${step}`), state(now), day(keptUntil)]),
    ),
    tableOf(
      words,
      own("paper.ladder"),
      ["what", "when", "who", "said"],
      ladder.map(({ type, at, actor, texts }) => [site(`event.${type}`), day(at), person(actor), textOf(texts)]),
    ),
  ];
}

/** Cases, what was done otherwise, and what was seen of the fixtures. */
function workTables({ cases, deviations, fixtures }: OwnRecord, words: Words): readonly DocumentTable[] {
  const { site, own, day, outlet, state } = words;
  return [
    tableOf(
      words,
      own("paper.cases"),
      ["what", "number", "outlet", "state", "until"],
      cases.map(({ kind, caseId, outletId, state: now, keptUntil }) => [
        ...[site(`caseKind.${kind}`), caseId.slice(-DAY_SIGNS), outlet(outletId), state(now), day(keptUntil)],
      ]),
    ),
    tableOf(
      words,
      own("paper.deviations"),
      ["what", "when", "outlet", "said", "until"],
      deviations.map(({ processId, step, at, outletId, reason, keptUntil }) => [
        ...[`${processId} · ${step}`, day(at), outlet(outletId), reason, day(keptUntil)],
      ]),
    ),
    tableOf(
      words,
      own("record.fixture"),
      ["what", "when", "outlet", "until"],
      fixtures.map(({ fixtureId, at, outletId, keptUntil }) => [
        ...[fixtureId, day(at), outlet(outletId), day(keptUntil)],
      ]),
    ),
  ];
}

/** What was read, drilled, tested and promised. */
function learningTables({ readings, drills, attempts, letters }: OwnRecord, words: Words): readonly DocumentTable[] {
  const { language, own, day, outlet, test } = words;
  return [
    tableOf(
      words,
      own("record.reading"),
      ["what", "version", "due", "when"],
      readings.map(({ title, documentId, version, dueBy, readAt }) => [
        title[language] ?? title.en ?? title.zh ?? documentId,
        ...[String(version), day(dueBy), day(readAt)],
      ]),
    ),
    tableOf(
      words,
      own("record.drill"),
      ["when", "outlet", "until"],
      drills.map(({ date, outletId, keptUntil }) => [date, outlet(outletId), day(keptUntil)]),
    ),
    tableOf(
      words,
      own("record.skillTest"),
      ["when", "state", "until"],
      attempts.map(({ month, state: now, keptUntil }) => [month, test(`state.${now}`), day(keptUntil)]),
    ),
    tableOf(
      words,
      own("record.targetLetter"),
      ["when", "state", "until"],
      letters.map(({ until, state: now, keptUntil }) => [until, test(`letters.state.${now}`), day(keptUntil)]),
    ),
  ];
}

/** Month by month what was worked, and every published shift. */
function dayTables({ work }: OwnRecord, words: Words): readonly DocumentTable[] {
  const { language, own, outlet, hours } = words;
  return [
    tableOf(
      words,
      own("paper.work"),
      ["when", "shifts", "hours", "customers", "minutes"],
      work.months.map(({ month, shifts, paidMinutes, customers, minutes }) => [
        ...[month, String(shifts), hours(paidMinutes), String(customers), String(minutes)],
      ]),
    ),
    tableOf(
      words,
      own("paper.published"),
      ["when", "outlet", "what", "time", "hours"],
      work.shifts.map(({ date, outletId, post, fromMin, toMin, paidMinutes }) => [
        ...[date, outlet(outletId), sayRoster(language, `post.${post}`)],
        ...[`${wallTime(fromMin)}–${wallTime(toMin)}`, hours(paidMinutes)],
      ]),
    ),
  ];
}

const wallTime = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0")).join(":");

/** Cases of the site have their words in one catalogue, what customers said in another. */
function stateWord(language: Language, code: string): string {
  const key = `state.${code}`;
  const word = saySite(language, key);
  return word === key ? sayOpinion(language, key) : word;
}

/** A day or a month is said whole, a long number by its last signs. */
const DAY_SIGNS = 10;

const textOf = (texts: readonly PersonalFields[]): string =>
  texts.flatMap((fields) => Object.values(fields)).join(" · ") || "–";
