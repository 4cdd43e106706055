import { z } from "zod";
import type { Frozen } from "#base/frozen";
import type { Unsealed } from "#base/vault-ref";
import type { Exactly } from "../commands/command-route";
import { DateSchema, IdSchema, MonthSchema, TimedIdSchema } from "../fields";
import { SeminarIdSchema } from "./words";

export type ActKind =
  "complaint" | "finding" | "sanction" | "inspection" | "routine" | "dutyRoster" | "specialCase" | OpinionKind;
/** What people say beside complaints, and what comes of it. */
export type OpinionKind = "opinion" | "proposal" | "seminar" | "survey" | "analysis";

/**
 * One act on a case of the site's quality. All of them live below `/api/v1/outlets/:outletId`; the body is the command
 * itself, less what the path says and what the house adds: time, person, policies, scores.
 */
export type Act = {
  readonly kind: ActKind;
  readonly type: string;
  readonly path: string;
  readonly summary: string;
  readonly params: z.ZodObject;
  readonly body: z.ZodObject | undefined;
  /** Customers and devices may do it too; everything else is for staff. */
  readonly anyone: boolean;
  /** The number of the case, from the path. */
  readonly caseIdOf: (params: Readonly<Record<string, string>>) => string;
  readonly toAsked: (params: Readonly<Record<string, string>>, body: object | undefined) => object;
};

/** Where a kind of case lives: its folder, and the name of its number in the path, if it has one. */
const PLACES = {
  complaint: { folder: "complaints/:complaintId", id: "complaintId", schema: TimedIdSchema },
  finding: { folder: "findings", id: undefined, schema: IdSchema },
  sanction: { folder: "staff/:staffId/sanctions", id: "staffId", schema: IdSchema },
  inspection: { folder: "inspections/:inspectionId", id: "inspectionId", schema: TimedIdSchema },
  routine: { folder: "routine/:businessDate", id: "businessDate", schema: DateSchema },
  dutyRoster: { folder: "duty-roster/:month", id: "month", schema: MonthSchema },
  specialCase: { folder: "special-cases/:caseId", id: "caseId", schema: TimedIdSchema },
  opinion: { folder: "opinions/:opinionId", id: "opinionId", schema: TimedIdSchema },
  proposal: { folder: "proposals/:proposalId", id: "proposalId", schema: TimedIdSchema },
  seminar: { folder: "seminars/:seminarId", id: "seminarId", schema: SeminarIdSchema },
  survey: { folder: "surveys/:surveyId", id: "surveyId", schema: TimedIdSchema },
  analysis: { folder: "service-analysis", id: undefined, schema: IdSchema },
} as const;

type Base = { readonly type: string };
type Wanted<Command extends Base, Type extends string, Without extends string> = Frozen<
  Unsealed<Omit<Extract<Command, { readonly type: Type }>, "type" | "now" | "actor" | Without>>
>;

/**
 * Makes the describer of one kind's acts. `InPath` are fields that an act which opens a case takes from the path,
 * `Added` those that the house adds.
 */
export function actsOn<Command extends Base, InPath extends string, Added extends string>(kind: ActKind) {
  const make = (
    type: string,
    action: string,
    summary: string,
    body: z.ZodRawShape,
    opens: boolean,
    anyone = false,
  ): Act => {
    const { folder, id, schema } = PLACES[kind];
    return {
      kind,
      type,
      path: `/${folder}/${action}`,
      summary,
      params: z.strictObject({ outletId: IdSchema, ...(id !== undefined && { [id]: schema }) }),
      body: Object.keys(body).length === 0 ? undefined : z.strictObject(body),
      anyone,
      caseIdOf: (params) => (id === undefined ? "book" : (params[id] ?? "")),
      toAsked: (params, said) => ({ type, ...(opens && params), ...said }),
    };
  };
  return {
    /** An act on a case that is there. */
    act: <Type extends Command["type"], Body extends z.ZodRawShape>(
      type: Type,
      action: string,
      summary: string,
      body: Body & Exactly<Body, Wanted<Command, Type, Added>>,
    ): Act => make(type, action, summary, body, false),
    /** The act that opens a case: what it is and where follows from the path. */
    open: <Type extends Command["type"], Body extends z.ZodRawShape>(
      type: Type,
      action: string,
      summary: string,
      body: Body & Exactly<Body, Wanted<Command, Type, Added | InPath>>,
      anyone = false,
    ): Act => make(type, action, summary, body, true, anyone),
  };
}
