import type { FileType } from "./file-type";

/** A file that breaks off, or is not built as its kind is: nobody can say what would be left in it. */
export class FileBroken extends Error {
  override readonly name = "FileBroken";
}

/**
 * A photo without what cameras and programs wrote into it: only the parts that draw it are kept, so that a kind of note
 * nobody has thought of is left out too. Which way up a JPEG is stays. Documents are left as they are. FI-2
 *
 * @throws FileBroken
 * @source ITU T.81 annex B, CIPA DC-008 (Exif), RFC 2083, RFC 9649
 */
export function cleanPhoto(type: FileType, bytes: Uint8Array): Uint8Array {
  switch (type) {
    case "image/jpeg":
      return cleanJpeg(bytes);
    case "image/png":
      return joined([bytes.subarray(0, PNG_SIGNATURE), ...pngChunks(bytes)]);
    case "image/webp":
      return cleanWebp(bytes);
    case "application/pdf":
      return bytes;
  }
}

const START_OF_SCAN = 0xda;
const APP1 = 0xe1;
/** JFIF, colour profile, Adobe's colour transform: the applications' parts that change how a photo looks. */
const APPS_KEPT = [0xe0, 0xe2, 0xee];
const COMMENT = 0xfe;

function cleanJpeg(bytes: Uint8Array): Uint8Array {
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let orientation: number | undefined;
  for (let at = 2; ;) {
    const marker = bytes[at + 1];
    if (bytes[at] !== 0xff || marker === undefined) throw new FileBroken("a JPEG segment has no marker");
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === START_OF_SCAN) {
      const upright = orientation === undefined ? [] : [exifOf(orientation)];
      return joined([kept[0] ?? bytes, ...upright, ...kept.slice(1), bytes.subarray(at, endOfJpeg(bytes))]);
    }
    const end = at + 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
    if (end > bytes.length || end < at + 4) throw new FileBroken("a JPEG segment breaks off");
    const isApp = marker >= 0xe0 && marker <= 0xef;
    if (marker === APP1) orientation ??= orientationIn(bytes.subarray(at + 4, end));
    if (isApp ? APPS_KEPT.includes(marker) : marker !== COMMENT) kept.push(bytes.subarray(at, end));
    at = end;
  }
}

/** Some phones put a second picture, or a film, behind the first one's end. */
function endOfJpeg(bytes: Uint8Array): number {
  for (let at = bytes.length - 2; at > 0; at -= 1) if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return at + 2;
  throw new FileBroken("a JPEG has no end");
}

const ORIENTATION_TAG = 0x0112;
const ENTRY_BYTES = 12;

/** Which way up the photo was taken, 1 to 8; undefined when it does not say. */
function orientationIn(app1: Uint8Array): number | undefined {
  const view = new DataView(app1.buffer, app1.byteOffset, app1.byteLength);
  const tiff = 6;
  if (app1.length < tiff + 8 || view.getUint32(0) !== 0x45786966) return undefined;
  const little = view.getUint16(tiff) === 0x4949;
  const ifd = tiff + view.getUint32(tiff + 4, little);
  if (ifd + 2 > app1.length) return undefined;
  const count = view.getUint16(ifd, little);
  for (let entry = 0; entry < count; entry += 1) {
    const at = ifd + 2 + entry * ENTRY_BYTES;
    if (at + ENTRY_BYTES > app1.length) return undefined;
    if (view.getUint16(at, little) !== ORIENTATION_TAG) continue;
    const value = view.getUint16(at + 8, little);
    return value >= 1 && value <= 8 ? value : undefined;
  }
  return undefined;
}

/** An Exif segment that says which way up, and nothing else. */
function exifOf(orientation: number): Uint8Array {
  const tiff = [0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
  const content = [0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff];
  return Uint8Array.from([0xff, APP1, 0, content.length + 2, ...content]);
}

const PNG_SIGNATURE = 8;
/** The chunks that draw: all critical ones, transparency, and those of colour. Every text, time and Exif goes. */
const PNG_KEPT = ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "pHYs"];

function pngChunks(bytes: Uint8Array): readonly Uint8Array[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [];
  for (let at = PNG_SIGNATURE; at + 12 <= bytes.length;) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) break;
    const kind = fourLetters(bytes, at + 4);
    if (PNG_KEPT.includes(kind)) kept.push(bytes.subarray(at, end));
    if (kind === "IEND") return kept;
    at = end;
  }
  throw new FileBroken("a PNG has no end");
}

/** What a WebP is drawn with; its notes are told in the header's flags, which are cleared. */
const WEBP_KEPT = ["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"];
const NOTE_FLAGS = 0b0000_1100;
const RIFF_HEADER = 12;

function cleanWebp(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [];
  for (let at = RIFF_HEADER; at + 8 <= bytes.length;) {
    const size = view.getUint32(at + 4, true);
    const end = at + 8 + size + (size % 2);
    if (at + 8 + size > bytes.length) throw new FileBroken("a WebP chunk breaks off");
    const kind = fourLetters(bytes, at);
    const chunk = bytes.slice(at, end);
    if (kind === "VP8X") chunk[8] = (chunk[8] ?? 0) & ~NOTE_FLAGS;
    if (WEBP_KEPT.includes(kind)) kept.push(chunk);
    at = end;
  }
  if (kept.length === 0) throw new FileBroken("a WebP has no picture");
  const header = bytes.slice(0, RIFF_HEADER);
  const length = kept.reduce((sum, chunk) => sum + chunk.length, 0) + 4;
  new DataView(header.buffer).setUint32(4, length, true);
  return joined([header, ...kept]);
}

const fourLetters = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
