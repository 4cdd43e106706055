import { EOT, ESC, ETX, NUL, SOH, STX, WRITE_TEXT } from "./lamp-frame";

/** Why a sign would not show what came. */
export type LampFault =
  /** The line ended, or the next frame began, before this one was whole. */
  "unfinished" | "tooLong" | "brokenAddress" | "brokenChecksum" | "unknownCommand" | "brokenText";

/** A text for a file of the signs at an address, a text for the one lamp of a plain line, or what is wrong. */
export type LampMessage =
  | { readonly protocol: "alpha"; readonly address: string; readonly file: string; readonly text: string }
  | { readonly protocol: "plain"; readonly text: string }
  | { readonly fault: LampFault };

/** One connection's reader: `read` takes bytes however they were cut, `end` is told that no more come. */
export type LampReader = {
  readonly read: (bytes: Buffer) => readonly LampMessage[];
  readonly end: () => readonly LampMessage[];
};

/** Longer than any text for a lamp; what goes on without an end is given up. */
const PENDING_MAX = 4_096;

/**
 * Reads what lamps are sent: Alpha frames in their one-byte form, with and without a checksum, one or more texts each,
 * and plain lines, also one after the other on one connection.
 */
export function openLampReader(): LampReader {
  let pending = "";
  const read = (bytes: Buffer): LampMessage[] => {
    pending += bytes.toString("latin1");
    const messages: LampMessage[] = [];
    for (let part = firstPart(pending); part !== undefined; part = firstPart(pending)) {
      messages.push(...part.messages);
      pending = part.rest;
    }
    if (pending.length <= PENDING_MAX) return messages;
    pending = "";
    return [...messages, { fault: "tooLong" }];
  };
  const end = (): LampMessage[] => {
    const isWhole = withoutNuls(pending) === "";
    pending = "";
    return isWhole ? [] : [{ fault: "unfinished" }];
  };
  return { read, end };
}

type Part = { readonly messages: readonly LampMessage[]; readonly rest: string };

/** The first whole part of a stream and what follows it; nothing while more must come. */
function firstPart(stream: string): Part | undefined {
  const text = withoutNuls(stream);
  const isFrame = text.startsWith(SOH);
  const endsAt = text.indexOf(isFrame ? EOT : "\n");
  const nextFrameAt = text.indexOf(SOH, 1);
  if (nextFrameAt > 0 && (endsAt < 0 || nextFrameAt < endsAt)) {
    return { messages: [{ fault: "unfinished" }], rest: text.slice(nextFrameAt) };
  }
  if (endsAt < 0) return undefined;
  const whole = text.slice(0, endsAt);
  return { messages: isFrame ? readFrame(whole.slice(1)) : [readLine(whole)], rest: text.slice(endsAt + 1) };
}

/** NULs before a frame only let a sign find the speed of a serial line. */
function withoutNuls(stream: string): string {
  let from = 0;
  while (stream.charAt(from) === NUL) from += 1;
  return stream.slice(from);
}

function readLine(line: string): LampMessage {
  const text = line.endsWith("\r") ? line.slice(0, -1) : line;
  return Array.from(text).some((char) => char < " ") ? { fault: "brokenText" } : { protocol: "plain", text };
}

/** The type of the signs that are meant, then their address, in which a question mark stands for any digit. */
const TYPE_AND_ADDRESS = /^[!-~][0-9A-F?]{2}$/u;

function readFrame(frame: string): readonly LampMessage[] {
  const [header = "", ...packets] = frame.split(STX);
  if (!TYPE_AND_ADDRESS.test(header) || packets.length === 0) return [{ fault: "brokenAddress" }];
  return packets.map((packet) => readPacket(header.slice(1), packet));
}

function readPacket(address: string, packet: string): LampMessage {
  const [command = "", checksum = ""] = packet.split(ETX);
  if (checksum !== "" && checksum !== checksumOf(command)) return { fault: "brokenChecksum" };
  if (!command.startsWith(WRITE_TEXT)) return { fault: "unknownCommand" };
  const file = command.charAt(1);
  if (file < " ") return { fault: "brokenText" }; // No file is named.
  return { protocol: "alpha", address, file, text: lettersOf(command.slice(2)) };
}

/** Four hexadecimal digits: the sum of the bytes from STX to ETX, both included. @source as `lampFrame`'s */
function checksumOf(command: string): string {
  const sum = Buffer.from(`${STX}${command}${ETX}`, "latin1").reduce((total, byte) => total + byte, 0);
  return (sum % 0x1_0000).toString(16).toUpperCase().padStart(4, "0");
}

/** Control codes that take what follows as an argument: attributes, double height, flashing, font, colour, spacing. */
const ARGUMENTS: Readonly<Record<string, number>> = {
  "\x05": 1,
  "\x06": 1,
  "\x07": 1,
  "\x1a": 1,
  "\x1c": 1,
  "\x1d": 2,
  "\x1e": 1,
};
/** After ESC stand position and mode; this mode names an effect besides. */
const SPECIAL_MODE = "n";
const BREAKS = new Set(["\f", "\r"]);

/** What people read of a text: its letters without the codes for how they look. */
function lettersOf(content: string): string {
  let letters = "";
  for (let ix = 0; ix < content.length; ix += 1) {
    const char = content.charAt(ix);
    if (char === ESC) ix += content.charAt(ix + 2) === SPECIAL_MODE ? 3 : 2;
    else if (char >= " ") letters += char;
    else if (BREAKS.has(char)) letters += " ";
    else ix += ARGUMENTS[char] ?? 0;
  }
  return letters;
}
