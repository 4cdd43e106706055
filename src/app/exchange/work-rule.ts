import { z } from "zod";
import { MINUTE_MS } from "#base/time";
import type { WorkRule } from "#domain/network/place";

const CODE = "[A-Za-z0-9][A-Za-z0-9._-]*";
const AMOUNT = String.raw`\d{1,6}(?:\.\d{1,3})?`;
const COUNT = String.raw`[1-9]\d{0,3}`;

/** How each kind is written, and back. Times are minutes. */
const FORMS: { readonly [kind: string]: { readonly after: string; readonly read: Reader; readonly write: Writer } } = {
  appointmentDue: bare(),
  queueOver: {
    after: `:${CODE}:${AMOUNT}`,
    read: ([queueId = "", minutes = ""]) => ({ queueId, overMs: ms(minutes) }),
    write: ({ queueId, overMs }) => [queueId, minutes(overMs)],
  },
  preferQueues: {
    after: `:${CODE}(?:\\+${CODE})*`,
    read: ([queueIds = ""]) => ({ queueIds: queueIds.split("+") }),
    write: ({ queueIds }) => [(queueIds as readonly string[]).join("+")],
  },
  ratio: {
    after: `:${CODE}\\*${COUNT}(?:\\+${CODE}\\*${COUNT})*`,
    read: ([parts = ""]) => ({ parts: parts.split("+").map(readShare) }),
    write: ({ parts }) => [(parts as readonly Share[]).map(({ queueId, share }) => `${queueId}*${share}`).join("+")],
  },
  priority: {
    after: `(?::${AMOUNT})?`,
    read: ([limit]) => (limit === undefined ? {} : { untilOrdinaryWaitsMs: ms(limit) }),
    write: ({ untilOrdinaryWaitsMs }) => (untilOrdinaryWaitsMs === undefined ? [] : [minutes(untilOrdinaryWaitsMs)]),
  },
  interleave: {
    after: `:${COUNT}`,
    read: ([calls = ""]) => ({ calls: Number(calls) }),
    write: ({ calls }) => [calls],
  },
  prefer: {
    after: String.raw`:(?:simple|complex|twoStep)(?:\+(?:simple|complex|twoStep))*:(?:whenEmpty|never)(?::\d{1,4})?`,
    read: ([complexity = "", spill = "", otherOver]) => ({
      complexity: complexity.split("+"),
      spill,
      ...(otherOver !== undefined && { otherOver: Number(otherOver) }),
    }),
    write: ({ complexity, spill, otherOver }) => [
      (complexity as readonly string[]).join("+"),
      spill,
      ...(otherOver === undefined ? [] : [otherOver]),
    ],
  },
  firstCome: bare(),
  longestWait: bare(),
  ageing: {
    after: `:${AMOUNT}`,
    read: ([perLevel = ""]) => ({ levelMs: ms(perLevel) }),
    write: ({ levelMs }) => [minutes(levelMs)],
  },
  credit: bare(),
};

type Reader = (words: readonly string[]) => Readonly<Record<string, unknown>>;
type Writer = (rule: WorkRule) => readonly unknown[];
type Share = { readonly queueId: string; readonly share: number };

const ANY = Object.entries(FORMS).map(([kind, { after }]) => `${kind}${after}`);

/** `queueOver:O01-QA:10`, `ratio:O01-QA*3+O01-QB*1`, `prefer:simple:whenEmpty:5`, `ageing:2`, `firstCome`, … */
export const workRule = z.codec(
  z.string().regex(new RegExp(`^(?:${ANY.join("|")})$`), "queueOver:O01-QA:10"),
  z.custom<WorkRule>(),
  {
    decode: (text) => {
      const [kind = "", ...words] = text.split(":");
      return { kind, ...FORMS[kind]?.read(words) };
    },
    encode: (rule) => [rule.kind, ...(FORMS[rule.kind]?.write(rule) ?? [])].join(":"),
  },
);

function bare(): (typeof FORMS)[string] {
  return { after: "", read: () => ({}), write: () => [] };
}

function readShare(text: string): Share {
  const [queueId = "", share] = text.split("*");
  return { queueId, share: Number(share) };
}

function ms(minutesText: string): number {
  return Math.round(Number(minutesText) * MINUTE_MS);
}

function minutes(durationMs: unknown): number {
  return (durationMs as number) / MINUTE_MS;
}
