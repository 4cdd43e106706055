import type { NetworkFaultCode } from "#domain/network/faults";
import type { PolicyRefusal } from "#domain/policy/messages";

/** What can be wrong with a file before any rule of the network is asked. */
export type FileFaultCode =
  | "import.notJson"
  | "import.notCsv"
  | "import.tooDeep"
  | "import.unknownFile"
  | "import.nothingToRead"
  | "import.sectionTwice"
  | "import.unknownField"
  | "import.duplicateField"
  | "import.duplicateId"
  | "import.missing"
  | "import.cellCount"
  | "import.notText"
  | "import.notANumber"
  | "import.notAWholeNumber"
  | "import.notAFlag"
  | "import.notAList"
  | "import.notAnObject"
  | "import.notAChoice"
  | "import.malformed"
  | "import.tooSmall"
  | "import.tooBig"
  | "import.tooShort"
  | "import.tooLong"
  | "import.invalid";

/** What can be wrong with a policy value, whatever brings it. */
export type PolicyFaultCode = PolicyRefusal["code"] | "policy.scopeUnknown";

/** One thing to put right, named by file, line and field. Codes and parameters are stable; texts come from i18n. */
export type ImportFault = {
  readonly code: FileFaultCode | NetworkFaultCode | PolicyFaultCode;
  readonly severity: "refusal" | "warning";
  readonly file: string;
  readonly line: number;
  readonly column?: number;
  /** As the file writes it: `windows[3].zone` in JSON, `hours_mon` in CSV, "" for the file itself. */
  readonly field: string;
  readonly params: Readonly<Record<string, string | number>>;
};

/** One file as it was handed in. */
export type SourceFile = { readonly name: string; readonly text: string };
