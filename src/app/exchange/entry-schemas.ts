import { z } from "zod";
import { CHANNELS, COMPLEXITIES } from "#domain/network/catalogue";
import type { EntryOf, Section } from "#domain/network/network";
import {
  LAMP_PROTOCOLS,
  OUTLET_STATUSES,
  PRINTER_KINDS,
  SPILL_RULES,
  WINDOW_KINDS,
  ZONE_KINDS,
} from "#domain/network/place";
import { code, hoursException, line, span, staffSkill, step, wallTime, zone } from "./text-codecs";
import { workRule } from "./work-rule";

const minutes = z.number().nonnegative().max(1440);
const count = z.int().nonnegative().max(1_000_000);
const port = z.int().min(1).max(65_535);
const cv = z.number().nonnegative().max(10);
const codes = z.array(code).default([]);
const flag = z.boolean().default(false);
const day = z.array(span).default([]);

const name = z.strictObject({ zh: line, en: line, es: line, ko: line });
const retired = z.literal(true).optional();
const named = { id: code, name };
const secondPerson = z.strictObject({ skillId: code, meanMin: minutes, cv });

/** How each section is written in a file, JSON and CSV alike. Decoding gives the domain's entries, encoding files. */
export const ENTRY_SCHEMAS = {
  orgUnits: z.strictObject({
    ...named,
    kind: z.enum(["network", "district"]),
    parentId: code.optional(),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/, "CNY")
      .optional(),
    retired,
  }),
  outletTypes: z.strictObject({ ...named, retired }),
  posts: z.strictObject({ ...named, retired }),
  skills: z.strictObject({ ...named, retired }),
  families: z.strictObject({ ...named, emphasis: z.enum(["early", "professional", "team", "exact"]), retired }),
  segments: z.strictObject({
    ...named,
    level: z.int().min(0).max(9),
    ordinary: flag,
    retainAtCounter: flag,
    specialNeed: flag,
    waitingCreditSec: count.default(0),
    customerManager: flag,
    companion: flag,
    retired,
  }),
  services: z.strictObject({
    ...named,
    familyId: code,
    complexity: z.enum(COMPLEXITIES),
    cash: z.boolean(),
    smallCash: flag,
    channels: z.array(z.enum(CHANNELS)),
    skillId: code,
    steps: z.array(step).default([]),
    limitMin: minutes.positive(),
    counterMeanMin: minutes.positive(),
    counterCv: cv,
    prefillSavesMin: minutes.default(0),
    documents: codes,
    feeMinor: count.default(0),
    review: secondPerson.optional(),
    authorisation: secondPerson.optional(),
    retired,
  }),
  outlets: z.strictObject({
    ...named,
    typeId: code,
    parentId: code,
    status: z.enum(OUTLET_STATUSES).default("open"),
    specialties: codes,
    targetSegmentIds: codes,
    modelOutlet: flag,
    address: line,
    geo: z
      .strictObject({
        latitudeDeg: z.number().min(-90).max(90).optional(),
        longitudeDeg: z.number().min(-180).max(180).optional(),
        eastKm: z.number().optional(),
        northKm: z.number().optional(),
      })
      .optional(),
    timeZone: line,
    hours: z.strictObject({ mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day }),
    exceptions: z.array(hoursException).default([]),
    zones: z.array(zone),
    takesOver: z.array(code).optional(),
    retired,
  }),
  windows: z.strictObject({
    id: code,
    outletId: code,
    label: line.max(8),
    kind: z.enum(WINDOW_KINDS),
    zone: z.enum(ZONE_KINDS),
    serviceIds: codes,
    reviewsFor: codes,
    reservedFor: codes,
    opensToAllOver: count.optional(),
    flexToGeneral: flag,
    spill: z.enum(SPILL_RULES).default("whenOwnEmpty"),
    workProfile: z.array(workRule).optional(),
    retired,
  }),
  queues: z.strictObject({
    id: code,
    outletId: code,
    letter: z.string().regex(/^[A-HJ-NPR-Z]$/, "A"),
    name,
    serviceIds: codes,
    segmentIds: codes,
    forDiverted: flag,
    zone: z.enum(ZONE_KINDS).optional(),
    dailyCap: count.optional(),
    lastIssueMinBeforeClose: minutes.optional(),
    retired,
  }),
  deviceKinds: z.strictObject({
    ...named,
    serviceIds: codes,
    meanMin: minutes.positive(),
    cv,
    helperMin: minutes.optional(),
    retired,
  }),
  devices: z.strictObject({
    id: code,
    outletId: code,
    kindId: code,
    zone: z.enum(ZONE_KINDS),
    offHours: flag,
    mtbfHours: z.number().positive(),
    repairMeanMin: z.number().nonnegative(),
    retired,
  }),
  printers: z.strictObject({
    id: code,
    outletId: code,
    host: line,
    port,
    kind: z.enum(PRINTER_KINDS),
    widthDots: z.int().min(100).max(2_000).default(576),
    kiosk: line.exactOptional(),
    retired,
  }),
  lamps: z.strictObject({
    id: code,
    outletId: code,
    windowId: code,
    host: line,
    port,
    protocol: z.enum(LAMP_PROTOCOLS),
    address: z
      .string()
      .regex(/^[0-9A-F]{2}$/, "0A")
      .optional(),
    retired,
  }),
  staff: z.strictObject({
    id: code,
    badgeName: line,
    homeId: code,
    posts: codes,
    skills: z.array(staffSkill).default([]),
    speedFactor: z.number().min(0.2).max(5),
    languages: codes,
    contractHoursPerWeek: z.number().nonnegative().max(168),
    floatEligible: flag,
    lunchFrom: wallTime,
    lunchTo: wallTime,
    retired,
  }),
} as const satisfies { readonly [S in Section]: z.ZodObject };

/** Reads one entry; the type says what the schema has just checked. */
export function readEntry<S extends Section>(section: S, value: unknown): z.ZodSafeParseResult<EntryOf[S]> {
  return ENTRY_SCHEMAS[section].safeParse(value) as z.ZodSafeParseResult<EntryOf[S]>;
}

/** Writes one entry as a file holds it. */
export function writeEntry(section: Section, entry: EntryOf[Section]): Readonly<Record<string, unknown>> {
  const schema: z.ZodType = ENTRY_SCHEMAS[section];
  return z.encode(schema, entry) as Readonly<Record<string, unknown>>;
}
