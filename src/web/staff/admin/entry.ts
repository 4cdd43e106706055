import type { FormFieldEntry } from "#contract/head-desk";

/** An entry as a file of its section writes it. */
export type Entry = Readonly<Record<string, unknown>>;

export function valueAt(entry: Entry, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, key) => {
    return typeof value === "object" && value !== null ? (value as Entry)[key] : undefined;
  }, entry);
}

/** A copy with one field changed; an undefined value takes the field out. */
export function withValue(entry: Entry, [key, ...rest]: readonly string[], value: unknown): Entry {
  if (key === undefined) return entry;
  const below = entry[key];
  const group = typeof below === "object" && below !== null && !Array.isArray(below) ? (below as Entry) : {};
  const next = rest.length === 0 ? value : withValue(group, rest, value);
  if (next !== undefined) return { ...entry, [key]: next };
  const { [key]: _gone, ...others } = entry;
  return others;
}

/** What a field holds, as a person types it. */
export function textOf({ input }: FormFieldEntry, value: unknown): string {
  if (value === undefined || value === null) return "";
  if (input === "data") return JSON.stringify(value);
  return Array.isArray(value) ? value.map(plain).join("\n") : plain(value);
}

/** Words as they are, everything else as data; nothing for nothing. */
export function plain(value: unknown): string {
  if (typeof value === "string") return value;
  return value === undefined ? "" : JSON.stringify(value);
}

/** What somebody typed into a field; text that is no number or no data stays text, and the server says what is wrong. */
export function readText({ input }: FormFieldEntry, text: string): unknown {
  const said = text.trim();
  if (input === "lines") {
    return said === ""
      ? []
      : said.split("\n").map((line) => (line.trim().startsWith("{") ? dataOf(line) : line.trim()));
  }
  if (said === "") return undefined;
  if (input === "number") return Number.isFinite(Number(said)) ? Number(said) : said;
  return input === "data" ? dataOf(said) : said;
}

function dataOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/** A short line for a table: what an entry is called, in the reader's language. */
export function labelOf(entry: Entry, language: string): string {
  const name = entry["name"];
  const own = typeof name === "object" && name !== null ? (name as Entry)[language] : undefined;
  const others = ["badgeName", "label", "kindId", "windowId", "host"].map((field) => entry[field]);
  return plain([own, ...others].find((value) => value !== undefined));
}
