import { accept, refuse, type Result } from "#base/result";
import type { EpochMs } from "#base/time";
import type { Network } from "#domain/network/network";
import type { PolicyData } from "#domain/policy/definition";
import type { CommandOf, ImportedValue, PolicyRefusal } from "#domain/policy/messages";
import type { PolicyBook, PolicyValue, Scope } from "#domain/policy/model";
import { decidePolicy } from "../plan/decide-policy";
import { columnsOf } from "./columns";
import { baseName, faultAt, openCsv, openJson, type Source, type Spot } from "./file-source";
import type { ImportFault, SourceFile } from "./import-fault";
import type { ImportRefusal } from "./import-network";
import type { Path } from "./place";
import { POLICY_CSV, POLICY_ENTRY, POLICY_FORMAT, POLICY_JSON, readValue, type PolicyEntry } from "./policy-entries";
import { schemaFaults } from "./schema-faults";

export const isPolicyFile = ({ name }: SourceFile): boolean => [POLICY_JSON, POLICY_CSV].includes(baseName(name));

export type PolicyImport = {
  readonly files: readonly SourceFile[];
  /** As it will be when the files' own network has been imported. */
  readonly network: Network;
  readonly book: PolicyBook;
  readonly now: EpochMs;
  readonly setBy: string;
  /** For values that the files bring without an id. */
  readonly newId: () => string;
};

/**
 * Turns `policies.json` or `policies.csv` into the command that brings the policy book to what they say, or names
 * everything that is wrong with them. Without such a file there is nothing to do: `undefined`.
 */
export function planPolicyImport(
  asked: PolicyImport,
): Result<CommandOf<"ImportPolicyValues"> | undefined, ImportRefusal> {
  const { files, network, book, now, setBy } = asked;
  const own = files.filter(isPolicyFile);
  if (own.length === 0) return accept(undefined);
  const reading: Reading = { found: [], faults: [] };
  for (const [at, file] of own.entries()) {
    if (at === 0) readFile(file, reading);
    else
      reading.faults.push(faultAt(file.name, { line: 1, field: "" }, "import.sectionTwice", { section: "policies" }));
  }
  for (const found of reading.found) checkScope(found, network, reading);
  if (reading.faults.length > 0) return refuse({ code: "import.faulty", faults: reading.faults });

  const taken = new Set<string>();
  const values = reading.found.map(({ entry }) => valued(entry, asked, taken));
  const command = { type: "ImportPolicyValues", now, values, setBy } as const;
  const decision = decidePolicy(command, book);
  if (decision.ok) return accept(command);
  const { refusal } = decision;
  const faults = refusal.code === "policy.importFaulty" ? refusal.faults : [];
  return refuse({
    code: "import.faulty",
    faults: faults.map(({ at, refusal: why }) => faultOf(why, reading.found[at])),
  });
}

type Found = { readonly entry: PolicyEntry; readonly source: Source; readonly path: Path };
type Reading = { readonly found: Found[]; readonly faults: ImportFault[] };

function readFile(file: SourceFile, reading: Reading): void {
  if (baseName(file.name) === POLICY_JSON) readJsonFile(file, reading);
  else readCsvFile(file, reading);
}

function readJsonFile(file: SourceFile, reading: Reading): void {
  const { value, source, faults } = openJson(file);
  reading.faults.push(...faults);
  if (!value) return;
  const { format, values, ...others } = value;
  const report = (path: Path, code: ImportFault["code"], params: ImportFault["params"]): void =>
    void reading.faults.push(faultAt(file.name, source.placeOf(path), code, params));
  if (format !== POLICY_FORMAT) {
    const received = typeof format === "string" ? format : typeof format;
    report(["format"], "import.notAChoice", { received, choices: POLICY_FORMAT });
  }
  for (const field of Object.keys(others)) report([field], "import.unknownField", { field });
  if (!Array.isArray(values)) report(["values"], "import.notAList", { received: typeof values });
  else values.forEach((entry: unknown, at) => readEntry(entry, source, ["values", at], reading));
}

