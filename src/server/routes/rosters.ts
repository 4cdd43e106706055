import type { FastifyReply, FastifyRequest } from "fastify";
import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import type { z } from "zod";
import type { AskedOfWeek } from "#app/rosters/asked-of-week";
import type { Rosters } from "#app/rosters/rosters";
import { KEY_HEADER, CommandHeadersSchema } from "#contract/headers";
import {
  ArrangeDaysSchema,
  CallOffMeetingSchema,
  AskChangeSchema,
  AskLeaveSchema,
  DecideLeaveSchema,
  DropWishSchema,
  EndChangeSchema,
  GapQuerySchema,
  KeepWishSchema,
  OfferOvertimeSchema,
  MadeWeekSchema,
  OfferShiftSchema,
  OrderChangeSchema,
  PlanMeetingSchema,
  PriceChangeSchema,
  PricedChangeSchema,
  PublishWeekSchema,
  ReportAbsenceSchema,
  RosterCandidatesSchema,
  RosterWeekSchema,
  StepChangeSchema,
  TakeShiftSchema,
  WeekParamsSchema,
} from "#contract/rosters";
import type { Permission } from "#domain/identity/permissions";
import type { Network } from "#domain/network/network";
import { needs, personOf } from "../access/access";
import { documented } from "../documented";
import { sendRefusal, sendTrouble } from "../problem";
import { DoneSchema } from "./done";
import { candidateAnswer, ownPrice, ownWeek, pricedAnswer, weekAnswer } from "./roster-answers";

export type RosterRoutesDeps = { readonly rosters: Rosters; readonly network: () => Network };

const TAGS = ["rosters"];
const PATH = "/outlets/:outletId/rosters/:monday";

/** What a week looks like, and who could fill a gap. */
export function rosterRoutes({ rosters, network }: RosterRoutesDeps): FastifyPluginCallbackZod {
  return (app, _options, done) => {
    const seeing = { operationId: "GetRosterWeek", summary: "A week's roster, judged", tags: TAGS };
    app.get(
      PATH,
      {
        schema: { ...seeing, params: WeekParamsSchema, response: documented({ 200: RosterWeekSchema }) },
        config: needs("roster.read", "outlet"),
      },
      async (request, reply) => {
        const seen = await rosters.view(request.params);
        if (!seen.ok) return sendRefusal(request, reply, seen.refusal);
        const { outletId } = request.params;
        const answer = weekAnswer(request.params, seen.value, network());
        const isWide = request.allowed(["roster.edit", "network.read"], { outletId }).ok;
        return reply.send(isWide ? answer : ownWeek(answer, personOf(request).accountId));
      },
    );
    const finding = { operationId: "GetRosterCandidates", summary: "Who could fill a half hour", tags: TAGS };
    app.get(
      `${PATH}/candidates`,
      {
        schema: {
          ...finding,
          params: WeekParamsSchema,
          querystring: GapQuerySchema,
          response: documented({ 200: RosterCandidatesSchema }),
        },
        config: needs("roster.edit", "outlet"),
      },
      async (request, reply) => {
        const found = await rosters.candidates(request.params, request.query);
        if (!found.ok) return sendRefusal(request, reply, found.refusal);
        return reply.send(found.value.map(candidateAnswer));
      },
    );
    done();
  };
}

/** A week made by the house, and what a change of it would cost. */
export function rosterMakingRoutes({ rosters }: Pick<RosterRoutesDeps, "rosters">): FastifyPluginCallbackZod {
  return (app, _options, done) => {
    const making = { operationId: "MakeRosterWeek", summary: "Make the week anew and keep it as a draft", tags: TAGS };
    app.post(
      `${PATH}/make`,
      {
        schema: {
          ...making,
          headers: CommandHeadersSchema,
          params: WeekParamsSchema,
          response: documented({ 200: MadeWeekSchema }),
        },
        config: needs("roster.edit", "outlet"),
      },
      async (request, reply) => {
        const cause = causeOf(request);
        if (!cause) return nobody(request, reply);
        const made = await rosters.make(request.params, cause);
        return made.ok ? reply.send(made.value) : sendRefusal(request, reply, made.refusal);
      },
    );
    const pricing = { operationId: "PriceRosterChange", summary: "What a change would cost and break", tags: TAGS };
    app.post(
      `${PATH}/price`,
      {
        schema: {
          ...pricing,
          params: WeekParamsSchema,
          body: PriceChangeSchema,
          response: documented({ 200: PricedChangeSchema }),
        },
        config: needs("roster.read", "outlet"),
      },
      async (request, reply) => {
        const { cells } = request.body;
        const { outletId } = request.params;
        const priced = await rosters.price(request.params, cells, request.actor ?? "");
        if (!priced.ok) return sendRefusal(request, reply, priced.refusal);
        const answer = pricedAnswer(priced.value);
        const isWide = request.allowed(["roster.edit", "network.read"], { outletId }).ok;
        if (isWide) return reply.send(answer);
        const { state } = priced.value;
        // A draft is nobody's promise, and nothing of it is told by its prices either.
        if (state !== "published") return sendRefusal(request, reply, { code: "roster.wrongState", state });
        return reply.send(ownPrice(answer, request.actor));
      },
    );
    done();
  };
}

