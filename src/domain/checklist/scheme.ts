/** A text in the languages it is there in; `en` and `zh` of our own lists, whatever a bank has of its own. */
export type Text = Readonly<Partial<Record<"zh" | "en" | "es" | "ko", string>>>;

/** What an item asks for beside the tick. */
export const EVIDENCE = ["none", "note", "photo"] as const;
export type Evidence = (typeof EVIDENCE)[number];

export const SCHEME_USES = [
  "preOpen",
  "peak",
  "close",
  "onSite",
  "offSiteVideo",
  "mystery",
  "assessment",
  "fixtures",
] as const;
export type SchemeUse = (typeof SCHEME_USES)[number];

export type SchemeItem = {
  readonly itemId: string;
  readonly text: Text;
  readonly points: number;
  /** Things that can each fail; 1 when the item is one thing. */
  readonly details: number;
  readonly evidence: Evidence;
};

export type SchemeModule = {
  readonly moduleId: string;
  readonly text: Text;
  /** In percent; absent when points alone count. */
  readonly weight?: number;
  readonly items: readonly SchemeItem[];
};

export type Scheme = {
  readonly schemeId: string;
  readonly version: number;
  readonly use: SchemeUse;
  readonly title: Text;
  /** `wholeItem`: one failing detail loses the item; `share`: each loses its share of the points. */
  readonly deduction: "wholeItem" | "share";
  readonly modules: readonly SchemeModule[];
};

/** What was seen of one item. */
export type ItemResult = {
  readonly itemId: string;
  readonly result: "ok" | "notOk" | "na";
  /** How many of its details failed; 1 when it only says notOk. */
  readonly failed?: number;
  readonly hasNote: boolean;
  readonly photos: number;
};

export type Score = {
  /** In [0, 100]; undefined when nothing applied. */
  readonly percent: number | undefined;
  readonly got: number;
  readonly of: number;
  readonly byModule: readonly { readonly moduleId: string; readonly got: number; readonly of: number }[];
};

/** Points of a scheme for what was seen. Rules CL-5 and CL-6. Cost: the items. */
export function scoreOf({ modules, deduction }: Scheme, results: readonly ItemResult[]): Score {
  const byItem = new Map(results.map((result) => [result.itemId, result]));
  const byModule = modules.map(({ moduleId, items, weight }) => {
    const applying = items.filter(({ itemId }) => byItem.get(itemId)?.result !== "na");
    const of = sum(applying.map(({ points }) => points));
    const got = of - sum(applying.map((item) => pointsLost(item, byItem.get(item.itemId), deduction)));
    return { moduleId, got, of, weight };
  });
  const counting = byModule.filter(({ of }) => of > 0);
  const [got, of] = [sum(counting.map((module) => module.got)), sum(counting.map((module) => module.of))];
  const weights = sum(counting.map(({ weight = 0 }) => weight));
  const weighted = sum(counting.map(({ weight = 0, ...module }) => (weight * module.got) / module.of));
  const share = weights > 0 ? weighted / weights : got / of;
  const percent = counting.length === 0 ? undefined : 100 * share;
  return { percent, got, of, byModule: byModule.map(({ weight: _weight, ...module }) => module) };
}

/** Points that one item loses; nobody looked means nobody can say it was right, so it loses all. */
function pointsLost(
  { points, details }: SchemeItem,
  seen: ItemResult | undefined,
  deduction: Scheme["deduction"],
): number {
  if (!seen) return points;
  if (seen.result !== "notOk") return 0;
  return deduction === "wholeItem" ? points : points * Math.min(1, (seen.failed ?? 1) / details);
}

/** The first item without a result, or without the evidence it asks for. CL-8 */
export function missingResult({ modules }: Scheme, results: readonly ItemResult[]): string | undefined {
  const byItem = new Map(results.map((result) => [result.itemId, result]));
  const missing = modules
    .flatMap(({ items }) => items)
    .find(({ itemId, evidence }) => {
      const seen = byItem.get(itemId);
      if (!seen) return true;
      if (seen.result === "na") return false;
      return evidence === "photo" ? seen.photos === 0 : evidence === "note" && !seen.hasNote;
    });
  return missing?.itemId;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
