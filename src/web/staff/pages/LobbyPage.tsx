import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Appointment } from "#contract/guide/appointments";
import type { OutletEntry, OutletSummary } from "#contract/outlets";
import type { Reception } from "#contract/reception";
import type { CountedScript } from "#contract/scripts";
import type { Floor } from "#read/floor/floor";
import { useCommander } from "../../console/use-commander";
import { StaleBanner, useAge } from "../../shared/live/LiveNotice";
import { useBusinessNow, useLive } from "../../shared/live/use-live";
import { isNote } from "../../shared/lobby-deeds";
import { PageTrouble } from "../../shared/PageTrouble";
import { outletAsked, outletPath } from "../../shared/place";
import { useSession } from "../../shared/session/SessionGate";
import { useFetched } from "../../shared/use-fetched";
import { useLanguage } from "../../shared/use-language";
import { usePolled } from "../../shared/use-polled";
import { useTopic } from "../../shared/use-topic";
import { LobbyDesk } from "../lobby/LobbyDesk";

/** The lobby of the outlet in the address, or of the first one this person works at. */
export function Page() {
  useTopic("lobby");
  const { t } = useTranslation();
  const { me } = useSession();
  const language = useLanguage();
  const [wanted, setWanted] = useState(outletAsked);
  const outlets = useFetched<readonly OutletEntry[]>("/api/v1/outlets").answer ?? [];
  const outletId = me.outletIds.includes(wanted) ? wanted : me.outletIds[0];
  const mine = outlets.filter((entry) => me.outletIds.includes(entry.outletId));
  if (outletId === undefined) return <p>{t("session.noOutlet")}</p>;
  return (
    <>
      {mine.length > 1 && (
        <select
          className="lobby__outlet"
          aria-label={t("common.outlet")}
          value={outletId}
          onChange={(event) => setWanted(event.target.value)}
        >
          {mine.map((entry) => (
            <option key={entry.outletId} value={entry.outletId}>
              {entry.name[language]}
            </option>
          ))}
        </select>
      )}
      <OutletLobby key={outletId} outletId={outletId} />
    </>
  );
}

function OutletLobby({ outletId }: { readonly outletId: string }) {
  const { t } = useTranslation();
  const outlet = useFetched<OutletSummary>(outletPath(outletId));
  if (outlet.trouble) return <PageTrouble trouble={outlet.trouble} onRetry={outlet.retry} />;
  return outlet.answer ? <LiveLobby outlet={outlet.answer} /> : <p className="soft">{t("common.loading")}</p>;
}

const REGISTER_EVERY_MS = 4_000;
const APPOINTMENTS_EVERY_MS = 30_000;
const SCRIPTS_EVERY_MS = 60_000;

function LiveLobby({ outlet }: { readonly outlet: OutletSummary }) {
  const { t } = useTranslation();
  const { outletId, businessDate } = outlet;
  const { me, may } = useSession();
  const language = useLanguage();
  const live = useLive<Floor>(`floor:${outletId}`);
  const age = useAge(live);
  const now = useBusinessNow(live);
  const register = usePolled<Reception>(`${outletPath(outletId)}/reception`, REGISTER_EVERY_MS);
  const appointments = usePolled<readonly Appointment[]>(`${outletPath(outletId)}/appointments`, APPOINTMENTS_EVERY_MS);
  const scripts = usePolled<readonly CountedScript[]>("/api/v1/scripts/in-use", SCRIPTS_EVERY_MS);
  const commander = useCommander({ outletId, language, staffId: me.accountId, businessDate });
  const floor = live.view;
  if (!floor || now === undefined) {
    return (
      <>
        <p className="soft">{t("common.loading")}</p>
        <StaleBanner age={age} />
      </>
    );
  }
  const lobby = { outlet, floor, now, staffId: me.accountId, scripts: scripts.answer ?? [] };
  const run: typeof commander.run = async (deeds) => {
    const done = await commander.run(deeds);
    if (deeds.some(isNote)) register.retry();
    return done;
  };
  return (
    <LobbyDesk
      lobby={lobby}
      age={age}
      register={register.answer}
      appointments={appointments.answer ?? []}
      sender={{ ...commander, run }}
      may={may}
    />
  );
}
