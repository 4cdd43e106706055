import type { FastifyReply } from "fastify";

/** Sends a kept file so that no browser takes it for a page of ours. */
export function sendFile(
  reply: FastifyReply,
  file: { readonly name: string; readonly type: string; readonly content: Uint8Array },
): FastifyReply {
  return reply
    .type(file.type)
    .header("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
    .header("x-content-type-options", "nosniff")
    .header("cache-control", "private, no-store")
    .serializer((bytes: unknown) => bytes as string)
    .send(Buffer.from(file.content));
}
