import { readFileSync } from "node:fs";
import { readTable } from "#app/csv/table";
import { PROOFS, tokenOf, type SegmentOf } from "#app/recognition/recognition";

/** The bank's list of customers cannot be read. */
export class CustomerFileUnusable extends Error {
  override readonly name = "CustomerFileUnusable";
}

/**
 * The classes of a CSV with the columns `proof` (card, phone or id), `value` and `segmentId`. Read once at the start;
 * what stays in memory are tokens, never the numbers of the file.
 * @throws CustomerFileUnusable
 */
export function segmentsFromFile(path: string, masterKey: Uint8Array): SegmentOf {
  const table = readTable(textOf(path), ["proof", "value", "segmentId"]);
  if (!table.ok) throw new CustomerFileUnusable(`${path}, line ${table.line}: ${table.detail}`);
  const segments = new Map<string, string>();
  for (const { cells, line } of table.rows) {
    const { proof: named = "", value = "", segmentId = "" } = cells;
    const proof = PROOFS.find((one) => one === named);
    if (!proof || value === "" || segmentId === "") {
      throw new CustomerFileUnusable(`${path}, line ${line}: card, phone or id, a number and a class of customers`);
    }
    segments.set(tokenOf(masterKey, { proof, value }), segmentId);
  }
  return (customerToken) => segments.get(customerToken);
}

function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw new CustomerFileUnusable(`${path} cannot be read`, { cause: error });
  }
}
