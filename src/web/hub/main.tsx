import { useTranslation } from "react-i18next";
import type { OutletEntry } from "#contract/outlets";
import { PageTrouble } from "../shared/PageTrouble";
import { outletAsked } from "../shared/place";
import { startPage } from "../shared/start-page";
import { useFetched } from "../shared/use-fetched";
import { Hub } from "./Hub";

function HubPage() {
  const { t } = useTranslation();
  const { answer, trouble, retry } = useFetched<readonly OutletEntry[]>("/api/v1/outlets");
  if (trouble) return <PageTrouble trouble={trouble} onRetry={retry} />;
  return (
    <>
      <title>{t("hub.title")}</title>
      {answer && <Hub outlets={answer} first={outletAsked()} />}
    </>
  );
}

void startPage(<HubPage />, { remembersLanguage: true });
