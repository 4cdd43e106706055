import { useTranslation } from "react-i18next";
import type { AdvisedActionView } from "#contract/look-ahead";
import type { Names } from "./names";

/** What could be done, as one would say it to a colleague. */
export function ActionSentence({ action, names }: { readonly action: AdvisedActionView; readonly names: Names }) {
  const { t, i18n } = useTranslation("lookahead");
  const { t: common } = useTranslation();
  const { windowId = "", staffIds = [], mode, fromOutletId, travelMin, byMin } = action;
  const window = names.window(windowId);
  const people = new Intl.ListFormat(i18n.language).format(staffIds.map(names.person));
  switch (action.kind) {
    case "openWindow":
      return <>{t("openWindow", { window, people })}</>;
    case "callFloater":
      return <>{t("callFloater", { window, people, from: fromOutletId ?? t("team"), min: travelMin })}</>;
    case "setMode":
      return <>{t("setMode", { window, mode: common(mode === "all" ? "console.mode.all" : "console.mode.normal") })}</>;
    case "divert":
      return <>{t("divert")}</>;
    case "delayBreaks":
      return <>{t("delayBreaks", { people, min: byMin })}</>;
  }
}