/** Each thing that can be asked of a week: an address of its own, and who may. */
export function rosterStepRoutes({ rosters }: Pick<RosterRoutesDeps, "rosters">): FastifyPluginCallbackZod {
  return (app, _options, done) => {
    for (const { action, type, permission, summary, body } of STEPS) {
      const schema = {
        operationId: OPERATION[type] ?? type,
        summary,
        tags: TAGS,
        headers: CommandHeadersSchema,
        params: WeekParamsSchema,
        body,
        response: documented({ 200: DoneSchema }),
      };
      app.post(`${PATH}/${action}`, { schema, config: needs(permission, "outlet") }, async (request, reply) => {
        const cause = causeOf(request);
        if (!cause) return nobody(request, reply);
        // The body was read by the step's own schema, which is what its command is made of.
        const asked = { type, ...(request.body as object) } as AskedOfWeek;
        const answer = await rosters.ask(request.params, asked, cause);
        return answer.ok ? reply.send({ done: true as const }) : sendRefusal(request, reply, answer.refusal);
      });
    }
    done();
  };
}

type Step = {
  readonly action: string;
  readonly type: AskedOfWeek["type"];
  readonly permission: Permission;
  readonly summary: string;
  readonly body: z.ZodType;
};

/** Names that other contexts have for something of their own. */
const OPERATION: Partial<Record<AskedOfWeek["type"], string>> = {
  AskLeave: "AskRosterLeave",
  DecideLeave: "DecideRosterLeave",
  ArrangeDays: "ArrangeRosterDays",
  ApproveChange: "ApproveRosterChange",
  WithdrawChange: "WithdrawRosterChange",
};

/** What people ask for themselves, the rules of the week hold to be their own. */
const STEPS: readonly Step[] = [
  {
    action: "arrange",
    type: "ArrangeDays",
    permission: "roster.edit",
    summary: "Arrange days of a draft by hand",
    body: ArrangeDaysSchema,
  },
  {
    action: "publish",
    type: "PublishWeek",
    permission: "roster.publish",
    summary: "Publish the week",
    body: PublishWeekSchema,
  },
  {
    action: "wishes",
    type: "KeepWish",
    permission: "roster.wish",
    summary: "Wish for a day off",
    body: KeepWishSchema,
  },
  {
    action: "wishes/drop",
    type: "DropWish",
    permission: "roster.wish",
    summary: "Give one's wish up",
    body: DropWishSchema,
  },
  {
    action: "overtime",
    type: "OfferOvertime",
    permission: "roster.wish",
    summary: "Offer to work beyond one's contract this week; none takes it back",
    body: OfferOvertimeSchema,
  },
  { action: "leave", type: "AskLeave", permission: "roster.wish", summary: "Ask for leave", body: AskLeaveSchema },
  {
    action: "leave/decide",
    type: "DecideLeave",
    permission: "roster.edit",
    summary: "Grant leave or deny it",
    body: DecideLeaveSchema,
  },
  {
    action: "changes",
    type: "OrderChange",
    permission: "roster.edit",
    summary: "Change a published week",
    body: OrderChangeSchema,
  },
  { action: "swaps", type: "ProposeSwap", permission: "roster.wish", summary: "Propose a swap", body: AskChangeSchema },
  {
    action: "changes/agree",
    type: "AgreeToChange",
    permission: "roster.wish",
    summary: "Say yes to a change",
    body: StepChangeSchema,
  },
  {
    action: "changes/refuse",
    type: "RefuseChange",
    permission: "roster.wish",
    summary: "Say no to a change",
    body: EndChangeSchema,
  },
  {
    action: "changes/approve",
    type: "ApproveChange",
    permission: "roster.edit",
    summary: "Approve a swap",
    body: StepChangeSchema,
  },
  {
    action: "changes/withdraw",
    type: "WithdrawChange",
    permission: "roster.wish",
    summary: "Take back what one has asked for",
    body: EndChangeSchema,
  },
  {
    action: "open-shifts",
    type: "OfferShift",
    permission: "roster.edit",
    summary: "Offer a shift to whoever takes it",
    body: OfferShiftSchema,
  },
  {
    action: "open-shifts/take",
    type: "TakeShift",
    permission: "roster.wish",
    summary: "Take an open shift",
    body: TakeShiftSchema,
  },
  {
    action: "absences",
    type: "ReportAbsence",
    permission: "roster.edit",
    summary: "Take somebody who is absent off the day",
    body: ReportAbsenceSchema,
  },
  {
    action: "meetings",
    type: "PlanMeeting",
    permission: "roster.edit",
    summary: "Plan a meeting or training, or put it elsewhere",
    body: PlanMeetingSchema,
  },
  {
    action: "meetings/call-off",
    type: "CallOffMeeting",
    permission: "roster.edit",
    summary: "Call a meeting or training off",
    body: CallOffMeetingSchema,
  },
];

export function causeOf({ actor, headers }: FastifyRequest) {
  const commandId = headers[KEY_HEADER];
  return actor === undefined || typeof commandId !== "string" ? undefined : { actor, commandId };
}

export function nobody(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return sendTrouble(request, reply, { status: 400, code: "request.actorNeeded" });
}
