import { hkdfSync } from "node:crypto";
import { KEY_BYTES, seal, SealBroken, unsealText } from "./sealing";

/** How a context's events lie in the journal where they are not to be read there. */
export type Sealing = {
  readonly seal: <Event>(event: Event) => Event;
  /** What was written before anything was sealed is left as it is. */
  readonly open: <Event>(event: Event) => Event;
};

const MARK = "sealed:";

/**
 * Seals every field of this name, however deep, under a key of its own made from the master key: the journal and its
 * backups say nothing without that key, and everything with it.
 *
 * @param lost what stands for a text whose key is gone
 * @source RFC 5869 (HKDF)
 */
export function sealedField(masterKey: Uint8Array, field: string, lost: () => string): Sealing {
  const place = `journal field ${field}`;
  const key = new Uint8Array(hkdfSync("sha256", masterKey, "", place, KEY_BYTES));
  const sealOne = (text: string): string => MARK + Buffer.from(seal(key, text, place)).toString("base64");
  const openOne = (text: string): string => {
    if (!text.startsWith(MARK)) return text;
    try {
      return unsealText(key, Buffer.from(text.slice(MARK.length), "base64"), place);
    } catch (error) {
      if (error instanceof SealBroken) return lost();
      throw error;
    }
  };
  return {
    seal: (event) => mapField(event, field, sealOne),
    open: (event) => mapField(event, field, openOne),
  };
}

/** The same data with the texts of one field changed. Plain data alone: that is what events are. */
function mapField<Value>(value: Value, field: string, change: (text: string) => string): Value {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item: unknown) => mapField(item, field, change)) as Value;
  const pairs = Object.entries(value).map(([name, part]: [string, unknown]) => {
    return [name, name === field && typeof part === "string" ? change(part) : mapField(part, field, change)] as const;
  });
  return Object.fromEntries(pairs) as Value;
}

/** Names on badges: a name whose key is gone is typed anew. */
export const badgeNames = (masterKey: Uint8Array): Sealing => sealedField(masterKey, "badgeName", () => "?");
