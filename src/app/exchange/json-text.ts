import { refuse, accept, type Result } from "#base/result";
import { type Path, type Place, placesIn } from "./place";

/** A JSON value that remembers where each of its parts stood. */
export type JsonText = {
  readonly value: unknown;
  /** Where the value at a path begins; for a path that leads nowhere, its nearest part that exists. */
  readonly placeOf: (path: Path) => Place;
};

export type JsonFault = {
  readonly code: "import.notJson" | "import.duplicateField" | "import.tooDeep";
  readonly place: Place;
  /** What was found: a character, a field's name, or "" at the end of the text. */
  readonly found: string;
};

const DEPTH_MAX = 64;
const SPACE = /[ \t\n\r]*/y;
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const SCALAR = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;

/**
 * Reads JSON text, RFC 8259, as `JSON.parse` does, but keeps places and refuses a field that stands twice in one
 * object, which `JSON.parse` would silently drop. Cost: linear in the text.
 */
export function readJson(text: string): Result<JsonText, JsonFault> {
  const offsets = new Map<unknown, Map<string, number>>();
  const reader = { text, at: text.startsWith("\uFEFF") ? 1 : 0, offsets };
  const placeAt = placesIn(text);
  try {
    skipSpace(reader);
    const start = reader.at;
    const value = readValue(reader, 0);
    skipSpace(reader);
    if (reader.at < text.length) throw stopped(reader);
    return accept({ value, placeOf: (path: Path) => placeAt(offsetOf(value, path, start, offsets)) });
  } catch (error) {
    if (!(error instanceof ReadingStopped)) throw error;
    return refuse({ code: error.code, place: placeAt(error.at), found: error.found });
  }
}

type Reader = { readonly text: string; at: number; readonly offsets: Map<unknown, Map<string, number>> };

/** Ends the reading from any depth; never leaves this file. */
class ReadingStopped extends Error {
  override readonly name = "ReadingStopped";
  readonly code: JsonFault["code"];
  readonly at: number;
  readonly found: string;
  constructor(code: JsonFault["code"], at: number, found: string) {
    super(code);
    this.code = code;
    this.at = at;
    this.found = found;
  }
}

const stopped = ({ text, at }: Reader): ReadingStopped => new ReadingStopped("import.notJson", at, text.charAt(at));

function readValue(reader: Reader, depth: number): unknown {
  if (depth > DEPTH_MAX) throw new ReadingStopped("import.tooDeep", reader.at, String(DEPTH_MAX));
  const first = reader.text.charAt(reader.at);
  if (first === "{") return readObject(reader, depth);
  if (first === "[") return readList(reader, depth);
  return JSON.parse(take(reader, first === '"' ? STRING : SCALAR));
}

function readObject(reader: Reader, depth: number): unknown {
  const members = new Map<string, unknown>();
  const starts = new Map<string, number>();
  readItems(reader, "}", () => {
    const at = reader.at;
    const key = String(JSON.parse(take(reader, STRING)));
    if (members.has(key)) throw new ReadingStopped("import.duplicateField", at, key);
    skipSpace(reader);
    expectMark(reader, ":");
    skipSpace(reader);
    starts.set(key, reader.at);
    members.set(key, readValue(reader, depth + 1));
  });
  const value: unknown = Object.fromEntries(members);
  reader.offsets.set(value, starts);
  return value;
}

function readList(reader: Reader, depth: number): unknown {
  const items: unknown[] = [];
  const starts = new Map<string, number>();
  readItems(reader, "]", () => {
    starts.set(String(items.length), reader.at);
    items.push(readValue(reader, depth + 1));
  });
  reader.offsets.set(items, starts);
  return items;
}

/** The inside of a list or an object, from its opening mark to its closing one. */
function readItems(reader: Reader, close: string, readItem: () => void): void {
  reader.at += 1;
  skipSpace(reader);
  for (let more = reader.text.charAt(reader.at) !== close; more;) {
    skipSpace(reader);
    readItem();
    skipSpace(reader);
    more = reader.text.charAt(reader.at) === ",";
    if (more) reader.at += 1;
  }
  expectMark(reader, close);
}

function expectMark(reader: Reader, mark: string): void {
  if (reader.text.charAt(reader.at) !== mark) throw stopped(reader);
  reader.at += 1;
}

function take(reader: Reader, pattern: RegExp): string {
  pattern.lastIndex = reader.at;
  const found = pattern.exec(reader.text)?.[0];
  if (found === undefined) throw stopped(reader);
  reader.at += found.length;
  return found;
}

function skipSpace(reader: Reader): void {
  SPACE.lastIndex = reader.at;
  reader.at += SPACE.exec(reader.text)?.[0].length ?? 0;
}

function offsetOf(
  root: unknown,
  path: Path,
  start: number,
  offsets: ReadonlyMap<unknown, ReadonlyMap<string, number>>,
): number {
  let container = root;
  let offset = start;
  for (const key of path) {
    const next = offsets.get(container)?.get(String(key));
    if (next === undefined) break;
    offset = next;
    container = (container as Readonly<Record<string, unknown>>)[String(key)];
  }
  return offset;
}
