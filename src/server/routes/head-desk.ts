import type { FastifyReply, FastifyRequest } from "fastify";
import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import { z } from "zod";
import {
  makeEdit,
  previewEdit,
  type EditDeps,
  type EditPreview,
  type EditRefusal,
  type EntryEdit,
  type EntryFault,
} from "#app/head-office/edit-entry";
import { entryForm } from "#app/head-office/entry-form";
import { entryPage } from "#app/head-office/entry-list";
import { historyPage, undoOf } from "#app/head-office/network-history";
import type { Journal } from "#app/ports/journal";
import {
  DefineEntrySchema,
  EditedSchema,
  EditPreviewSchema,
  EntriesQuerySchema,
  EntryPageSchema,
  FormFieldSchema,
  HistoryPageSchema,
  HistoryQuerySchema,
  PreviewEditSchema,
  SectionParamsSchema,
  SeqParamsSchema,
  UndoPreviewSchema,
} from "#contract/head-desk";
import { IdSchema } from "#contract/fields";
import { CommandHeadersSchema, KEY_HEADER } from "#contract/headers";
import { languageOf, say, type Language } from "#i18n/say";
import { needs } from "../access/access";
import { documented } from "../documented";
import { sendRefusal, sendTrouble } from "../problem";

export type HeadDeskRoutesDeps = { readonly edits: EditDeps; readonly journal: Journal };

const TAGS = ["network"];
const READS = needs("network.read", "network");
const EDITS = needs("network.edit", "network");

/** The network entry by entry: forms, pages of entries, and who changed what. */
export function networkDeskRoutes({ edits, journal }: HeadDeskRoutesDeps): FastifyPluginCallbackZod {
  const { network } = edits;
  const params = SectionParamsSchema;
  return (app, _options, done) => {
    const form = { operationId: "GetSectionForm", summary: "The fields of a section's entries", tags: TAGS, params };
    app.get(
      "/network/sections/:section/form",
      { schema: { ...form, response: documented({ 200: z.array(FormFieldSchema) }) }, config: READS },
      (request) => entryForm(request.params.section),
    );
    const page = { operationId: "ListEntries", summary: "Some entries of a section", tags: TAGS, params };
    app.get(
      "/network/sections/:section",
      {
        schema: { ...page, querystring: EntriesQuerySchema, response: documented({ 200: EntryPageSchema }) },
        config: READS,
      },
      ({ params: { section }, query: { retired, ...asked } }) =>
        entryPage(network.state(), section, { ...asked, retired: retired === "true" }),
    );
    const history = { operationId: "GetNetworkHistory", summary: "Who changed what of the network", tags: TAGS };
    app.get(
      "/network/history",
      {
        schema: { ...history, querystring: HistoryQuerySchema, response: documented({ 200: HistoryPageSchema }) },
        config: READS,
      },
      (request) => historyPage({ journal, network }, request.query),
    );
    done();
  };
}

/** Editing the network, each change looked at before it is made and undone when it was wrong. */
export function networkEditRoutes({ edits, journal }: HeadDeskRoutesDeps): FastifyPluginCallbackZod {
  const headers = CommandHeadersSchema;
  const edited = documented({ 200: EditedSchema });
  const make = async (request: FastifyRequest, reply: FastifyReply, edit: EntryEdit): Promise<FastifyReply> => {
    const { actor } = request;
    if (actor === undefined) return sendTrouble(request, reply, { status: 400, code: "request.actorNeeded" });
    const done = await makeEdit(edits, edit, { actor, commandId: String(request.headers[KEY_HEADER]) });
    return done.ok ? reply.send(done.value) : refused(request, reply, done.refusal);
  };
  return (app, _options, done) => {
    const define = { operationId: "DefineEntry", summary: "Enter or change an entry", tags: TAGS, headers };
    app.post(
      "/network/sections/:section/entries",
      { schema: { ...define, params: SectionParamsSchema, body: DefineEntrySchema, response: edited }, config: EDITS },
      (request, reply) => make(request, reply, { type: "define", ...request.params, entry: request.body.entry }),
    );
    const retire = { operationId: "RetireEntry", summary: "Give an entry up", tags: TAGS, headers };
    const params = SectionParamsSchema.extend({ id: IdSchema });
    app.post(
      "/network/sections/:section/entries/:id/retire",
      { schema: { ...retire, params, response: edited }, config: EDITS },
      (request, reply) => make(request, reply, { type: "retire", ...request.params }),
    );
    const undo = {
      operationId: "UndoNetworkChange",
      summary: "Bring an entry back to what it was",
      tags: TAGS,
      headers,
    };
    app.post(
      "/network/history/:seq/undo",
      { schema: { ...undo, params: SeqParamsSchema, response: edited }, config: EDITS },
      async (request, reply) => {
        const found = await undoOf({ journal, network: edits.network }, request.params.seq);
        return found.ok ? make(request, reply, found.value) : sendRefusal(request, reply, found.refusal);
      },
    );
    done();
  };
}

