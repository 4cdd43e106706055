import { useTranslation } from "react-i18next";
import type { AskedCommand } from "#contract/commands/command-route";
import { wholeMinutes } from "../shared/format";
import { StatusWord } from "../shared/StatusWord";
import { useLanguage } from "../shared/use-language";
import { useReasonWord } from "../shared/words";
import type { Desk } from "./desk";

export type DeviceListProps = {
  readonly desk: Pick<Desk, "outlet" | "floor" | "now">;
  readonly onSend: (commands: readonly AskedCommand[]) => void;
};

/** Machines that do not work now, so that nobody sends a customer to one; and one touch when one works again. */
export function DeviceList({ desk, onSend }: DeviceListProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const reasonWord = useReasonWord();
  const down = Object.entries(desk.floor.devicesDown).sort(([, left], [, right]) => left.since - right.since);
  if (down.length === 0) return null;
  return (
    <section className="panel card" aria-labelledby="devices">
      <h2 id="devices">{t("console.devicesDown", { count: down.length })}</h2>
      <ul className="alerts">
        {down.map(([deviceId, { since, reason }]) => (
          <li key={deviceId}>
            <p>
              <StatusWord tone="warn" word={kindOf(desk, deviceId)?.[language] ?? deviceId} />{" "}
              <span className="soft">
                {deviceId} {reasonWord(reason)} {t("console.minutes", { count: wholeMinutes(desk.now - since) })}
              </span>
            </p>
            <button type="button" className="button" onClick={() => onSend([{ type: "DeviceUp", deviceId }])}>
              {t("console.deviceWorks")}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const kindOf = ({ outlet }: Pick<Desk, "outlet">, deviceId: string) =>
  outlet.devices.find((device) => device.deviceId === deviceId)?.name;
