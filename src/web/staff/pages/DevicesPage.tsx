import { useState, type SubmitEvent } from "react";
import { useTranslation } from "react-i18next";
import type { PairedDeviceEntry } from "#contract/identity";
import type { OutletEntry } from "#contract/outlets";
import { clockTime, dayAndDate } from "../../shared/format";
import { postIdentity } from "../../shared/session/session";
import { useSession } from "../../shared/session/SessionGate";
import { StatusWord } from "../../shared/StatusWord";
import { useFetched } from "../../shared/use-fetched";
import { useLanguage } from "../../shared/use-language";
import { usePolled } from "../../shared/use-polled";
import { DeedNotice } from "../DeedNotice";
import { FormField, saidIn } from "../FormField";
import { ReasonDialog } from "../ReasonDialog";
import { OutletSelect } from "../OutletSelect";
import { PrintersPanel } from "../PrintersPanel";
import { useDeed } from "../use-deed";

const EVERY_MS = 10_000;

/** Kiosks, screens and keypads: who they are, whether they are there, and the code that makes a new one known. */
export function Page() {
  const { t } = useTranslation("staff");
  const language = useLanguage();
  const { me } = useSession();
  const deed = useDeed();
  const outlets = useFetched<readonly OutletEntry[]>("/api/v1/outlets").answer ?? [];
  const devices = usePolled<readonly PairedDeviceEntry[]>("/api/v1/identity/devices", EVERY_MS);
  const [leaving, setLeaving] = useState<PairedDeviceEntry>();
  const atOutlets = new Set(me.posts.flatMap(({ place }) => (place.kind === "outlet" ? [place.outletId] : [])));
  const own = outlets.filter(({ outletId }) => atOutlets.has(outletId));
  const mayPair = me.permissions.includes("device.pair");

  const pair = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget;
    const { code = "", ...said } = saidIn(form);
    const body = { ...said, code: code.replace(/\D/gu, "") };
    const say = ({ label }: PairedDeviceEntry): string => t("devices.paired", { label });
    if (!(await deed.run(() => postIdentity<PairedDeviceEntry>("/devices", language, body), say))) return;
    form.reset();
    devices.retry();
  };
  const revoke = async ({ deviceId }: PairedDeviceEntry, reason: string): Promise<void> => {
    setLeaving(undefined);
    await deed.run(() => postIdentity(`/devices/${deviceId}/revoke`, language, { reason }));
    devices.retry();
  };
  return (
    <>
      <h1>{t("page.devices")}</h1>
      <DeedNotice deed={deed} />
      {mayPair && <PairForm outlets={outlets} isBusy={deed.isBusy} onPair={(event) => void pair(event)} />}
      <section className="panel card" aria-labelledby="paired">
        <h2 id="paired">{t("devices.list")}</h2>
        {devices.answer?.length === 0 && <p>{t("devices.none")}</p>}
        <ul className="rows">
          {(devices.answer ?? []).map((device) => (
            <DeviceRow key={device.deviceId} device={device} {...(mayPair && { onRevoke: () => setLeaving(device) })} />
          ))}
        </ul>
      </section>
      <PrintersPanel
        outlets={own.length > 0 ? own : outlets}
        mayTest={me.permissions.includes("device.quickFix") || mayPair}
        mayPrint={me.permissions.includes("ticket.print")}
      />
      {leaving && (
        <ReasonDialog
          title={t("devices.revokeReason", { label: leaving.label })}
          onReason={(reason) => void revoke(leaving, reason)}
          onClose={() => setLeaving(undefined)}
        />
      )}
    </>
  );
}

type PairFormProps = {
  readonly outlets: readonly OutletEntry[];
  readonly isBusy: boolean;
  readonly onPair: (event: SubmitEvent<HTMLFormElement>) => void;
};

function PairForm({ outlets, isBusy, onPair }: PairFormProps) {
  const { t } = useTranslation("staff");
  return (
    <section className="panel card" aria-labelledby="pair">
      <h2 id="pair">{t("devices.pair")}</h2>
      <form className="line" onSubmit={onPair}>
        <FormField
          label={t("devices.code")}
          name="code"
          inputMode="numeric"
          autoComplete="off"
          pattern="\d{3} ?\d{3}"
          required
        />
        <OutletSelect label={t("devices.outlet")} outlets={outlets} />
        <FormField label={t("devices.label")} name="label" maxLength={60} required />
        <button type="submit" className="button button--main" disabled={isBusy}>
          {t("devices.submit")}
        </button>
      </form>
    </section>
  );
}

type DeviceRowProps = { readonly device: PairedDeviceEntry; readonly onRevoke?: () => void };

function DeviceRow({ device, onRevoke }: DeviceRowProps) {
  const { t } = useTranslation("staff");
  const language = useLanguage();
  return (
    <li>
      <span>
        <strong>{t(`devices.kind.${device.kind}`)}</strong> {device.outletId} · {device.label}
      </span>
      <span className="soft">
        {t("devices.by", { by: device.pairedBy, at: dayAndDate(device.pairedAt, language) })}
      </span>
      {!device.revoked && <Presence device={device} />}
      {device.revoked && <StatusWord tone="quiet" word={t("devices.revoked")} />}
      {!device.revoked && onRevoke && (
        <button type="button" className="button button--act-now" onClick={onRevoke}>
          {t("devices.revoke")}
        </button>
      )}
    </li>
  );
}

/** Whether the server hears of a device now; what it has not heard of since it began may have been switched off. */
function Presence({ device: { isHere = false, seenAt } }: { readonly device: PairedDeviceEntry }) {
  const { t } = useTranslation("staff");
  const language = useLanguage();
  if (isHere) return <StatusWord tone="ok" word={t("devices.here")} />;
  if (seenAt === undefined) return <StatusWord tone="warn" word={t("devices.unseen")} />;
  const at = `${dayAndDate(seenAt, language)} ${clockTime(seenAt, language)}`;
  return <StatusWord tone="warn" word={t("devices.lastSeen", { at })} />;
}
