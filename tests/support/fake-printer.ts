import { createServer, type Socket } from "node:net";
import type { Printer, PrinterState } from "#app/ports/printer";

/** A ticket printer on a port of this machine: it answers as its maker's manual says, and keeps what it printed. */
export type FakePrinter = {
  readonly port: number;
  /** Each paper's bytes, only those that were printed to the end. */
  readonly papers: Buffer[];
  state: PrinterState;
  /** Takes the bytes and never speaks again, as when its cable is pulled. */
  fallsSilent: boolean;
  /** Runs out of paper in the middle of the next ticket. */
  runsOut: boolean;
  readonly close: () => Promise<void>;
};

export async function startFakePrinter(kind: Printer["kind"]): Promise<FakePrinter> {
  const sockets = new Set<Socket>();
  let counter = 0;
  const server = createServer((socket) => {
    sockets.add(socket);
    let job = Buffer.alloc(0);
    socket.on("error", () => socket.destroy());
    socket.on("data", (chunk) => {
      job = Buffer.concat([job, chunk]);
      if (isQuestion(kind, job)) {
        socket.write(kind === "escpos" ? escposStatus(fake.state) : starStatus(fake.state, counter));
        job = Buffer.alloc(0);
        return;
      }
      const paper = finished(kind, job);
      if (!paper || fake.fallsSilent) return;
      job = Buffer.alloc(0);
      if (fake.runsOut) fake.state = "paperOut";
      else {
        fake.papers.push(paper);
        counter += 1;
      }
      socket.write(kind === "escpos" ? paperSensor(fake.state) : starStatus(fake.state, counter));
    });
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const address = server.address();
  const fake: FakePrinter = {
    port: typeof address === "object" && address ? address.port : 0,
    papers: [],
    state: "ready",
    fallsSilent: false,
    runsOut: false,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((done) => server.close(done));
    },
  };
  return fake;
}

const ESCPOS_QUESTION = Buffer.from([0x10, 4, 1, 0x10, 4, 2, 0x10, 4, 4]);
const ESCPOS_END = Buffer.from([0x1d, 0x72, 0x31]);
const STAR_QUESTION = Buffer.from([0x1b, 6, 1]);
const STAR_END = Buffer.from([0x17, 0x1b, 6, 1]);

const endsWith = (job: Buffer, end: Buffer): boolean => job.subarray(-end.length).equals(end);

function isQuestion(kind: Printer["kind"], job: Buffer): boolean {
  return job.equals(kind === "escpos" ? ESCPOS_QUESTION : STAR_QUESTION);
}

function finished(kind: Printer["kind"], job: Buffer): Buffer | undefined {
  const end = kind === "escpos" ? ESCPOS_END : STAR_END;
  return endsWith(job, end) ? job.subarray(0, -end.length) : undefined;
}

/** The answers to DLE EOT 1, 2 and 4. */
function escposStatus(state: PrinterState): Buffer {
  const isOffline = state !== "ready" && state !== "paperLow";
  const cause = { coverOpen: 0x04, paperOut: 0x20, fault: 0x40 }[state as string] ?? 0;
  const paper = { paperLow: 0x0c, paperOut: 0x6c }[state as string] ?? 0;
  return Buffer.from([0x12 | (isOffline ? 0x08 : 0), 0x12 | cause, 0x12 | paper]);
}

/** The answer to GS r 1. */
function paperSensor(state: PrinterState): Buffer {
  return Buffer.from([{ paperLow: 0x03, paperOut: 0x0f }[state as string] ?? 0]);
}

/** Nine automatic status bytes, in the seventh status the counter of ETB. */
function starStatus(state: PrinterState, counter: number): Buffer {
  const isOffline = state !== "ready" && state !== "paperLow";
  const printer = (isOffline ? 0x08 : 0) | (state === "coverOpen" ? 0x20 : 0);
  const paper = { paperLow: 0x04, paperOut: 0x0c }[state as string] ?? 0;
  const etb = ((counter & 7) << 1) | ((counter & 0x18) << 2);
  return Buffer.from([0x23, 0x06, printer, state === "fault" ? 0x20 : 0, 0, paper, 0, etb, 0]);
}
