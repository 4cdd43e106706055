import type { Rng } from "#base/rng";
import { isHere, wrongValue } from "./wrong-values";

/** What of JSON Schema the interface's description uses. */
export type Schema = {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly pattern?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
};

/** What values are made with: chance, the document's named schemas, and words that mean something to this server. */
export type Making = {
  readonly rng: Rng;
  readonly schemas: Readonly<Record<string, Schema>>;
  /** Ids of outlets, windows, people, services, tickets, and whatever earlier answers named. */
  readonly knownIds: readonly string[];
  /** Share of the places in a value that are spoiled. */
  readonly spoilShare: number;
};

const DEPTH_MAX = 6;
const TEXT_MAX = 300;
const LATEST = 4_102_444_800_000;

/** A value of this schema, spoiled here and there: of another type, too long, too many, or of a mean spelling. */
export function valueFrom(making: Making, schema: Schema, depth = 0): unknown {
  const { rng } = making;
  if (rng.next() < making.spoilShare) return wrongValue(rng);
  const { $ref } = schema;
  if ($ref !== undefined) return valueFrom(making, making.schemas[$ref.split("/").at(-1) ?? ""] ?? {}, depth);
  if ("const" in schema) return schema.const;
  if (schema.enum) return isHere(one(rng, schema.enum));
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return valueFrom(making, isHere(one(rng, choices)), depth);
  const type = typeof schema.type === "string" ? schema.type : one(rng, schema.type ?? ["string"]);
  switch (type) {
    case "object":
      return objectFrom(making, schema, depth + 1);
    case "array":
      return arrayFrom(making, schema, depth + 1);
    case "integer":
    case "number":
      return numberFrom(rng, schema);
    case "boolean":
      return rng.next() < 0.5;
    case "null":
      return null;
    default:
      return textFrom(making, schema);
  }
}

function objectFrom(making: Making, schema: Schema, depth: number): object {
  const { rng, spoilShare } = making;
  const made: Record<string, unknown> = {};
  const required = new Set(schema.required);
  for (const [name, inner] of Object.entries(schema.properties ?? {})) {
    const isLeftOut = required.has(name) ? rng.next() < spoilShare / 2 : rng.next() < 0.5 || depth > DEPTH_MAX;
    if (!isLeftOut) made[name] = valueFrom(making, inner, depth);
  }
  if (typeof schema.additionalProperties === "object" && depth <= DEPTH_MAX) {
    for (let n = rng.below(3); n > 0; n -= 1)
      made[wordFrom(making)] = valueFrom(making, schema.additionalProperties, depth);
  }
  if (rng.next() < spoilShare) made[isHere(one(rng, MEAN_NAMES))] = wrongValue(rng);
  return made;
}

/** Names that reach into JavaScript's own objects when a program is careless. */
const MEAN_NAMES = ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "then", "length", "$where"];

function arrayFrom(making: Making, { items = {}, minItems = 0, maxItems = 3 }: Schema, depth: number): unknown[] {
  const most = depth > DEPTH_MAX ? minItems : Math.min(maxItems, minItems + 3);
  const length = minItems + making.rng.below(most - minItems + 1);
  return Array.from({ length }, () => valueFrom(making, items, depth));
}

function numberFrom(rng: Rng, { type, minimum, maximum }: Schema): number {
  const low = minimum ?? -1_000;
  const high = Math.min(maximum ?? LATEST, LATEST);
  const edges = [low, high, 0, 1, Math.floor((low + high) / 2)].filter((edge) => edge >= low && edge <= high);
  const value = rng.next() < 0.5 ? isHere(one(rng, edges)) : low + rng.next() * Math.min(high - low, 1_000);
  return type === "integer" ? Math.round(value) : value;
}

function textFrom(making: Making, { format, pattern, minLength = 0, maxLength = TEXT_MAX }: Schema): string {
  const { rng } = making;
  const sample = SAMPLES[format ?? ""] ?? (pattern === undefined ? undefined : PATTERN_SAMPLES[pattern]);
  if (sample) return sample(rng);
  if (pattern !== undefined) return wordFrom(making);
  const length = Math.max(minLength, Math.min(maxLength, rng.below(24)));
  return Array.from({ length }, () => isHere(one(rng, LETTERS))).join("");
}

/** An id that is known here, or one that could be. */
function wordFrom({ rng, knownIds }: Making): string {
  return rng.next() < 0.85 && knownIds.length > 0 ? isHere(one(rng, knownIds)) : `x-${rng.below(1_000)}`;
}

const LETTERS = Array.from("abcdefgh 0123456789é中文한국ñ'\"<>&;%-_./");
const digits = (rng: Rng, count: number): string => String(rng.below(10 ** count)).padStart(count, "0");
const hex = (rng: Rng, count: number): string =>
  Array.from({ length: count }, () => rng.below(16).toString(16)).join("");

export const newUuid = (rng: Rng): string =>
  `${hex(rng, 8)}-${hex(rng, 4)}-7${hex(rng, 3)}-a${hex(rng, 3)}-${hex(rng, 12)}`;
const day = (rng: Rng): string => `2026-${String(1 + rng.below(12)).padStart(2, "0")}-0${1 + rng.below(9)}`;

const SAMPLES: Readonly<Record<string, (rng: Rng) => string>> = {
  uuid: newUuid,
  date: day,
  email: (rng) => `a${digits(rng, 4)}@example.com`,
};

/** Patterns that a word does not fit, with something that does. */
const PATTERN_SAMPLES: Readonly<Record<string, (rng: Rng) => string>> = {
  "^[A-HJ-NPR-Z]$": (rng) => isHere(one(rng, Array.from("ABCDEFGH"))),
  "^\\+?[\\d ()-]{5,24}$": (rng) => `+34 ${digits(rng, 9)}`,
  "^[\\w-]{8,64}$": newUuid,
  "^[\\w-]{16,128}$": newUuid,
  "^[\\w-]{22,64}$": newUuid,
  "^[\\w -]{6,40}$": (rng) => digits(rng, 8),
  "^[A-Z]\\d{3,5}$": (rng) => `A${digits(rng, 3)}`,
  "^\\d{2}:\\d{2}$": (rng) => `${digits(rng, 1).padStart(2, "0")}:30`,
  "^\\d{6}$": (rng) => digits(rng, 6),
  "^\\d{1,15}$": (rng) => digits(rng, 3),
  "^[0-9a-f]{64}$": (rng) => hex(rng, 64),
  "^[\\da-f]{64}$": (rng) => hex(rng, 64),
  "^\\d{4}-(0[1-9]|1[0-2])$": (rng) => day(rng).slice(0, 7),
  "^(board|floor|network):[\\w.:-]{1,64}$": (rng) => `${isHere(one(rng, ["board", "floor", "network"]))}:O03`,
};

/** One of several, each as likely; undefined of none. */
export function one<Value>(rng: Rng, of: readonly Value[]): Value | undefined {
  return of[rng.below(of.length)];
}
