import type { SchemeFault } from "./messages";
import type { Scheme, SchemeModule } from "./scheme";

const ID = /^[A-Za-z0-9][\w.:-]{0,63}$/;

/** Everything that is wrong with a scheme, in its order. CL-1, CL-2. */
export function faultsOf(scheme: Scheme): readonly SchemeFault[] {
  const { schemeId, version, title, modules } = scheme;
  const faults: SchemeFault[] = [];
  const need = (sound: boolean, place: string, expected: string): void => {
    if (!sound) faults.push({ place, expected });
  };
  need(ID.test(schemeId), "schemeId", "id");
  need(Number.isInteger(version) && version >= 1, "version", "from:1");
  need(Object.values(title).some(isWritten), "title", "text");
  need(modules.length > 0, "modules", "some");
  const seen = new Set<string>();
  const needNew = (id: string, place: string): void => {
    need(ID.test(id), place, "id");
    need(!seen.has(id), place, "unique");
    seen.add(id);
  };
  for (const { moduleId, text, items } of modules) {
    needNew(moduleId, `modules/${moduleId}`);
    need(Object.values(text).some(isWritten), `modules/${moduleId}/text`, "text");
    need(items.length > 0, `modules/${moduleId}/items`, "some");
    for (const item of items) {
      const place = `items/${item.itemId}`;
      needNew(item.itemId, place);
      need(Object.values(item.text).some(isWritten), `${place}/text`, "text");
      need(Number.isFinite(item.points) && item.points > 0, `${place}/points`, "positive");
      need(Number.isInteger(item.details) && item.details >= 1, `${place}/details`, "from:1");
    }
  }
  return [...faults, ...weightFaults(modules)];
}

function weightFaults(modules: readonly SchemeModule[]): readonly SchemeFault[] {
  const weights = modules.flatMap(({ weight }) => (weight === undefined ? [] : [weight]));
  if (weights.length === 0) return [];
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const sound = weights.length === modules.length && weights.every((weight) => weight > 0);
  return sound && Math.abs(total - 100) < 1e-9 ? [] : [{ place: "modules/weight", expected: "sumOf100" }];
}

function isWritten(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== "";
}
