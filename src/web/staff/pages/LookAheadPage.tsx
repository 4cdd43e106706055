import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ChoiceView } from "#contract/look-ahead";
import type { OutletEntry, OutletSummary } from "#contract/outlets";
import type { OutletWaits } from "#contract/waits";
import { PageTrouble } from "../../shared/PageTrouble";
import { outletAsked, outletPath } from "../../shared/place";
import { useSession } from "../../shared/session/SessionGate";
import { useFetched } from "../../shared/use-fetched";
import { usePolled } from "../../shared/use-polled";
import { useTopic } from "../../shared/use-topic";
import { DeedNotice } from "../DeedNotice";
import { saidIn } from "../FormField";
import { OutletSelect } from "../OutletSelect";
import { useDeed } from "../use-deed";
import { AdvicePanel } from "../look-ahead/AdvicePanel";
import { ChoicesPanel } from "../look-ahead/ChoicesPanel";
import { namesOf } from "../look-ahead/names";
import { useAdvice } from "../look-ahead/use-advice";
import { WaitsPanel } from "../look-ahead/WaitsPanel";
import "../look-ahead/look-ahead.css";

/** The next two hours of a lobby: who will wait too long, what could be done, and what came of what was done. */
export function Page() {
  useTopic("lookahead");
  const { t } = useTranslation("staff");
  const { me } = useSession();
  const outlets = useFetched<readonly OutletEntry[]>("/api/v1/outlets").answer;
  const [wanted, setWanted] = useState(outletAsked);
  const mine = (outlets ?? []).filter(({ outletId }) => me.outletIds.length === 0 || me.outletIds.includes(outletId));
  const outletId = mine.find((one) => one.outletId === wanted)?.outletId ?? mine[0]?.outletId;
  return (
    <>
      <h1>{t("page.lookAhead")}</h1>
      {mine.length > 1 && (
        <form onChange={(event) => setWanted(saidIn(event.currentTarget)["outletId"] ?? "")}>
          <OutletSelect label={t("devices.outlet")} outlets={mine} />
        </form>
      )}
      {outletId !== undefined && <OutletAhead key={outletId} outletId={outletId} />}
    </>
  );
}

const WAITS_EVERY_MS = 5_000;
const CHOICES_EVERY_MS = 15_000;

function OutletAhead({ outletId }: { readonly outletId: string }) {
  const { t } = useTranslation("lookahead");
  const path = outletPath(outletId);
  const outlet = useFetched<OutletSummary>(path);
  const waits = usePolled<OutletWaits>(`${path}/waits`, WAITS_EVERY_MS);
  const choices = usePolled<readonly ChoiceView[]>(`${path}/look-ahead/choices`, CHOICES_EVERY_MS);
  const ahead = useAdvice(path);
  const deed = useDeed();
  if (outlet.trouble) return <PageTrouble trouble={outlet.trouble} onRetry={outlet.retry} />;
  if (!outlet.answer) return <p className="soft">{t("loading")}</p>;
  const names = namesOf(outlet.answer);
  const choose = async (option: number): Promise<void> => {
    if (!ahead.advice) return;
    const { adviceId } = ahead.advice;
    await deed.run(
      () => ahead.choose(adviceId, option),
      () => t("chosen"),
    );
    choices.retry();
  };
  const chosen = choices.answer?.find(({ adviceId }) => adviceId === ahead.advice?.adviceId);
  return (
    <>
      <AdvicePanel
        ahead={ahead}
        names={names}
        chosen={chosen}
        isBusy={deed.isBusy}
        onChoose={(ix) => void choose(ix)}
      />
      <DeedNotice deed={deed} />
      {waits.answer && <WaitsPanel waits={waits.answer} />}
      {choices.answer && choices.answer.length > 0 && <ChoicesPanel choices={choices.answer} names={names} />}
    </>
  );
}
