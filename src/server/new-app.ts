import type { Socket } from "node:net";
import fastify, { LogController, type FastifyBaseLogger } from "fastify";
import { validatorCompiler, type ZodTypeProvider } from "fastify-type-provider-zod";
import { answerError, BODY_BYTES_MAX, sendTrouble } from "./problem";

export type AppOptions = {
  readonly log: FastifyBaseLogger;
  readonly trustProxy?: boolean;
  readonly tls?: { readonly cert: string; readonly key: string };
};

/** A Fastify that reads with zod, answers with problems, and logs faults alone. */
export function newApp({ log, trustProxy = false, tls }: AppOptions) {
  const app = fastify({
    https: tls ? { ...tls, minVersion: "TLSv1.2" } : null,
    loggerInstance: log,
    // A line for each request would cost more than the request; metrics count them, and faults are logged.
    logController: new LogController({ disableRequestLogging: true }),
    // For the same reason no request has a logger of its own; a fault names its request.
    childLoggerFactory: (logger) => logger,
    bodyLimit: BODY_BYTES_MAX,
    requestIdHeader: false,
    trustProxy,
    forceCloseConnections: "idle",
    // As long as the longest token of a text that the contract lets through, written for an address.
    routerOptions: { maxParamLength: 256 },
    frameworkErrors: (error, request, reply) => void answerError(error, request, reply),
    clientErrorHandler: hangUp,
  }).withTypeProvider<ZodTypeProvider>();
  // A command without a body may still say that it speaks JSON.
  const readJson = app.getDefaultJsonParser("error", "error");
  app.addContentTypeParser<string>("application/json", { parseAs: "string" }, (request, text, parsed) => {
    if (text === "") parsed(null);
    else if (isTooDeep(text)) parsed(new TooDeep("brackets within brackets"));
    else void readJson(request, text, parsed);
  });
  app.setValidatorCompiler(validatorCompiler);
  // Answers are built by us from typed values; checking each against its schema again would cost more than the rules.
  app.setSerializerCompiler(() => (answer) => JSON.stringify(answer));
  app.setErrorHandler(answerError);
  app.setNotFoundHandler((request, reply) =>
    sendTrouble(request, reply, { status: 404, code: "request.routeUnknown" }),
  );
  app.addHook("onRequest", (request, reply, next) => {
    void reply.headers(SECURITY_HEADERS);
    if (request.protocol === "https") void reply.header("strict-transport-security", "max-age=31536000");
    next();
  });
  return app;
}

/** Brackets within brackets: our deepest body has about ten. */
const DEPTH_MAX = 64;

class TooDeep extends Error {
  override readonly name = "TooDeep";
  readonly statusCode = 400;
}

/** Whoever walks through a body calls himself for each level, and would not come back from one that has no end. */
function isTooDeep(text: string): boolean {
  if (text.length <= DEPTH_MAX) return false;
  let [depth, inWord] = [0, false];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === BACKSLASH) at += 1;
    else if (sign === QUOTE) inWord = !inWord;
    else if (inWord) continue;
    else if (sign === BRACKET || sign === BRACE) depth += 1;
    else if (sign === BRACKET + 2 || sign === BRACE + 2) depth -= 1;
    if (depth > DEPTH_MAX) return true;
  }
  return false;
}

/** Their closing partners come two signs later. */
const [BRACKET, BRACE] = [0x5b, 0x7b];
const [QUOTE, BACKSLASH] = [0x22, 0x5c];

/** What cannot be read as a request gets a status and no more: it may be a HEAD, whose answer has no body. */
function hangUp({ code }: Error & { readonly code?: string }, socket: Socket): void {
  if (code === "ECONNRESET" || !socket.writable) return;
  const status = STATUS_LINES[code ?? ""] ?? "400 Bad Request";
  socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
}

const STATUS_LINES: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: "431 Request Header Fields Too Large",
  ERR_HTTP_REQUEST_TIMEOUT: "408 Request Timeout",
};

/** Nothing of ours is framed by strangers, guessed at, or loaded from elsewhere. */
const SECURITY_HEADERS = {
  "content-security-policy": [
    "default-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "frame-ancestors 'self'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join("; "),
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
} as const;
