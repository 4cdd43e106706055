import type { Check } from "./claim";
import type { ClaimScene } from "./scene";
import { erlangCheck } from "./steady";

const LOAD = 0.8;
const SERVICE_MIN = 7;

/** What pooling is worth at the same load: one line before all windows, and one before each part of them. */
export function splitChecks(scene: ClaimScene, some: number, others: number): readonly Check[] {
  const sizes = [...new Set([some + others, some, others])];
  return sizes.map((windows) => erlangCheck(scene, { windows, load: LOAD, serviceMin: SERVICE_MIN }));
}
