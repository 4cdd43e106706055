import type { Cell } from "../ports/rows";

/** A case's draft as JSON, maps and sets included; what is undefined is left out. */
export function toCell(value: unknown): Cell {
  if (value instanceof Map) return { "@map": [...value].map(([key, part]) => [toCell(key), toCell(part)]) };
  if (value instanceof Set) return { "@set": [...value].map(toCell) };
  if (Array.isArray(value)) return value.map(toCell);
  if (typeof value === "object" && value !== null) {
    const parts = Object.entries(value).filter(([, part]) => part !== undefined);
    return Object.fromEntries(parts.map(([key, part]: [string, unknown]) => [key, toCell(part)]));
  }
  // Drafts hold plain data: what is no object is text, a number or a truth.
  return (value ?? null) as Cell;
}

export function fromCell(cell: Cell): unknown {
  if (typeof cell !== "object" || cell === null) return cell;
  if (Array.isArray(cell)) return cell.map((part: Cell) => fromCell(part));
  const parts = cell as { readonly [name: string]: Cell };
  if ("@map" in parts) {
    const pairs = parts["@map"] as readonly (readonly [Cell, Cell])[];
    return new Map(pairs.map(([key, part]) => [fromCell(key), fromCell(part)]));
  }
  if ("@set" in parts) return new Set((parts["@set"] as readonly Cell[]).map(fromCell));
  return Object.fromEntries(Object.entries(parts).map(([key, part]) => [key, fromCell(part)]));
}
