import { z } from "zod";
import { CountSchema, DateSchema, IdSchema, InstantSchema, MonthSchema, NewIdSchema, TimedIdSchema } from "../fields";
import { CurrentFloorSchema, FloorTicketSchema } from "../views";
import { CodeSchema } from "./words";

export const LanguageSchema = z.enum(["zh", "en", "es", "ko"]);
export const OwnKindSchema = z.enum(["complaint", "opinion", "proposal"]);

/** A formal letter: to whom, in which language, and what it is read for. */
export const LetterPlaceSchema = z.strictObject({ outletId: IdSchema, complaintId: TimedIdSchema, giverId: IdSchema });
export const LetterQuerySchema = z.strictObject({
  language: LanguageSchema,
  purpose: z.string().trim().min(3).max(200),
});

export const TellByMessageSchema = z.strictObject({ language: LanguageSchema });
/** Whom a message reached; the others are told another way. */
export const ToldPeopleSchema = z
  .object({
    told: z.array(IdSchema),
    unreached: z.array(z.object({ giverId: IdSchema, why: z.enum(["noContact", "notTaken"]) })),
  })
  .meta({ id: "ToldPeople" });
export type ToldPeople = z.infer<typeof ToldPeopleSchema>;

export const RecordedDaySchema = z.strictObject({ outletId: IdSchema, date: DateSchema });
export const MomentQuerySchema = z.strictObject({
  at: z.coerce.number().int().nonnegative().exactOptional(),
  ticketId: NewIdSchema.exactOptional(),
});
/** The floor of a recorded day as it was at an instant, and what became of one ticket until then. */
export const RecordedMomentSchema = z
  .object({
    at: InstantSchema,
    from: InstantSchema.meta({ description: "First event of the day." }),
    to: InstantSchema.meta({ description: "Last event of the day." }),
    floor: CurrentFloorSchema.shape.view,
    passesMax: CountSchema,
    ticket: z
      .object({
        state: FloorTicketSchema,
        moments: z.array(z.object({ type: z.string(), at: InstantSchema })),
      })
      .exactOptional(),
  })
  .meta({ id: "RecordedMoment" });
export type RecordedMoment = z.infer<typeof RecordedMomentSchema>;

export const ThemePlaceSchema = z.strictObject({ outletId: IdSchema, month: MonthSchema });
export const ThemesSchema = z
  .object({
    themes: z.array(
      z.object({
        theme: CodeSchema,
        complaints: CountSchema,
        opinions: CountSchema,
        proposals: CountSchema,
        lowScores: CountSchema,
        before: CountSchema.meta({ description: "All ways together in the month before." }),
      }),
    ),
  })
  .meta({ id: "Themes" });
export type Themes = z.infer<typeof ThemesSchema>;

export const PackQuerySchema = z.strictObject({ format: z.enum(["pdf", "xlsx"]), language: LanguageSchema });

const sentence = z.object({ zh: z.string(), en: z.string(), es: z.string(), ko: z.string() });
/** What a ticket's page asks; empty when it asks nothing. */
export const TicketSurveySchema = z
  .object({
    survey: z
      .object({
        surveyId: TimedIdSchema,
        title: sentence,
        consent: sentence,
        questions: z.array(z.object({ questionId: CodeSchema, text: sentence })),
      })
      .exactOptional(),
  })
  .meta({ id: "TicketSurvey" });
export type TicketSurvey = z.infer<typeof TicketSurveySchema>;
export const TicketSurveyPlaceSchema = z.strictObject({
  outletId: IdSchema,
  ticketId: NewIdSchema,
  surveyId: TimedIdSchema,
});
export const SurveyAnswerSchema = z.strictObject({
  agreed: z.boolean(),
  scores: z.record(CodeSchema, z.int().min(1).max(5)),
  words: z.string().trim().min(1).max(1_000).exactOptional(),
});

export const OwnCasePlaceSchema = z.strictObject({ outletId: IdSchema, kind: OwnKindSchema, caseId: TimedIdSchema });
/** The code that was sent to a contact which the case knows. */
export const OwnProofSchema = z.strictObject({ checkId: z.string().max(64), code: z.string().regex(/^\d{6}$/u) });
export const OwnCaseSchema = z
  .object({
    kind: OwnKindSchema,
    caseId: TimedIdSchema,
    deeds: z.array(z.object({ type: z.string(), at: InstantSchema, texts: z.array(z.record(z.string(), z.string())) })),
  })
  .meta({ id: "OwnCase" });
