import type { z } from "zod";
import type { FileFaultCode } from "./import-fault";
import type { Path } from "./place";

export type SchemaFault = {
  readonly code: FileFaultCode;
  /** From the value that was checked to what is wrong in it. */
  readonly path: Path;
  readonly params: Readonly<Record<string, string | number>>;
};

type Issue = z.core.$ZodIssue;

/**
 * What a schema finds wrong with a value, in our own stable codes. The message of a broken pattern is an example to
 * imitate, see text-codecs.ts.
 */
export function schemaFaults(value: unknown, issues: readonly Issue[]): readonly SchemaFault[] {
  return issues.flatMap((issue) => faultsOfIssue(value, issue));
}

function faultsOfIssue(value: unknown, issue: Issue): readonly SchemaFault[] {
  const keys = issue.path.map((key) => (typeof key === "symbol" ? String(key) : key));
  const { found, path } = writtenAt(value, keys);
  const received = shown(found);
  const one = (code: FileFaultCode, params: SchemaFault["params"]): readonly SchemaFault[] => [{ code, path, params }];
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({ code: "import.unknownField", path: [...path, key], params: { field: key } }));
  }
  if (found === undefined) return one("import.missing", {});
  switch (issue.code) {
    case "invalid_type":
      return one(TYPE_FAULTS[issue.expected] ?? "import.invalid", { received });
    case "invalid_value":
      return one("import.notAChoice", { received, choices: issue.values.map(String).join(", ") });
    case "invalid_format":
      return one("import.malformed", { received, example: issue.message });
    case "too_small":
      return one(typeof found === "number" ? "import.tooSmall" : "import.tooShort", {
        received,
        minimum: Number(issue.minimum),
      });
    case "too_big":
      return one(typeof found === "number" ? "import.tooBig" : "import.tooLong", {
        received,
        maximum: Number(issue.maximum),
      });
    default:
      return one("import.invalid", { received });
  }
}

const TYPE_FAULTS: Readonly<Record<string, FileFaultCode>> = {
  string: "import.notText",
  number: "import.notANumber",
  int: "import.notAWholeNumber",
  boolean: "import.notAFlag",
  array: "import.notAList",
  object: "import.notAnObject",
  record: "import.notAnObject",
};

/** What was written at a path. A codec's fault may lie inside the word it reads: then it is the word that is wrong. */
function writtenAt(value: unknown, path: Path): { readonly found: unknown; readonly path: Path } {
  let found = value;
  for (const [depth, key] of path.entries()) {
    if (found === undefined || found === null) return { found: undefined, path };
    if (typeof found !== "object") return { found, path: path.slice(0, depth) };
    found = (found as Readonly<Record<string, unknown>>)[String(key)];
  }
  return { found, path };
}

const SHOWN_MAX = 60;

function shown(value: unknown): string {
  const text = typeof value === "string" ? value : ((JSON.stringify(value) as string | undefined) ?? "");
  return text.length > SHOWN_MAX ? `${text.slice(0, SHOWN_MAX)}…` : text;
}
