import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AskedCommand } from "#contract/commands/command-route";
import type { OutletEntry, OutletSummary } from "#contract/outlets";
import type { Floor } from "#read/floor/floor";
import type { Age } from "../shared/live/age";
import { StaleBanner, useAge } from "../shared/live/LiveNotice";
import { useBusinessNow, useLive } from "../shared/live/use-live";
import { PageTrouble } from "../shared/PageTrouble";
import { outletAsked, outletPath } from "../shared/place";
import { startPage } from "../shared/start-page";
import { useFetched } from "../shared/use-fetched";
import { useLanguage } from "../shared/use-language";
import { useRemembered } from "../shared/use-remembered";
import { Console } from "./Console";
import { SetUp, type Seat } from "./SetUp";
import { useCommander } from "./use-commander";

function ConsolePage() {
  const { t } = useTranslation();
  const [outletId, setOutletId] = useState(outletAsked);
  const outlets = useFetched<readonly OutletEntry[]>("/api/v1/outlets");
  const outlet = useFetched<OutletSummary>(outletPath(outletId));
  const trouble = outlets.trouble ?? outlet.trouble;
  const retry = (): void => {
    outlets.retry();
    outlet.retry();
  };
  if (trouble) return <PageTrouble trouble={trouble} onRetry={retry} />;
  return (
    <>
      <title>{t("console.title")}</title>
      {outlet.answer && outlets.answer && (
        <LiveConsole key={outletId} outlets={outlets.answer} outlet={outlet.answer} onOutlet={setOutletId} />
      )}
    </>
  );
}

type LiveConsoleProps = {
  readonly outlets: readonly OutletEntry[];
  readonly outlet: OutletSummary;
  readonly onOutlet: (outletId: string) => void;
};

const NOBODY: Seat = { staffId: "", windowId: "" };

function LiveConsole({ outlets, outlet, onOutlet }: LiveConsoleProps) {
  const language = useLanguage();
  const { outletId } = outlet;
  const live = useLive<Floor>(`floor:${outletId}`);
  const age = useAge(live);
  const now = useBusinessNow(live);
  const [seat, setSeat] = useRemembered<Seat>(`guichet.seat.${outletId}`, NOBODY);
  const [lettersOn, setLettersOn] = useRemembered("guichet.letters", true);
  const commander = useCommander({ outletId, language, staffId: seat.staffId });
  const floor = live.view;
  if (!floor || now === undefined) return <Beginning age={age} />;

  const window = floor.windows[seat.windowId];
  const isSeated = window !== undefined && window.state !== "closed" && window.staffId === seat.staffId;
  if (!isSeated) {
    const take = (wanted: Seat, commands: readonly AskedCommand[]): void => {
      void commander.run(commands, wanted.staffId).then((done) => done && setSeat(wanted));
    };
    return (
      <SetUp
        outlets={outlets}
        outlet={outlet}
        floor={floor}
        trouble={commander.trouble}
        onOutlet={onOutlet}
        onSeat={take}
      />
    );
  }
  return (
    <Console
      desk={{ outlet, floor, ...seat, window, now }}
      age={age}
      commander={commander}
      lettersOn={lettersOn}
      onLetters={setLettersOn}
      onLeave={() => setSeat(NOBODY)}
    />
  );
}

/** Before the floor is known. Says so when that takes too long. */
function Beginning({ age }: { readonly age: Age }) {
  const { t } = useTranslation();
  return (
    <main className="broken">
      <h1>{t("common.loading")}</h1>
      <StaleBanner age={age} />
    </main>
  );
}

void startPage(<ConsolePage />, { remembersLanguage: true });
