import { once } from "node:events";
import { createServer, type Socket } from "node:net";
import { ALL_SIGNS, PRIORITY_FILE } from "./lamp-frame";
import { openLampReader, type LampFault, type LampMessage } from "./lamp-reader";

/** A sign shows another text than before, empty when it is dark; or what came is nothing that a sign would show. */
export type LampReport = { readonly sign: string; readonly shown: string } | { readonly fault: LampFault };

export type LampSimulator = {
  readonly port: number;
  /** What each sign shows that was ever written to, by its address; plain lines under `PLAIN_SIGN`. */
  readonly shown: () => ReadonlyMap<string, string>;
  readonly stop: () => Promise<void>;
};

/** The one lamp that plain lines are for: they carry no address. */
export const PLAIN_SIGN = "plain";

/**
 * Stands in for window lamps on TCP: as many Alpha signs as are addressed, and one lamp of plain lines. Like them it
 * sends nothing back. Port 0 takes a free one.
 * @throws the system's error when the port is taken
 */
export async function startLampSimulator(at: {
  readonly host: string;
  readonly port: number;
  readonly onReport: (report: LampReport) => void;
}): Promise<LampSimulator> {
  const wall = openWall(at.onReport);
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    const reader = openLampReader();
    sockets.add(socket);
    socket.on("data", (bytes) => wall.take(reader.read(bytes)));
    socket.on("error", () => socket.destroy());
    socket.on("close", () => {
      wall.take(reader.end());
      sockets.delete(socket);
    });
  });
  server.listen(at.port, at.host);
  await once(server, "listening");
  const address = server.address();
  return {
    port: typeof address === "object" && address ? address.port : at.port,
    shown: wall.shown,
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((done) => server.close(done));
    },
  };
}

/** The text that a sign shows while no priority text is written. */
const USUAL_FILE = "A";

/** The signs and what they show. */
function openWall(onReport: (report: LampReport) => void) {
  const shown = new Map<string, string>();
  const filesOf = new Map<string, Map<string, string>>();

  const show = (sign: string, text: string): void => {
    if (shown.get(sign) === text) return;
    shown.set(sign, text);
    onReport({ sign, shown: text });
  };
  const write = (sign: string, file: string, text: string): void => {
    const files = filesOf.get(sign) ?? new Map<string, string>();
    filesOf.set(sign, files.set(file, text));
    show(sign, files.get(PRIORITY_FILE) || files.get(USUAL_FILE) || "");
  };
  const takeOne = (message: LampMessage): void => {
    if ("fault" in message) onReport(message);
    else if (message.protocol === "plain") show(PLAIN_SIGN, message.text);
    else for (const sign of signsAt(message.address, [...filesOf.keys()])) write(sign, message.file, message.text);
  };
  return {
    shown: (): ReadonlyMap<string, string> => shown,
    take: (messages: readonly LampMessage[]): void => messages.forEach(takeOne),
  };
}

/**
 * The signs that an address means. All signs are those that were ever written to and one more, which stands for every
 * sign that nobody has named yet.
 */
function signsAt(address: string, known: readonly string[]): readonly string[] {
  if (address === ALL_SIGNS) return [...new Set([ALL_SIGNS, ...known])];
  if (!address.includes("?")) return [address];
  return known.filter((sign) => Array.from(address).every((digit, ix) => digit === "?" || digit === sign[ix]));
}
