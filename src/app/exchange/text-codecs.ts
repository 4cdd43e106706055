import { z } from "zod";
import { STEP_KINDS } from "#domain/network/catalogue";
import { ZONE_KINDS } from "#domain/network/place";

/**
 * The small things that a file writes as one word, so that a person can type them and a CSV cell can hold a list of
 * them. Each is a codec: what it reads it also writes. The message of a pattern is an example to imitate.
 */

export const code = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, "O01-C1")
  .max(60);

/** One line of text without control characters. */
export const line = z
  .string()
  .trim()
  .min(1)
  .max(300)
  .regex(/^\P{Cc}*$/u, "text on one line");

const WALL_TIME = String.raw`(?:[01]\d|2[0-3]):[0-5]\d`;
export const wallTime = z.string().regex(new RegExp(`^${WALL_TIME}$`), "09:00");

const SPAN = String.raw`${WALL_TIME}-(?:${WALL_TIME}|24:00)`;
const spanValue = z.object({ opens: z.string(), closes: z.string() });

/** `09:00-17:00` */
export const span = z.codec(z.string().regex(new RegExp(`^${SPAN}$`), "09:00-17:00"), spanValue, {
  decode: readSpan,
  encode: writeSpan,
});

/** `2026-10-01=closed`, or `2026-12-31=09:00-12:00+13:00-15:00` */
export const hoursException = z.codec(
  z.string().regex(new RegExp(String.raw`^\d{4}-\d{2}-\d{2}=(?:closed|${SPAN}(?:\+${SPAN})*)$`), "2026-10-01=closed"),
  z.object({ date: z.iso.date("2026-11-23"), spans: z.array(spanValue) }),
  {
    decode: (text) => {
      const [day = "", hours = ""] = text.split("=");
      return { date: day, spans: hours === "closed" ? [] : hours.split("+").map(readSpan) };
    },
    encode: ({ date: day, spans }) => `${day}=${spans.length === 0 ? "closed" : spans.map(writeSpan).join("+")}`,
  },
);

/** `waiting:60`, the zone and its seats; `waiting:60:E003` with whoever keeps it in order */
export const zone = z.codec(
  z.string().regex(new RegExp(`^(?:${ZONE_KINDS.join("|")}):\\d{1,4}(?::[^:\\s]+)?$`), "waiting:60:E003"),
  z.object({ kind: z.enum(ZONE_KINDS), seats: z.number(), ownerId: z.string().exactOptional() }),
  {
    decode: (text) => {
      const [kind, seats, ownerId] = text.split(":");
      const place = { kind: kind as (typeof ZONE_KINDS)[number], seats: Number(seats) };
      return ownerId === undefined ? place : { ...place, ownerId };
    },
    encode: ({ kind, seats, ownerId }) => [kind, seats, ...(ownerId === undefined ? [] : [ownerId])].join(":"),
  },
);

/** `operate:teller`, or `operate:teller:5` with a limit in minutes */
export const step = z.codec(
  z
    .string()
    .regex(new RegExp(`^(?:${STEP_KINDS.join("|")}):[A-Za-z0-9._-]+(?::\\d+(?:\\.\\d+)?)?$`), "operate:teller:5"),
  z.object({ kind: z.enum(STEP_KINDS), postId: z.string(), limitMin: z.number().optional() }),
  {
    decode: (text) => {
      const [kind, postId = "", limit] = text.split(":");
      const known = { kind: kind as (typeof STEP_KINDS)[number], postId };
      return limit === undefined ? known : { ...known, limitMin: Number(limit) };
    },
    encode: ({ kind, postId, limitMin }) => [kind, postId, ...(limitMin === undefined ? [] : [limitMin])].join(":"),
  },
);

/** `loan`, or `loan@2027-01-31` for a certificate that lapses on that date */
export const staffSkill = z.codec(
  z.string().regex(/^[A-Za-z0-9._-]+(?:@\d{4}-\d{2}-\d{2})?$/, "loan@2027-01-31"),
  z.object({ skillId: z.string(), expiresOn: z.iso.date("2026-11-23").optional() }),
  {
    decode: (text) => {
      const [skillId = "", expiresOn] = text.split("@");
      return expiresOn === undefined ? { skillId } : { skillId, expiresOn };
    },
    encode: ({ skillId, expiresOn }) => (expiresOn === undefined ? skillId : `${skillId}@${expiresOn}`),
  },
);

function readSpan(text: string): { opens: string; closes: string } {
  const [opens = "", closes = ""] = text.split("-");
  return { opens, closes };
}

function writeSpan({ opens, closes }: { opens: string; closes: string }): string {
  return `${opens}-${closes}`;
}