/** What an edit would do, or taking one back, before anybody makes it. */
export function editPreviewRoutes({ edits, journal }: HeadDeskRoutesDeps): FastifyPluginCallbackZod {
  return (app, _options, done) => {
    const preview = { operationId: "PreviewEdit", summary: "What an edit would change", tags: TAGS };
    const previewed = documented({ 200: EditPreviewSchema });
    app.post(
      "/network/sections/:section/preview",
      {
        schema: { ...preview, params: SectionParamsSchema, body: PreviewEditSchema, response: previewed },
        config: EDITS,
      },
      (request, reply) => {
        const { section } = request.params;
        const { body } = request;
        const edit: EntryEdit =
          "retire" in body
            ? { type: "retire", section, id: body.retire }
            : { type: "define", section, entry: body.entry };
        const found = previewEdit(edits, edit);
        return found.ok ? reply.send(spokenPreview(request, found.value)) : refused(request, reply, found.refusal);
      },
    );
    const undo = { operationId: "PreviewUndo", summary: "What bringing an entry back would change", tags: TAGS };
    app.get(
      "/network/history/:seq/undo",
      {
        schema: { ...undo, params: SeqParamsSchema, response: documented({ 200: UndoPreviewSchema }) },
        config: EDITS,
      },
      async (request, reply) => {
        const edit = await undoOf({ journal, network: edits.network }, request.params.seq);
        if (!edit.ok) return sendRefusal(request, reply, edit.refusal);
        const found = previewEdit(edits, edit.value);
        if (!found.ok) return refused(request, reply, found.refusal);
        return reply.send({ ...spokenPreview(request, found.value), change: askedAs(edit.value) });
      },
    );
    done();
  };
}

function spokenPreview(request: FastifyRequest, preview: EditPreview) {
  const language = languageOf(request.headers["accept-language"]);
  return { ...preview, warnings: preview.warnings.map((fault) => ({ ...fault, detail: spoken(fault, language) })) };
}

/** The same edit as a change of the desk, which can be made on a later day. */
function askedAs(edit: EntryEdit) {
  const { section } = edit;
  return edit.type === "retire"
    ? ({ kind: "retirement", section, id: edit.id } as const)
    : ({ kind: "entry", section, entry: edit.entry } as const);
}

/** A faulty entry names every field; everything else is a plain "no". */
export function refused(request: FastifyRequest, reply: FastifyReply, refusal: EditRefusal): FastifyReply {
  if (refusal.code !== "entry.faulty") return sendRefusal(request, reply, refusal);
  const language = languageOf(request.headers["accept-language"]);
  const errors = refusal.faults.map((fault) => {
    return { pointer: `/${fault.field}`, code: fault.code, detail: spoken(fault, language) };
  });
  return sendTrouble(request, reply, {
    status: 422,
    code: "request.entryFaulty",
    params: { faults: errors.length },
    errors,
  });
}

const spoken = ({ code, params }: EntryFault, language: Language): string => say(language, `refusal.${code}`, params);
