import { accept, refuse, type Result } from "#base/result";
import type { QueueModel } from "#engine/queue-model/model";
import type { ImportFault, SourceFile } from "../exchange/import-fault";
import { readJson } from "../exchange/json-text";
import type { Path } from "../exchange/place";
import { schemaFaults } from "../exchange/schema-faults";
import { modelFaults } from "./check-model";
import { MODEL_SCHEMA } from "./model-schema";

export type ModelRefusal = { readonly code: "import.faulty"; readonly faults: readonly ImportFault[] };

/** Reads a queueing model, defaults filled in, or names everything that is wrong with it by line and field. */
export function readModel({ name, text }: SourceFile): Result<QueueModel, ModelRefusal> {
  const json = readJson(text);
  if (!json.ok) {
    const { code, place, found } = json.refusal;
    return refuse({
      code: "import.faulty",
      faults: [{ code, severity: "refusal", file: name, ...place, field: "", params: { received: found } }],
    });
  }
  const { value, placeOf } = json.value;
  const read = MODEL_SCHEMA.safeParse(value);
  // The schema fills in every default; optional fields that are absent stay absent.
  const model = read.success ? (withoutUndefined(read.data) as QueueModel) : undefined;
  const faults = read.success ? (model ? modelFaults(model) : []) : schemaFaults(value, read.error.issues);
  if (model && faults.length === 0) return accept(model);
  return refuse({
    code: "import.faulty",
    faults: faults.map(({ code, path, params }): ImportFault => ({
      code,
      severity: "refusal",
      file: name,
      ...placeOf(path),
      field: fieldOf(path),
      params,
    })),
  });
}

/** `nodes[0].service.vip`, as the network import writes it. */
const fieldOf = (path: Path): string =>
  path.map((key, depth) => (typeof key === "number" ? `[${key}]` : depth === 0 ? key : `.${key}`)).join("");

function withoutUndefined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutUndefined);
  if (typeof value !== "object" || value === null) return value;
  const known = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(known.map(([key, inner]) => [key, withoutUndefined(inner)]));
}
