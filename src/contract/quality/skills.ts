import { z } from "zod";
import { CountSchema, DateSchema, IdSchema, InstantSchema, MonthSchema, TimedIdSchema } from "../fields";
import { CodeSchema } from "./words";

const Line = z.string().trim().min(1).max(400);
const LanguagesSchema = z.strictObject({
  zh: Line.exactOptional(),
  en: Line.exactOptional(),
  es: Line.exactOptional(),
  ko: Line.exactOptional(),
});

const QuestionShape = {
  questionId: CodeSchema,
  topic: CodeSchema,
  text: LanguagesSchema,
  options: z.array(LanguagesSchema).min(2).max(8),
};
const PracticalSchema = z.strictObject({ itemId: CodeSchema, topic: CodeSchema, text: LanguagesSchema });

/** A paper as it is written, with what is right. */
export const PaperSchema = z
  .strictObject({
    version: z.int().min(1),
    passPct: z.int().min(1).max(100),
    questions: z.array(z.strictObject({ ...QuestionShape, right: z.int().nonnegative() })).max(200),
    practical: z.array(PracticalSchema).max(50),
  })
  .meta({ id: "SkillPaper" });
export const PublishPaperSchema = z.strictObject({ paper: PaperSchema, writtenBy: IdSchema });

/** The same as it is asked: nobody is told what is right. */
export const AskedPaperSchema = z
  .object({
    version: CountSchema,
    passPct: CountSchema,
    questions: z.array(z.object(QuestionShape)),
    practical: z.array(PracticalSchema),
  })
  .meta({ id: "AskedSkillPaper" });

export const SkillMonthQuerySchema = z.strictObject({ month: MonthSchema.exactOptional() });
const ScoreSchema = z.object({ right: CountSchema, of: CountSchema });
export const SkillMonthSchema = z
  .object({
    month: MonthSchema,
    months: z.array(MonthSchema).meta({ description: "Months that can be asked for, the present one first." }),
    isOver: z.boolean(),
    times: CountSchema,
    paper: AskedPaperSchema.exactOptional().meta({ description: "Absent while there is none." }),
    standings: z.array(
      z.object({
        staffId: IdSchema,
        state: z.enum(["due", "waitsForPractical", "failed", "passed", "missed"]),
        attempts: z.array(
          z.object({
            attemptId: TimedIdSchema,
            version: CountSchema,
            takenAt: InstantSchema,
            state: z.enum(["waitsForPractical", "passed", "failed"]),
            scores: z.record(CodeSchema, ScoreSchema),
            watchedBy: IdSchema.exactOptional(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: "SkillMonth" });
export type SkillMonthView = z.infer<typeof SkillMonthSchema>;

export const AttemptPlaceSchema = z.strictObject({ outletId: IdSchema, attemptId: TimedIdSchema });
export const TakeTestSchema = z.strictObject({ answers: z.record(CodeSchema, z.int().min(0).max(7)) });
export const WatchPracticalSchema = z.strictObject({ done: z.record(CodeSchema, z.boolean()) });

const TargetSchema = z.strictObject({ name: Line, figure: z.number(), unit: z.string().trim().min(1).max(40) });
const LetterShape = {
  person: IdSchema,
  from: DateSchema,
  until: DateSchema,
  targets: z.array(TargetSchema).min(1).max(30),
};
export const LetterPlaceSchema = z.strictObject({ outletId: IdSchema, letterId: TimedIdSchema });
export const WriteLetterSchema = z.strictObject(LetterShape);
export const SignLetterSchema = z.strictObject({
  fingerprint: z
    .string()
    .regex(/^[\da-f]{64}$/u)
    .meta({ description: "Of the text that was read, as the list gives it." }),
});
export const WithdrawLetterSchema = z.strictObject({ reason: Line });
export const TargetLettersSchema = z
  .array(
    z.object({
      ...LetterShape,
      letterId: TimedIdSchema,
      givenBy: IdSchema,
      fingerprint: z.string(),
      state: z.enum(["written", "halfSigned", "signed", "withdrawn"]),
      signatures: z.array(z.object({ by: IdSchema, at: InstantSchema })),
      withdrawn: z.string().exactOptional().meta({ description: "Why." }),
    }),
  )
  .meta({ id: "TargetLetters" });
export type TargetLetterView = z.infer<typeof TargetLettersSchema>[number];
