import { useTranslation } from "react-i18next";
import type { OutletSummary } from "#contract/outlets";
import { LANGUAGE_TAG } from "../../shared/language";
import { useLanguage } from "../../shared/use-language";
import { useSession } from "../../shared/session/SessionGate";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** Where words are looked up: the site's, then those of what customers said, where a page has fetched them. */
const WORDS = ["site", "opinion"] as const;

/** The word of a code in one group of the catalogue; the code itself where a bank brought one of its own. */
export function useSiteWord(): (group: string, code: string) => string {
  const { t, i18n } = useTranslation("site");
  return (group, code) => {
    const key = `${group}.${code}`;
    const ns = WORDS.find((one) => i18n.exists(key, { ns: one }));
    return ns === undefined ? code : t(key as "category.waiting", { ns: ns as "site" });
  };
}

/** Who somebody is by the badge, of the outlet or of the cases on a list; `you` for the reader, the outlet's desk and the house by their words. */
export function usePersonWord(
  summary?: OutletSummary,
  names: Readonly<Record<string, string>> = {},
): (id: unknown) => string {
  const { t } = useTranslation("site");
  const { me } = useSession();
  return (id) => {
    if (typeof id !== "string" || id === "") return "–";
    if (id === me.accountId) return t("you");
    if (id.startsWith("desk:")) return t("desk");
    if (id === "forgotten") return t("forgotten");
    if (id === "system") return t("house");
    if (id === "customer" || id.startsWith("device:")) return t("customer");
    const badge = summary?.staff.find(({ staffId }) => staffId === id)?.badgeName ?? names[id];
    return badge === undefined ? id : `${badge} (${id})`;
  };
}

/** A moment on the outlet's own wall. */
export function useMoment(timeZone?: string): (at: unknown) => string {
  const language = useLanguage();
  const format = new Intl.DateTimeFormat(LANGUAGE_TAG[language], {
    dateStyle: "medium",
    timeStyle: "short",
    ...(timeZone !== undefined && { timeZone }),
  });
  return (at) => (typeof at === "number" && at > 0 ? format.format(at) : "–");
}

/** How far something is from a moment, in the largest unit that says enough: "in 3 hours". */
export function useDistance(): (at: number, from: number) => string {
  const language = useLanguage();
  const format = new Intl.RelativeTimeFormat(LANGUAGE_TAG[language], { numeric: "always", style: "short" });
  return (at, from) => {
    const span = at - from;
    const size = Math.abs(span);
    if (size < HOUR_MS) return format.format(Math.trunc(span / MINUTE_MS), "minute");
    if (size < 2 * DAY_MS) return format.format(Math.trunc(span / HOUR_MS), "hour");
    return format.format(Math.trunc(span / DAY_MS), "day");
  };
}
