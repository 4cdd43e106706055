import type { FastifyReply, FastifyRequest } from "fastify";
import { FormPrinterUnavailable } from "#app/ports/form-printer";
import { sendTrouble } from "../problem";
import { sendFile } from "./send-file";

/**
 * Sends a printed document; undefined is one whose words are gone. A machine without the typesetter says so and has
 * everything else.
 */
export async function sendPdf(
  request: FastifyRequest,
  reply: FastifyReply,
  name: string,
  printing: Promise<Uint8Array | undefined>,
): Promise<FastifyReply> {
  try {
    const content = await printing;
    if (!content) return await sendTrouble(request, reply, { status: 404, code: "request.textGone" });
    return await sendFile(reply, { name, type: "application/pdf", content });
  } catch (error) {
    if (!(error instanceof FormPrinterUnavailable)) throw error;
    return sendTrouble(request, reply, { status: 503, code: "server.noTypesetter" });
  }
}
