import type { Lamp } from "#app/ports/lamps";

const NUL = "\0";
const SOH = "\x01";
const STX = "\x02";
const EOT = "\x04";
const ESC = "\x1b";

/** Five NULs let a sign find the speed of the line. */
const WAKE = NUL.repeat(5);
/** Signs of every type. */
const ANY_TYPE = "Z";
const ALL_SIGNS = "00";
const WRITE_TEXT = "A";
/** The text that is shown before any other, and holds until it is written empty. */
const PRIORITY_FILE = "0";
/** In the middle of the line, standing still. */
const MIDDLE = " ";
const HOLD = "b";

/** What travels to the lamp. @source Adaptive Micro Systems, Alpha sign communications protocol, 97088061: write text */
export function lampFrame({ protocol, address = ALL_SIGNS }: Lamp, text: string): Buffer {
  if (protocol === "plain") return Buffer.from(`${text}\n`, "latin1");
  const shown = text === "" ? "" : `${ESC}${MIDDLE}${HOLD}${text}`;
  return Buffer.from(`${WAKE}${SOH}${ANY_TYPE}${address}${STX}${WRITE_TEXT}${PRIORITY_FILE}${shown}${EOT}`, "latin1");
}
