import { useTranslation } from "react-i18next";
import type { EmergencyEntry } from "#contract/identity";
import { useFetched } from "../shared/use-fetched";
import { StatusWord } from "../shared/StatusWord";
import { Link } from "./router";

/** Head office hears of a broken glass on whatever page it opens, until somebody has looked at it. */
export function EmergencyNotice() {
  const { t } = useTranslation("staff");
  const { answer = [] } = useFetched<readonly EmergencyEntry[]>("/api/v1/identity/emergencies");
  const count = answer.filter(({ reviewedBy }) => reviewedBy === undefined).length;
  if (count === 0) return null;
  return (
    <Link to="/staff/audit">
      <StatusWord tone="actNow" word={`${t("audit.emergencies")}: ${t("audit.open", { count })}`} />
    </Link>
  );
}
