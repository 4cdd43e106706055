import { connect, type Socket } from "node:net";

export type HttpAnswer = { readonly status: number; readonly body: string };

/**
 * One keep-alive connection that asks one thing at a time. It does what a load needs and no more, so that the machine's
 * time goes to the server: about 20 µs a request, a tenth of what `fetch` takes.
 */
export type HttpLine = {
  /** @throws Error when the connection breaks before the whole answer has come */
  readonly send: (method: string, path: string, headers?: Record<string, string>, body?: object) => Promise<HttpAnswer>;
  readonly close: () => void;
};

type Asked = { readonly resolve: (answer: HttpAnswer) => void; readonly reject: (error: Error) => void };

/** The token that a server on this machine has left for its operator, by port. */
const tokens = new Map<number, string>();

/** From now on every line to this port shows the token. */
export function showToken(port: number, token: string): void {
  tokens.set(port, token);
}

/** What a line of a program's own making has to show at this port. */
export function proofAt(port: number): Readonly<Record<string, string>> {
  const token = tokens.get(port);
  return token === undefined ? {} : { authorization: `Bearer ${token}` };
}

/** Connects when first asked, and again after the connection broke. */
export function httpLine(port: number): HttpLine {
  let socket: Socket | undefined;
  let asked: Asked | undefined;
  let received: Buffer = Buffer.alloc(0);
  const proof = proofAt(port);

  const fail = (from: Socket, error: Error): void => {
    if (socket !== from) return;
    socket = undefined;
    asked?.reject(error);
    asked = undefined;
  };
  const open = (): Socket => {
    const fresh = connect({ port, host: "127.0.0.1", noDelay: true });
    received = Buffer.alloc(0);
    fresh.on("data", (chunk) => {
      received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
      const answer = answerIn(received);
      if (!answer) return;
      received = Buffer.alloc(0);
      const waiting = asked;
      asked = undefined;
      waiting?.resolve(answer);
    });
    fresh.on("error", (error) => fail(fresh, error));
    fresh.on("close", () => fail(fresh, new Error("the server hung up")));
    return fresh;
  };

  return {
    send: (method, path, headers = {}, body) =>
      new Promise((resolve, reject) => {
        asked = { resolve, reject };
        socket ??= open();
        socket.write(
          requestText(method, path, { ...proof, ...headers }, body === undefined ? undefined : JSON.stringify(body)),
        );
      }),
    close: () => socket?.destroy(),
  };
}

function requestText(
  method: string,
  path: string,
  headers: Readonly<Record<string, string>>,
  body: string | undefined,
): string {
  let text = `${method} ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\n`;
  for (const [name, value] of Object.entries(headers)) text += `${name}: ${value}\r\n`;
  if (body === undefined) return method === "GET" ? `${text}\r\n` : `${text}content-length: 0\r\n\r\n`;
  return `${text}content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

/** The answer, when all of it has come. Our server gives each the length of its body. */
function answerIn(received: Buffer): HttpAnswer | undefined {
  const headEnd = received.indexOf("\r\n\r\n");
  if (headEnd < 0) return undefined;
  const head = received.toString("latin1", 0, headEnd);
  const length = Number(/\r\ncontent-length: (\d+)/iu.exec(head)?.[1] ?? 0);
  const bodyStart = headEnd + 4;
  if (received.length < bodyStart + length) return undefined;
  return { status: Number(head.slice(9, 12)), body: received.toString("utf8", bodyStart, bodyStart + length) };
}
