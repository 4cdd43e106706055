/** What a policy may say, as plain data. `null` switches a threshold off. */
export type PolicyData =
  number | null | string | boolean | readonly string[] | Readonly<Record<string, number>> | readonly CallingRuleData[];

/** A calling rule as data: its kind and whatever that kind needs. The lobby day knows what the kinds mean. */
export type CallingRuleData = { readonly kind: string; readonly [field: string]: unknown };

export type Unit = "ms" | "min" | "days" | "people" | "pct" | "minor" | "times" | "things" | "hours" | "none";

/** What values a policy takes. */
export type ValueSpec =
  | {
      readonly type: "amount";
      readonly min: number;
      readonly max: number;
      readonly whole: boolean;
      readonly off: boolean;
    }
  | { readonly type: "choice"; readonly choices: readonly string[] }
  | { readonly type: "flag" }
  /** Of what the choices name, where there are any; of whatever codes otherwise. */
  | { readonly type: "list"; readonly choices?: readonly string[] }
  /** Percentages by name; they sum to 100 (invariant 12). */
  | { readonly type: "shares" }
  | { readonly type: "callingRules" };

/**
 * One policy: everything the product must know of a threshold before anybody has set it.
 * A policy whose `tighter` is a direction is a minimum standard: below the network it may only move that way (3-07).
 */
export type Definition<Value extends PolicyData = PolicyData> = {
  readonly spec: ValueSpec;
  readonly unit: Unit;
  readonly default: Value;
  /** Defaults that depend on the positioning of the outlet. */
  readonly byOutletType?: Readonly<Record<string, Value>>;
  readonly tighter: "lower" | "higher" | "none";
  /** Rows of docs/sources/rules.md, and its contradictions C1 to C18. */
  readonly sources: readonly string[];
  /** One sentence, shown beside the value. */
  readonly meaning: string;
  /** Whether the texts give the default, or we chose it where they are silent or contradict themselves. */
  readonly basis: "source" | "ours";
};

type Said = { readonly sources: readonly string[]; readonly meaning: string; readonly ours?: true };
type AmountSaid<Value> = Said & {
  readonly unit: Unit;
  readonly default: Value;
  readonly tighter?: "lower" | "higher";
  readonly min?: number;
  readonly max?: number;
  readonly fraction?: true;
};

const basisOf = ({ ours }: Said): "source" | "ours" => (ours ? "ours" : "source");

export function amount(said: AmountSaid<number>): Definition<number> {
  return { ...amountParts(said, false), default: said.default };
}

/** An amount that may be switched off. */
export function amountOrOff(said: AmountSaid<number | null>): Definition<number | null> {
  return { ...amountParts(said, true), default: said.default };
}

function amountParts(said: AmountSaid<number | null>, off: boolean): Omit<Definition<number>, "default"> {
  const { unit, sources, meaning, tighter = "none", min = 0, fraction = false } = said;
  const max = said.max ?? (unit === "pct" ? 100 : 1e12);
  const spec = { type: "amount", min, max, whole: !fraction, off } as const;
  return { spec, unit, tighter, sources, meaning, basis: basisOf(said) };
}

export function choice<const Choice extends string>(
  said: Said & { readonly choices: readonly Choice[]; readonly default: NoInfer<Choice> },
): Definition<Choice> {
  const { choices, sources, meaning } = said;
  const spec = { type: "choice", choices } as const;
  return { spec, unit: "none", default: said.default, tighter: "none", sources, meaning, basis: basisOf(said) };
}

export function flag(said: Said & { readonly default: boolean; readonly tighter?: "higher" }): Definition<boolean> {
  const { sources, meaning, tighter = "none" } = said;
  return {
    spec: { type: "flag" },
    unit: "none",
    default: said.default,
    tighter,
    sources,
    meaning,
    basis: basisOf(said),
  };
}

export function list(
  said: Said & { readonly default: readonly string[]; readonly choices?: readonly string[] },
): Definition<readonly string[]> {
  const { sources, meaning, choices } = said;
  const spec = { type: "list", ...(choices && { choices }) } as const;
  return { spec, unit: "none", default: said.default, tighter: "none", sources, meaning, basis: basisOf(said) };
}

type Shares = Readonly<Record<string, number>>;

export function shares(
  said: Said & { readonly default: Shares; readonly byOutletType: Readonly<Record<string, Shares>> },
): Definition<Shares> {
  const { sources, meaning, byOutletType } = said;
  const parts = { unit: "pct", tighter: "none", sources, meaning, basis: basisOf(said) } as const;
  return { ...parts, spec: { type: "shares" }, default: said.default, byOutletType };
}

export function callingRules(
  said: Said & { readonly default: readonly CallingRuleData[] },
): Definition<readonly CallingRuleData[]> {
  const { sources, meaning } = said;
  const spec = { type: "callingRules" } as const;
  return { spec, unit: "none", default: said.default, tighter: "none", sources, meaning, basis: basisOf(said) };
}
