import type { FastifyReply, FastifyRequest } from "fastify";
import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import { z } from "zod";
import type { LiveDay, Lobbies } from "#app/lobbies/lobbies";
import type { PrintDesk, PrintingRefusal } from "#app/printing/print-desk";
import type { Waits } from "#app/views/waits";
import type { Result } from "#base/result";
import { IdSchema, NewIdSchema } from "#contract/fields";
import { CommandHeadersSchema, KEY_HEADER } from "#contract/headers";
import {
  AskPaperSchema,
  FoundTicketSchema,
  LostTicketSchema,
  PaperOutcomeSchema,
  PrinterEntrySchema,
  PrinterParamsSchema,
  SampleQuerySchema,
  TestPrintSchema,
} from "#contract/printing";
import { OutletParamsSchema } from "#contract/pushes";
import { ticketPagePath } from "#contract/ticket-page";
import { paperInEach } from "#i18n/paper";
import { needs } from "../access/access";
import { documented } from "../documented";
import { sendRefusal } from "../problem";
import type { ZodApp } from "./zod-app";

export type PrintingRoutesDeps = {
  readonly desk: PrintDesk;
  readonly lobbies: Pick<Lobbies, "live">;
  readonly waits: Waits;
  readonly knowsOutlet: (outletId: string) => boolean;
  /** Address of this server as customers' phones know it; the one that the request came to when absent. */
  readonly publicUrl?: string;
};

const tags = ["printing"];

/** Tickets on paper, and the printers they come out of. */
export function printingRoutes(deps: PrintingRoutesDeps): FastifyPluginCallbackZod {
  return (app, _options, done) => {
    paperRoutes(app, deps);
    printerRoutes(app, deps);
    done();
  };
}

function paperRoutes(app: ZodApp, { desk, lobbies, waits, publicUrl }: PrintingRoutesDeps): void {
  const config = needs("ticket.print", "outlet");
  const ask = {
    operationId: "PrintTicket",
    summary: "A ticket on paper; answered when the printer has said what became of it",
    tags,
    params: z.strictObject({ outletId: IdSchema, ticketId: NewIdSchema }),
    headers: CommandHeadersSchema,
    body: AskPaperSchema,
    response: documented({ 200: PaperOutcomeSchema }),
  };
  app.post("/outlets/:outletId/tickets/:ticketId/papers", { schema: ask, config }, async (request, reply) => {
    const { outletId, ticketId } = request.params;
    const origin = publicUrl ?? `${request.protocol}://${request.host}`;
    const printed = await desk.print({
      outletId,
      ticketId,
      ...kioskOf(request),
      jobId: request.headers[KEY_HEADER],
      isCopy: request.body.copy,
      pageAddress: `${origin}${ticketPagePath(outletId, ticketId)}`,
    });
    return answer(request, reply, printed);
  });

  const lost = {
    operationId: "PrintLostTicket",
    summary: "One copy for who lost a ticket and knows its number, without the code of its page",
    tags,
    params: OutletParamsSchema,
    body: LostTicketSchema,
    response: documented({ 200: FoundTicketSchema }),
  };
  app.post("/outlets/:outletId/lost-tickets", { schema: lost, config }, async (request, reply) => {
    const { outletId } = request.params;
    const { number } = request.body;
    const found = await desk.printLost({ outletId, number, ...kioskOf(request) });
    if (!found.ok) return sendRefusal(request, reply, found.refusal);
    const { ticket, printed } = found.value;
    const live = lobbies.live(outletId);
    return reply.send({ number, ...standingOf(ticket.ticketId, live, waits), ...printed });
  });
}

function standingOf(ticketId: string, live: LiveDay | undefined, waits: Waits) {
  const standing = live && waits.ofTicket(live.day, ticketId);
  return standing ?? { aheadOfYou: 0, wait: "unknown" as const };
}

/** Label of the kiosk that asks, if one does. */
function kioskOf({ actor, caller }: FastifyRequest): { readonly kiosk?: string } {
  const device = caller.devices.find(({ deviceId }) => actor === `device:${deviceId}`);
  return device ? { kiosk: device.label } : {};
}

function answer<Value>(
  request: FastifyRequest,
  reply: FastifyReply,
  asked: Result<Value, PrintingRefusal>,
): FastifyReply {
  return asked.ok ? reply.send(asked.value) : sendRefusal(request, reply, asked.refusal);
}

function printerRoutes(app: ZodApp, { desk, knowsOutlet }: PrintingRoutesDeps): void {
  const list = {
    operationId: "ListPrinters",
    summary: "The ticket printers of an outlet and what they say of themselves",
    tags,
    params: OutletParamsSchema,
    response: documented({ 200: z.array(PrinterEntrySchema) }),
  };
  const read = needs("device.read", "outlet");
  app.get("/outlets/:outletId/printers", { schema: list, config: read }, (request, reply) => {
    const { outletId } = request.params;
    if (!knowsOutlet(outletId)) return sendRefusal(request, reply, { code: "live.outletUnknown", outletId });
    return reply.send(
      desk.printersAt(outletId).map(({ id, retired: _inUse, ...entry }) => ({ printerId: id, ...entry })),
    );
  });

  const preview = {
    operationId: "PreviewTicket",
    summary: "How a ticket from this printer looks, as a picture",
    tags,
    params: PrinterParamsSchema,
    querystring: SampleQuerySchema,
    response: documented({ 200: z.string().meta({ description: "image/svg+xml" }) }),
  };
  app.get("/outlets/:outletId/printers/:printerId/preview", { schema: preview, config: read }, (request, reply) => {
    const { language } = request.query;
    const picture = desk.preview({ ...request.params, language, title: paperInEach("test") });
    if (!picture.ok) return sendRefusal(request, reply, picture.refusal);
    // Serialised as it is: a string of another type than JSON.
    return reply.type("image/svg+xml").serializer(String).send(picture.value);
  });

  const test = {
    operationId: "TestPrinter",
    summary: "A test print, with a number that no customer gets",
    tags,
    params: PrinterParamsSchema,
    body: TestPrintSchema,
    response: documented({ 200: PaperOutcomeSchema }),
  };
  const config = needs(["device.quickFix", "device.pair"], "outlet");
  app.post("/outlets/:outletId/printers/:printerId/test", { schema: test, config }, async (request, reply) => {
    const { language } = request.body;
    return answer(request, reply, await desk.testPrint({ ...request.params, language, title: paperInEach("test") }));
  });
}
