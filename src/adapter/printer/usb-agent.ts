import { constants } from "node:fs";
import { open, type FileHandle } from "node:fs/promises";
import { createServer, type Server, type Socket } from "node:net";

export type UsbAgent = { readonly port: number; readonly close: () => Promise<void> };

/**
 * Makes a printer on USB look like one on the network: what comes in over TCP goes to the device file, what the
 * printer says goes back. One connection at a time; the next one waits.
 * @throws the system's error when the device file cannot be opened for reading and writing, or the port is taken
 */
export async function startUsbAgent(at: {
  readonly device: string;
  readonly host: string;
  readonly port: number;
}): Promise<UsbAgent> {
  // Opened once to say at the start, and not at the first ticket, that the printer is missing.
  await (await openDevice(at.device)).close();
  let turn: Promise<unknown> = Promise.resolve();
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => socket.destroy());
    socket.on("close", () => sockets.delete(socket));
    socket.pause();
    turn = turn.then(() => relay(socket, at.device)).catch(() => socket.destroy());
  });
  await listening(server, at);
  const address = server.address();
  return {
    port: typeof address === "object" && address ? address.port : at.port,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((done) => server.close(done));
      await turn;
    },
  };
}

async function relay(socket: Socket, device: string): Promise<void> {
  if (socket.destroyed) return;
  const printer = await openDevice(device);
  try {
    await Promise.race([toPrinter(socket, printer), toServer(printer, socket), ended(socket)]);
  } finally {
    socket.destroy();
    await printer.close();
  }
}

/** Without waiting: a read that waits for a silent printer could never be ended. */
function openDevice(device: string): Promise<FileHandle> {
  return open(device, constants.O_RDWR | constants.O_NONBLOCK);
}

async function toPrinter(socket: Socket, printer: FileHandle): Promise<void> {
  for await (const chunk of socket) {
    let rest = chunk as Buffer;
    while (rest.length > 0) {
      const written = await nowOrLater(
        () => printer.write(rest),
        ({ bytesWritten }) => bytesWritten,
      );
      rest = rest.subarray(written);
    }
  }
}

const LOOK_AGAIN_MS = 20;

/** Bytes that went through; none, a little later, while the printer is busy or has nothing to say. */
async function nowOrLater<Done>(work: () => Promise<Done>, bytesOf: (done: Done) => number): Promise<number> {
  try {
    const bytes = bytesOf(await work());
    if (bytes > 0) return bytes;
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EAGAIN")) throw error;
  }
  await new Promise((again) => setTimeout(again, LOOK_AGAIN_MS));
  return 0;
}

async function toServer(printer: FileHandle, socket: Socket): Promise<void> {
  const buffer = Buffer.alloc(256);
  while (!socket.destroyed) {
    const length = await nowOrLater(
      () => printer.read(buffer, 0, buffer.length, null),
      ({ bytesRead }) => bytesRead,
    );
    if (length > 0) socket.write(Buffer.from(buffer.subarray(0, length)));
  }
}

function ended(socket: Socket): Promise<void> {
  return new Promise((resolve) => socket.once("close", () => resolve()));
}

function listening(server: Server, { host, port }: { readonly host: string; readonly port: number }): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
}
