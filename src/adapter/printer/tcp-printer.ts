import { connect, type Socket } from "node:net";
import receiptline from "receiptline";
import { isAble, type Paper, type Printed, type Printer, type PrinterPort } from "#app/ports/printer";
import { DIALECTS, type Dialect, type Status } from "./dialect";
import { numberImage } from "./number-image";
import { receiptOf, type Receipt } from "./paper-markup";

/** How long a printer may take; a ticket of 25 cm at 150 mm/s is out in two seconds. */
export type PrinterPatience = { readonly answerMs: number; readonly printMs: number };

const PATIENCE: PrinterPatience = { answerMs: 1_500, printMs: 8_000 };

/** A character of a printer's own letters is 12 dots wide. */
const DOTS_PER_CHARACTER = 12;

/** Ticket printers that listen on TCP, usually at port 9100. One paper after the other on each of them. */
export function tcpPrinters(patience: PrinterPatience = PATIENCE): PrinterPort {
  const turns = new Map<string, Promise<unknown>>();
  /** A printer takes one connection at a time. */
  const inTurn = <Answer>({ host, port }: Printer, work: () => Promise<Answer>): Promise<Answer> => {
    const place = `${host}:${port}`;
    const mine = (turns.get(place) ?? Promise.resolve()).then(work);
    turns.set(
      place,
      mine.catch(() => undefined),
    );
    return mine;
  };
  return {
    print: (printer, paper) => inTurn(printer, () => print(printer, paper, patience)),
    look: (printer) =>
      inTurn(printer, async () => {
        const line = await open(printer, patience);
        if (!line) return "offline";
        const status = await line.ask(DIALECTS[printer.kind].ask, DIALECTS[printer.kind].read, patience.answerMs);
        line.close();
        return status?.state ?? "offline";
      }),
  };
}

async function print(printer: Printer, paper: Paper, { answerMs, printMs }: PrinterPatience): Promise<Printed> {
  const dialect = DIALECTS[printer.kind];
  const line = await open(printer, { answerMs, printMs });
  if (!line) return { outcome: "notPrinted", state: "offline" };
  try {
    const before = await line.ask(dialect.ask, dialect.read, answerMs);
    if (!before) return { outcome: "notPrinted", state: "offline" };
    if (!isAble(before.state)) return { outcome: "notPrinted", state: before.state };
    const job = Buffer.concat([paperBytes(printer, paper, dialect), dialect.askDone]);
    const after = await line.ask(job, (said) => dialect.readDone(said, before), printMs);
    if (!after) return { outcome: "unconfirmed", state: "offline" };
    return { outcome: isAble(after.state) ? "printed" : "unconfirmed", state: after.state };
  } finally {
    line.close();
  }
}

/** The bytes that a printer of this family makes a ticket of. */
function paperBytes({ widthDots }: Printer, paper: Paper, dialect: Dialect): Buffer {
  const { markup, letters, columns } = laidOut(paper, widthDots);
  const command = letters === "multilingual" ? dialect.command : dialect.commandDoubleByte;
  const options = { command, cpl: columns, encoding: letters, gradient: false };
  return Buffer.from(receiptline.transform(markup, options), "latin1");
}

/** The ticket as a picture for the page where it is designed. */
export function paperSvg(paper: Paper, widthDots: number): string {
  const { markup, letters, columns } = laidOut(paper, widthDots);
  return receiptline.transform(markup, { command: "svg", cpl: columns, encoding: letters });
}

function laidOut(paper: Paper, widthDots: number): Receipt & { readonly columns: number } {
  const columns = Math.floor(widthDots / DOTS_PER_CHARACTER);
  return { ...receiptOf(paper, { numberImage: numberImage(paper.number, widthDots), columns }), columns };
}

type Line = {
  /** Sends, and reads until `read` makes sense of what came back; undefined when it does not within the time. */
  readonly ask: (
    question: Uint8Array,
    read: (said: Uint8Array) => Status | undefined,
    withinMs: number,
  ) => Promise<Status | undefined>;
  readonly close: () => void;
};

async function open({ host, port }: Printer, { answerMs }: PrinterPatience): Promise<Line | undefined> {
  const socket = connect({ host, port, timeout: 0 });
  const isOpen = await within(answerMs, (done) => {
    socket.once("connect", () => done(true));
    socket.once("error", () => done(undefined));
  });
  // Later errors end a question by its time; without a listener they would end the server.
  socket.on("error", () => socket.destroy());
  if (!isOpen) {
    socket.destroy();
    return undefined;
  }
  return { ask: (question, read, withinMs) => ask(socket, question, read, withinMs), close: () => socket.destroy() };
}

async function ask(
  socket: Socket,
  question: Uint8Array,
  read: (said: Uint8Array) => Status | undefined,
  withinMs: number,
): Promise<Status | undefined> {
  let said = Buffer.alloc(0);
  let listen: ((chunk: Buffer) => void) | undefined;
  const answer = await within<Status>(withinMs, (done) => {
    listen = (chunk) => {
      said = Buffer.concat([said, chunk]);
      const status = read(said);
      if (status) done(status);
    };
    socket.on("data", listen);
    socket.once("close", () => done(undefined));
    socket.write(question);
  });
  if (listen) socket.off("data", listen);
  return answer;
}

function within<Answer>(
  durationMs: number,
  begin: (done: (answer: Answer | undefined) => void) => void,
): Promise<Answer | undefined> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(undefined), durationMs);
    begin((answer) => {
      clearTimeout(timer);
      resolve(answer);
    });
  });
}
