import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../../shared/session/SessionGate";
import { useTopic } from "../../shared/use-topic";
import { ChangePanel } from "../admin/ChangePanel";
import { FilesPanel } from "../admin/FilesPanel";
import { HistoryPanel } from "../admin/HistoryPanel";
import { PolicyPanel } from "../admin/PolicyPanel";
import { SectionPanel } from "../admin/SectionPanel";
import { DeedNotice } from "../DeedNotice";
import { useMenu } from "../menu";
import type { StaffPage } from "../pages";
import { Link } from "../router";
import { useDeed } from "../use-deed";
import "../admin/admin.css";

const PARTS = ["network", "policies", "changes", "files"] as const;
type Part = (typeof PARTS)[number];

/** What is set on pages of its own. */
const ELSEWHERE: readonly StaffPage["titleKey"][] = ["calendar", "standardTimes", "scripts", "accounts", "devices"];

/** Links to the pages of those that this person opens. */
function Elsewhere() {
  const { t } = useTranslation("staff");
  const menu = useMenu();
  return menu
    .filter(({ titleKey }) => ELSEWHERE.includes(titleKey))
    .map(({ path, titleKey }) => (
      <Link key={path} to={path}>
        {t(`page.${titleKey}`)}
      </Link>
    ));
}

/** Everything that a bank may change without changing the program. */
export function Page() {
  useTopic("admin");
  const { t } = useTranslation("admin");
  const { me } = useSession();
  const deed = useDeed();
  const seesNetwork = me.posts.some(({ place }) => place.kind === "network") && me.permissions.includes("network.read");
  const open = PARTS.filter((part) => seesNetwork || part === "policies" || part === "changes");
  const [chosen, setChosen] = useState<Part>();
  const part = chosen ?? open[0];
  const [undone, setUndone] = useState(0);
  return (
    <>
      <h1>{t("title")}</h1>
      <div className="deeds" role="group" aria-label={t("parts")}>
        {open.map((one) => (
          <button key={one} type="button" className="button" aria-pressed={one === part} onClick={() => setChosen(one)}>
            {t(`part.${one}`)}
          </button>
        ))}
        <Elsewhere />
      </div>
      <DeedNotice deed={deed} />
      {part === "network" && <SectionPanel deed={deed} />}
      {part === "policies" && <PolicyPanel deed={deed} today={me.today} />}
      {part === "changes" && <ChangePanel key={undone} deed={deed} />}
      {part === "changes" && seesNetwork && <HistoryPanel deed={deed} onUndone={() => setUndone(undone + 1)} />}
      {part === "files" && <FilesPanel deed={deed} />}
    </>
  );
}
