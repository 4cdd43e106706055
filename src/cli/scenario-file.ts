import { accept, refuse, type Result } from "#base/result";
import type { ImportFault, SourceFile } from "#app/exchange/import-fault";
import { readJson } from "#app/exchange/json-text";
import type { Path } from "#app/exchange/place";
import { schemaFaults } from "#app/exchange/schema-faults";
import { ScenarioSchema, toScenario } from "#contract/what-if";
import type { Scenario } from "#domain/what-if/model";

/** A scenario of the lab, or everything that is wrong with its file by line and field. */
export function readScenario({ name: file, text }: SourceFile): Result<Scenario, readonly ImportFault[]> {
  const json = readJson(text);
  if (!json.ok) {
    const { code, place, found } = json.refusal;
    return refuse([{ code, severity: "refusal", file, ...place, field: "", params: { received: found } }]);
  }
  const { value, placeOf } = json.value;
  const read = ScenarioSchema.safeParse(value);
  if (read.success) return accept(toScenario(read.data));
  return refuse(
    schemaFaults(value, read.error.issues).map(({ code, path, params }): ImportFault => {
      return { code, severity: "refusal", file, ...placeOf(path), field: fieldOf(path), params };
    }),
  );
}

/** `changes[0].factor`, as the other files' faults are written. */
const fieldOf = (path: Path): string =>
  path.map((key, depth) => (typeof key === "number" ? `[${key}]` : depth === 0 ? key : `.${key}`)).join("");
