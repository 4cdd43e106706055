import { isAble, type Printer, type PrinterState } from "#app/ports/printer";

/** What a printer said of itself, and a mark that changes each time it has worked through a paper. */
export type Status = { readonly state: PrinterState; readonly mark?: number };

/**
 * How one family of printers is asked and answers. `read` takes what has come in since the question and answers
 * undefined while more is to come.
 */
export type Dialect = {
  /** Command set for ReceiptLine; the last is for the letters of Chinese and Korean. */
  readonly command: "escpos" | "starsbcs" | "starlinesbcs";
  readonly commandDoubleByte: "escpos" | "starmbcs2" | "starlinembcs2";
  readonly ask: Uint8Array;
  readonly read: (said: Uint8Array) => Status | undefined;
  /** Sent after the paper; ESC/POS asks for the answer at the end of the paper itself. */
  readonly askDone: Uint8Array;
  readonly readDone: (said: Uint8Array, before: Status) => Status | undefined;
};

const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);
const has = (byte: number | undefined, mask: number): boolean => ((byte ?? 0) & mask) !== 0;

const DLE = 0x10;
const EOT = 0x04;

/**
 * DLE EOT 1, 2 and 4 are answered at once, a byte each, even while the printer is offline. The paper ends with
 * GS r 1, which is answered in its turn: when everything before it was printed.
 * @source Epson, ESC/POS command reference: DLE EOT, GS r
 */
const escpos: Dialect = {
  command: "escpos",
  commandDoubleByte: "escpos",
  ask: bytes(DLE, EOT, 1, DLE, EOT, 2, DLE, EOT, 4),
  read: (said) => {
    const answers = said.filter((byte) => (byte & 0x93) === 0x12);
    if (answers.length < 3) return undefined;
    const [printer, cause, paper] = answers;
    if (has(cause, 0x04)) return { state: "coverOpen" };
    if (has(cause, 0x20) || has(paper, 0x60)) return { state: "paperOut" };
    if (has(cause, 0x40) || has(printer, 0x08)) return { state: "fault" };
    return { state: has(paper, 0x0c) ? "paperLow" : "ready" };
  },
  askDone: bytes(),
  readDone: (said) => {
    const answer = said.find((byte) => (byte & 0x90) === 0);
    if (answer === undefined) return undefined;
    if (has(answer, 0x0c)) return { state: "paperOut" };
    return { state: has(answer, 0x03) ? "paperLow" : "ready" };
  },
};

const ASB_LENGTH_MIN = 9;

/**
 * ESC ACK SOH asks for the automatic status bytes. ETB, sent behind the paper, moves the counter in them when
 * everything before it was printed.
 * @source Star Micronics, Line Mode command specification: ESC ACK SOH, ETB, automatic status
 */
const starWith = (mode: "" | "line"): Dialect => ({
  command: `star${mode}sbcs`,
  commandDoubleByte: `star${mode}mbcs2`,
  ask: bytes(0x1b, 0x06, 0x01),
  read: readStar,
  askDone: bytes(0x17, 0x1b, 0x06, 0x01),
  readDone: (said, before) => {
    const now = readStar(said.slice(-ASB_LENGTH_MIN));
    return now && now.mark === before.mark && isAble(now.state) ? undefined : now;
  },
});

function readStar(said: Uint8Array): Status | undefined {
  const at = said.findIndex((byte) => (byte & 0x91) === 0x01);
  if (at < 0 || said.length - at < ASB_LENGTH_MIN) return undefined;
  const [printer, error, , paper, counter] = [said[at + 2], said[at + 3], said[at + 4], said[at + 5], said[at + 7]];
  const mark = (counter ?? 0) & 0x6e;
  if (has(printer, 0x20)) return { state: "coverOpen", mark };
  if (has(paper, 0x08)) return { state: "paperOut", mark };
  if (has(printer, 0x08) || has(error, 0x68)) return { state: "fault", mark };
  return { state: has(paper, 0x04) ? "paperLow" : "ready", mark };
}

export const DIALECTS: Readonly<Record<Printer["kind"], Dialect>> = {
  escpos,
  star: starWith(""),
  starLine: starWith("line"),
};
