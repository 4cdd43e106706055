import { connect, createServer, type Socket } from "node:net";

/** A line to a server that can be cut and mended, as when a database stops and starts again. */
export type CutLine = {
  readonly port: number;
  /** Hangs up on everybody, and on whoever calls from now on. */
  readonly cut: () => void;
  readonly mend: () => void;
  readonly close: () => Promise<void>;
};

export async function openCutLine(to: { readonly host: string; readonly port: number }): Promise<CutLine> {
  const sockets = new Set<Socket>();
  let isCut = false;
  const join = (one: Socket, other: Socket): void => {
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
    const callee = connect(to);
    join(caller, callee);
    join(callee, caller);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const address = server.address();
  const cut = (): void => {
    isCut = true;
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: typeof address === "object" && address ? address.port : 0,
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
