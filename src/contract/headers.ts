import { z } from "zod";

/** For whom a program acts: a staff number, `customer`, or `device:<id>`. Nobody else is believed. */
export const ACTOR_HEADER = "guichet-actor";
/** The command's own id (UUIDv7): asking again with the same one gives the first answer. */
export const KEY_HEADER = "idempotency-key";
/** The version of the day that the command was made for; another one refuses it. */
export const VERSION_HEADER = "expected-version";

export const CommandHeadersSchema = z.object({
  [KEY_HEADER]: z.uuid(),
  [ACTOR_HEADER]: z
    .string()
    .regex(/^(?!system$)(device:)?[\w.-]{1,64}$/u)
    .exactOptional(),
  [VERSION_HEADER]: z
    .string()
    .regex(/^\d{1,15}$/u)
    .exactOptional(),
});
