import { useTranslation } from "react-i18next";
import type { OutletEntry, OutletSummary } from "#contract/outlets";
import type { ChangeView } from "#contract/what-if";
import { LANGUAGE_TAG } from "../../shared/language";
import { useLanguage } from "../../shared/use-language";
import type { FieldName } from "./change-fields";

export type Words = {
  readonly outlet: (outletId: string) => string;
  readonly segment: (segmentId: string) => string;
  readonly service: (serviceId: string) => string;
  readonly choice: (field: FieldName, choice: { readonly id: string; readonly name: string }) => string;
  /** A change as one would say it to a colleague. */
  readonly change: (change: ChangeView) => string;
};

/** Every field that a change of some kind has. */
type Details = {
  readonly kind: ChangeView["kind"];
  readonly factor?: number;
  readonly share?: number;
  readonly value?: unknown;
  readonly mode?: string;
  readonly from?: string;
  readonly to?: string;
  readonly windowKind?: string;
  readonly serviceIds?: readonly string[];
  readonly segmentIds?: readonly string[];
  readonly toOutletIds?: readonly string[];
  readonly outletIds?: readonly string[];
};

const KINDS: ReadonlySet<string> = new Set(["cash", "nonCash", "vip", "corporate", "advice", "review", "intermediary"]);

/** What the reader calls outlets, services, classes and changes. Ids where nothing better is known. */
export function useWords(outlets: readonly OutletEntry[], summary: OutletSummary | undefined): Words {
  const { t } = useTranslation("whatif");
  const language = useLanguage();
  const percent = (share: number): string =>
    new Intl.NumberFormat(LANGUAGE_TAG[language], { style: "percent", maximumFractionDigits: 1 }).format(share);
  const list = (items: readonly string[]): string => new Intl.ListFormat(LANGUAGE_TAG[language]).format(items);
  const outlet = (id: string): string => {
    const name = outlets.find(({ outletId }) => outletId === id)?.name[language];
    return name === undefined ? id : `${id} · ${name}`;
  };
  const service = (id: string): string => {
    const name = summary?.services.find(({ serviceId }) => serviceId === id)?.name[language];
    return name === undefined ? id : `${id} ${name}`;
  };
  const segment = (id: string): string =>
    summary?.segments.find(({ segmentId }) => segmentId === id)?.name[language] ?? id;
  const kind = (id: string): string => (KINDS.has(id) ? t(`windowKind.${id}` as "windowKind.cash") : id);
  const mode = (id: string): string => t(`mode.${id}` as "mode.normal");
  const choice: Words["choice"] = (field, { id, name }) => {
    if (field === "serviceIds") return service(id);
    if (field === "segmentIds") return segment(id);
    if (field === "toOutletIds") return outlet(id);
    if (field === "windowKind") return kind(id);
    if (field === "mode") return mode(id);
    return name === id ? id : `${id} · ${name}`;
  };
  // The key is one of the catalogue's, and its places are the fields of the kind; the types cannot follow that.
  const say = t as unknown as (key: string, details: object) => string;
  const change = (said: ChangeView): string => {
    const one: Details = said;
    const { factor, share, value, mode: how } = one;
    const details = {
      ...one,
      ...(factor !== undefined && { factor: percent(factor) }),
      ...(share !== undefined && { share: percent(share) }),
      ...(value !== undefined && { value: JSON.stringify(value) }),
      ...(how !== undefined && { mode: mode(how) }),
    };
    const what = say(`said.${one.kind}`, details);
    return [what, ...scopeOf(one)].join(" · ");
  };
  const scopeOf = ({ kind: what, from, to, windowKind, ...lists }: Details): readonly string[] => {
    const { serviceIds, segmentIds, toOutletIds, outletIds } = lists;
    const hours = what !== "lunches" && (from !== undefined || to !== undefined);
    return [
      ...(windowKind === undefined ? [] : [kind(windowKind)]),
      ...(serviceIds ? [list(serviceIds)] : []),
      ...(segmentIds ? [list(segmentIds.map(segment))] : []),
      ...(toOutletIds ? [`→ ${list(toOutletIds)}`] : []),
      ...(hours ? [`${from ?? ""}–${to ?? ""}`] : []),
      ...(outletIds ? [list(outletIds)] : []),
    ];
  };
  return { outlet, segment, service, choice, change };
}
