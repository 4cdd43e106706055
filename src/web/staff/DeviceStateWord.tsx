import { useTranslation } from "react-i18next";
import type { DeviceState } from "#contract/device-states";
import { clockTime, dayAndDate } from "../shared/format";
import { StatusWord, type Tone } from "../shared/StatusWord";
import { useLanguage } from "../shared/use-language";
import { useReasonWord } from "../shared/words";

const TONE: Readonly<Record<DeviceState["state"], Tone>> = {
  nothingReported: "quiet",
  reported: "actNow",
  ready: "ok",
  paperLow: "warn",
  paperOut: "actNow",
  coverOpen: "actNow",
  fault: "actNow",
  offline: "actNow",
  here: "ok",
  reached: "ok",
  away: "warn",
  unknown: "quiet",
};

/** Whether somebody has to look after the device. */
export const isInTrouble = ({ state }: DeviceState): boolean => TONE[state] === "warn" || TONE[state] === "actNow";

/** What is known of a device, in words that claim no more than that. */
export function DeviceStateWord({ device }: { readonly device: DeviceState }) {
  const { t } = useTranslation("staff");
  const language = useLanguage();
  const reasonWord = useReasonWord();
  const { state, since } = device;
  const at = since === undefined ? "" : `${dayAndDate(since, language)} ${clockTime(since, language)}`;
  const reason = "reason" in device ? reasonWord(device.reason ?? "") : "";
  return <StatusWord tone={TONE[state]} word={t(`deviceState.${state}`, { at, reason })} />;
}
