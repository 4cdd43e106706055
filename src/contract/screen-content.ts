import { z } from "zod";
import type { ZoneKind } from "#domain/network/place";
import type { CardState } from "#domain/screen-content/in-play";
import { DateSchema, IdSchema, InstantSchema } from "./fields";
import { words } from "./words";

/** A zone whose screens a card is for. */
export const ScreenZoneSchema = words<ZoneKind>({
  selfService: true,
  cash: true,
  nonCash: true,
  waiting: true,
  marketing: true,
  vip: true,
  eBank: true,
  backOffice: true,
});

const WordsSchema = z.string().trim().min(1).max(200);
const InFourLanguagesSchema = z.strictObject({ zh: WordsSchema, en: WordsSchema, es: WordsSchema, ko: WordsSchema });

const ContentSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("line"), text: InFourLanguagesSchema }),
  z.strictObject({
    kind: z.literal("picture"),
    fileId: IdSchema,
    /** For whoever does not see it. */
    about: InFourLanguagesSchema,
  }),
]);

const WallTimeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/u);

/** A version as somebody writes it; both days are included, hours are of the outlet's wall. */
export const CardSchema = z
  .strictObject({
    cardId: z.string().regex(/^[a-z][a-z0-9-]{1,40}$/u),
    version: z.int().min(1).max(999),
    content: ContentSchema,
    zone: ScreenZoneSchema.exactOptional(),
    showSec: z.int().min(1).max(600),
    firstDay: DateSchema,
    lastDay: DateSchema,
    hours: z.strictObject({ from: WallTimeSchema, to: WallTimeSchema }).exactOptional(),
  })
  .meta({ id: "Card" });
export type ScreenCard = z.infer<typeof CardSchema>;

/** A version with what became of it, and whose screens it is for. */
export const ListedCardSchema = CardSchema.extend({
  place: z.enum(["network", "outlet"]),
  writtenBy: z.string(),
  approvedBy: z.string().exactOptional(),
  state: words<CardState>({
    waiting: true,
    playing: true,
    toCome: true,
    over: true,
    replaced: true,
    retired: true,
  }),
}).meta({ id: "ListedCard" });
export type ListedCard = z.infer<typeof ListedCardSchema>;

/** A card as a screen plays it, between two instants of the outlet's business time. */
export const PlayedCardSchema = CardSchema.pick({ cardId: true, version: true, content: true, showSec: true })
  .extend({ from: InstantSchema, until: InstantSchema })
  .meta({ id: "PlayedCard" });
export type PlayedCard = z.infer<typeof PlayedCardSchema>;

const HourSchema = z.int().min(0).max(24);

/** What an outlet's screens need today. */
export const ScreenDaySchema = z
  .object({
    businessDate: DateSchema,
    cards: z.array(PlayedCardSchema),
    /** Hours of the wall without sound; over midnight where the end comes first, none where both are the same. */
    quiet: z.object({ fromHour: HourSchema, toHour: HourSchema }),
    farthestSeatM: z.number().positive(),
    inches: z.number().positive(),
  })
  .meta({ id: "ScreenDay" });
export type ScreenDay = z.infer<typeof ScreenDaySchema>;

export const ScreenZoneAskedSchema = z.strictObject({ zone: ScreenZoneSchema.exactOptional() });
export const CardChangedSchema = z.object({ happened: z.array(z.string()) }).meta({ id: "CardChanged" });
