import type { Lamp } from "#app/ports/lamps";

export const NUL = "\0";
export const SOH = "\x01";
export const STX = "\x02";
export const ETX = "\x03";
export const EOT = "\x04";
export const ESC = "\x1b";

/** Five NULs let a sign find the speed of the line. */
const WAKE = NUL.repeat(5);
/** Signs of every type. */
const ANY_TYPE = "Z";
export const ALL_SIGNS = "00";
export const WRITE_TEXT = "A";
/** The text that is shown before any other, and holds until it is written empty. */
export const PRIORITY_FILE = "0";
/** In the middle of the line, standing still. */
const MIDDLE = " ";
const HOLD = "b";

/** What travels to the lamp. @source Adaptive Micro Systems, Alpha sign communications protocol, 97088061: write text */
export function lampFrame({ protocol, address = ALL_SIGNS }: Lamp, text: string): Buffer {
  if (protocol === "plain") return Buffer.from(`${text}\n`, "latin1");
  const shown = text === "" ? "" : `${ESC}${MIDDLE}${HOLD}${text}`;
  return Buffer.from(`${WAKE}${SOH}${ANY_TYPE}${address}${STX}${WRITE_TEXT}${PRIORITY_FILE}${shown}${EOT}`, "latin1");
}
