import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AskedCommand } from "#contract/commands/command-route";
import type { OutletEntry, OutletSummary } from "#contract/outlets";
import type { CountedScript } from "#contract/scripts";
import type { Floor } from "#read/floor/floor";
import type { Age } from "../shared/live/age";
import { StaleBanner, useAge } from "../shared/live/LiveNotice";
import { useBusinessNow, useLive } from "../shared/live/use-live";
import { PageTrouble } from "../shared/PageTrouble";
import { outletAsked, outletPath } from "../shared/place";
import { SessionGate, useSession } from "../shared/session/SessionGate";
import { startPage } from "../shared/start-page";
import { useFetched } from "../shared/use-fetched";
import { useLanguage } from "../shared/use-language";
import { usePolled } from "../shared/use-polled";
import { useRemembered } from "../shared/use-remembered";
import { Console } from "./Console";
import { SetUp, type Seat } from "./SetUp";
import { useCommander } from "./use-commander";

/** The outlet in the address where this person may see it, else the first that he may. */
function ConsolePage() {
  const { t } = useTranslation();
  const { me, become } = useSession();
  const [wanted, setWanted] = useState(outletAsked);
  const outletId = me.outletIds.includes(wanted) ? wanted : me.outletIds[0];
  const choose = (next: string): void => {
    if (me.outletIds.includes(next)) setWanted(next);
    // In the demonstration another outlet means another teller.
    else void become({ role: "teller", outletId: next }).then((now) => now && setWanted(next));
  };
  if (outletId === undefined) return <p className="broken">{t("session.noOutlet")}</p>;
  return <OutletConsole outletId={outletId} onOutlet={choose} />;
}

function OutletConsole({ outletId, onOutlet }: { readonly outletId: string; readonly onOutlet: (id: string) => void }) {
  const { t } = useTranslation();
  const { me } = useSession();
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
        <LiveConsole
          key={outletId}
          outlets={outlets.answer.filter((entry) => me.demo || me.outletIds.includes(entry.outletId))}
          outlet={outlet.answer}
          onOutlet={onOutlet}
        />
      )}
    </>
  );
}

type LiveConsoleProps = {
  readonly outlets: readonly OutletEntry[];
  readonly outlet: OutletSummary;
  readonly onOutlet: (outletId: string) => void;
};

/** Rates change slowly. */
const SCRIPTS_EVERY_MS = 60_000;
const NOBODY: Seat = { staffId: "", windowId: "" };

function LiveConsole({ outlets, outlet, onOutlet }: LiveConsoleProps) {
  const language = useLanguage();
  const { outletId } = outlet;
  const live = useLive<Floor>(`floor:${outletId}`);
  const age = useAge(live);
  const now = useBusinessNow(live);
  const [seat, setSeat] = useRemembered<Seat>(`guichet.seat.${outletId}`, NOBODY);
  const [lettersOn, setLettersOn] = useRemembered("guichet.letters", true);
  const { me, become, may } = useSession();
  const scripts = usePolled<readonly CountedScript[]>("/api/v1/scripts/in-use", SCRIPTS_EVERY_MS).answer ?? [];
  const commander = useCommander({
    outletId,
    language,
    staffId: seat.staffId,
    businessDate: outlet.businessDate,
  });
  const floor = live.view;
  if (!floor || now === undefined) return <Beginning age={age} />;

  const window = floor.windows[seat.windowId];
  const isSeated =
    seat.staffId === me.accountId &&
    window !== undefined &&
    window.state !== "closed" &&
    window.staffId === seat.staffId;
  if (!isSeated) {
    const take = (wanted: Seat, commands: readonly AskedCommand[]): void => {
      const isMe = wanted.staffId === me.accountId;
      void Promise.resolve(isMe || become({ accountId: wanted.staffId }))
        .then((isHere) => isHere && commander.run(commands, wanted.staffId))
        .then((done) => done && setSeat(wanted));
    };
    return (
      <SetUp
        outlets={outlets}
        outlet={outlet}
        floor={floor}
        staffId={me.accountId}
        isDemo={me.demo}
        trouble={commander.trouble}
        onOutlet={onOutlet}
        onSeat={take}
      />
    );
  }
  return (
    <Console
      desk={{ outlet, floor, ...seat, window, now, scripts }}
      age={age}
      commander={commander}
      lettersOn={lettersOn}
      onLetters={setLettersOn}
      onLeave={() => setSeat(NOBODY)}
      may={may}
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

void startPage(
  <SessionGate surface="console">
    <ConsolePage />
  </SessionGate>,
  { remembersLanguage: true },
);
