import { MODEL_VERSION, type OutletModel } from "./fit";

/** Why a stored model cannot be used. */
export type StoredModelFault =
  { readonly code: "forecast.notAModel" } | { readonly code: "forecast.otherVersion"; readonly version: string };

/** A model as one line of text; the same model gives the same bytes. */
export function writeModel(model: OutletModel): string {
  return JSON.stringify(model, (_, value: unknown) =>
    value instanceof Float64Array ? { float64: [...value] } : value,
  );
}

/**
 * A model from what writeModel wrote. A model of another version is refused: refit it from its history, which is
 * cheap, rather than guess what its numbers meant.
 */
export function readModel(text: string): OutletModel | StoredModelFault {
  let value: unknown;
  try {
    value = JSON.parse(text, revive);
  } catch {
    return { code: "forecast.notAModel" };
  }
  if (typeof value !== "object" || value === null || !("version" in value)) return { code: "forecast.notAModel" };
  if (value.version !== MODEL_VERSION) return { code: "forecast.otherVersion", version: String(value.version) };
  // The version stands for the shape: only writeModel writes it.
  return isModel(value) ? value : { code: "forecast.notAModel" };
}

function revive(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || !("float64" in value)) return value;
  const { float64 }: { readonly float64: unknown } = value;
  return Array.isArray(float64) ? Float64Array.from(float64.map(Number)) : value;
}

const isModel = (value: object): value is OutletModel =>
  "effects" in value &&
  value.effects instanceof Float64Array &&
  "effectNames" in value &&
  Array.isArray(value.effectNames) &&
  value.effects.length === value.effectNames.length &&
  "shape" in value &&
  "spread" in value &&
  "elasticity" in value;
