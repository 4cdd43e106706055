import { connect, createServer, type Socket } from "node:net";
import { join } from "node:path";

/** A line to a server that can be cut and mended, as when a database stops and starts again. */
export type CutLine = {
  /** Address of the same server through this line. */
  readonly url: string;
  /** Hangs up on everybody, and on whoever calls from now on. */
  readonly cut: () => void;
  readonly mend: () => void;
  readonly close: () => Promise<void>;
};

/** @param to URL of a PostgreSQL that listens on the socket in the folder its `host` names */
export async function openCutLine(to: string): Promise<CutLine> {
  const url = new URL(to);
  const socketPath = join(url.searchParams.get("host") ?? "", ".s.PGSQL.5432");
  const sockets = new Set<Socket>();
  let isCut = false;
  const tie = (one: Socket, other: Socket): void => {
    sockets.add(one);
    one.on("data", (chunk) => other.write(chunk));
    one.on("error", () => one.destroy());
    one.on("close", () => {
      sockets.delete(one);
      other.destroy();
    });
  };
  const server = createServer((caller) => {
    if (isCut) {
      caller.destroy();
      return;
    }
    const callee = connect(socketPath);
    tie(caller, callee);
    tie(callee, caller);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const address = server.address();
  url.searchParams.set("host", "127.0.0.1");
  url.searchParams.set("port", String(typeof address === "object" && address ? address.port : 0));
  const cut = (): void => {
    isCut = true;
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: url.href,
    cut,
    mend: () => {
      isCut = false;
    },
    close: async () => {
      cut();
      await new Promise((done) => server.close(done));
    },
  };
}