function readCsvFile(file: SourceFile, reading: Reading): void {
  const { value: rows = [], source, faults } = openCsv(file, columnsOf(POLICY_ENTRY));
  reading.faults.push(...faults);
  rows.forEach(({ value: row }, at) => {
    const { key, value } = row;
    const said = typeof key === "string" && typeof value === "string" ? readValue(key, value) : value;
    readEntry({ ...row, ...(value !== undefined && { value: said }) }, source, [at], reading);
  });
}

function readEntry(value: unknown, source: Source, path: Path, reading: Reading): void {
  const read = POLICY_ENTRY.safeParse(value);
  for (const fault of read.success ? [] : schemaFaults(value, read.error.issues)) {
    reading.faults.push(faultAt(source.file, source.placeOf([...path, ...fault.path]), fault.code, fault.params));
  }
  if (!read.success) return;
  const { valueId } = read.data;
  if (valueId !== undefined && reading.found.some(({ entry }) => entry.valueId === valueId)) {
    const spot = source.placeOf([...path, "valueId"]);
    reading.faults.push(faultAt(source.file, spot, "import.duplicateId", { id: valueId }));
  }
  reading.found.push({ entry: read.data, source, path });
}

/** A scope names what the network has. */
function checkScope({ entry, source, path }: Found, network: Network, reading: Reading): void {
  for (const { field, id } of unknownInScope(entry.scope, network)) {
    const spot = source.placeOf([...path, "scope", field]);
    reading.faults.push(faultAt(source.file, spot, "policy.scopeUnknown", { field, id }));
  }
}

/** What a scope names and the network does not have. */
export function unknownInScope(
  { outletTypeId, outletId, serviceId, segmentId }: Scope,
  network: Network,
): readonly { readonly field: keyof Scope; readonly id: string }[] {
  const named = [
    { field: "outletTypeId", id: outletTypeId, known: network.outletTypes },
    { field: "outletId", id: outletId, known: network.outlets },
    { field: "serviceId", id: serviceId, known: network.services },
    { field: "segmentId", id: segmentId, known: network.segments },
  ] as const;
  return named.flatMap(({ field, id, known }) => (id === undefined || known.has(id) ? [] : [{ field, id }]));
}

/** A value without an id is the standing one that says the same, else a new one. */
function valued(
  { valueId, value, ...entry }: PolicyEntry,
  { book, newId }: PolicyImport,
  taken: Set<string>,
): ImportedValue {
  // Plain data of any form: what its key holds is asked by the policy's own rule.
  const said = { ...entry, value: value as PolicyData };
  const same = (book.standing.get(entry.key as PolicyValue["key"]) ?? []).find(
    (standing) => !taken.has(standing.valueId) && saysTheSame(standing, said),
  );
  const id = valueId ?? same?.valueId ?? newId();
  taken.add(id);
  return { ...said, valueId: id };
}

function saysTheSame(standing: PolicyValue, said: Omit<ImportedValue, "valueId">): boolean {
  const parts = ({ scope, value, validFrom, validTo, approvedBy }: Omit<ImportedValue, "valueId">): string =>
    JSON.stringify([
      [scope.outletTypeId, scope.outletId, scope.serviceId, scope.segmentId],
      value,
      validFrom,
      validTo,
      approvedBy,
    ]);
  return parts(standing) === parts(said);
}

/** The field of an entry that a refusal speaks of. */
const FIELD_OF: { readonly [Code in PolicyRefusal["code"]]?: keyof PolicyEntry } = {
  "policy.unknownKey": "key",
  "policy.scopeUnclear": "scope",
  "policy.wrongValue": "value",
  "policy.loosensNetworkMinimum": "value",
  "policy.validityReversed": "validTo",
  "policy.selfApproved": "approvedBy",
  "policy.valueIdTaken": "valueId",
};

function faultOf({ code, ...params }: PolicyRefusal, found: Found | undefined): ImportFault {
  const field = FIELD_OF[code];
  const spot: Spot | undefined = found?.source.placeOf([...found.path, ...(field === undefined ? [] : [field])]);
  return faultAt(found?.source.file ?? "", spot ?? { line: 1, field: "" }, code, scalars(params));
}

function scalars(params: object): Readonly<Record<string, string | number>> {
  const entries = Object.entries(params).map(([name, value]: [string, unknown]): [string, string | number] => [
    name,
    typeof value === "string" || typeof value === "number" ? value : JSON.stringify(value),
  ]);
  return Object.fromEntries(entries);
}
