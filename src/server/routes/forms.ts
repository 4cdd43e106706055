import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import { z } from "zod";
import type { GuideStream } from "#app/guidance/guide-stream";
import { FormPrinterUnavailable, type PrintForm } from "#app/ports/form-printer";
import { IdSchema } from "#contract/fields";
import { PUBLIC } from "../access/access";
import { documented } from "../documented";
import { sendTrouble } from "../problem";

export type FormRoutesDeps = {
  readonly guide: Pick<GuideStream, "state" | "version">;
  /** Nothing is printed without. */
  readonly printForm?: PrintForm;
};

/** Printed forms kept in memory: each a few tens of kilobytes. */
const KEPT_MAX = 100;

/** Empty forms to print at home. */
export function formRoutes({ guide, printForm }: FormRoutesDeps): FastifyPluginCallbackZod {
  const kept = new Map<string, Promise<Uint8Array>>();
  return (app, _options, done) => {
    const about = { operationId: "GetFormPdf", summary: "An empty form as PDF", tags: ["guide"] };
    app.get(
      "/guide/forms/:formId/pdf",
      {
        schema: {
          ...about,
          params: z.strictObject({ formId: IdSchema }),
          querystring: z.strictObject({ language: z.enum(["zh", "en", "es", "ko"]) }),
          response: documented({ 200: z.unknown() }),
        },
        config: PUBLIC,
      },
      async (request, reply) => {
        const { formId } = request.params;
        const { language } = request.query;
        const { forms, questions } = guide.state().content;
        const form = forms.find(({ id }) => id === formId);
        if (!form || !printForm) return sendTrouble(request, reply, { status: 404, code: "request.formUnknown" });
        const asked = form.questionIds.flatMap((id) => questions.find((question) => question.id === id) ?? []);
        const key = `${guide.version()} ${formId} ${language}`;
        const printing = kept.get(key) ?? printForm({ form, questions: asked, language });
        kept.set(key, printing);
        const [oldest] = kept.keys();
        if (kept.size > KEPT_MAX && oldest !== undefined) kept.delete(oldest);
        const pdf = await printing.catch((error: unknown) => {
          kept.delete(key);
          if (error instanceof FormPrinterUnavailable) return undefined;
          throw error;
        });
        if (!pdf) return sendTrouble(request, reply, { status: 503, code: "server.noTypesetter" });
        return reply
          .type("application/pdf")
          .header("content-disposition", `attachment; filename="${formId}-${language}.pdf"`)
          .serializer((bytes: unknown) => bytes as string)
          .send(Buffer.from(pdf));
      },
    );
    done();
  };
}
