import { useEffect, useEffectEvent, useState, type SubmitEvent } from "react";
import { useTranslation } from "react-i18next";
import type { OutletEntry } from "#contract/outlets";
import type { FoundTicket, PaperOutcome, PrinterEntry } from "#contract/printing";
import { outletPath } from "../shared/place";
import { send, type Sent } from "../shared/send";
import { StatusWord, type Tone } from "../shared/StatusWord";
import { useFetched } from "../shared/use-fetched";
import { useLanguage } from "../shared/use-language";
import { DeedNotice } from "./DeedNotice";
import { FormField, saidIn } from "./FormField";
import { useDeed, type Deed } from "./use-deed";

const LOOK_EVERY_MS = 5_000;

export type PrintersPanelProps = {
  readonly outlets: readonly OutletEntry[];
  readonly mayTest: boolean;
  readonly mayPrint: boolean;
};

/** The ticket printers of an outlet as they are now, a test print, a look at the ticket, and a copy for a customer. */
export function PrintersPanel({ outlets, mayTest, mayPrint }: PrintersPanelProps) {
  const { t } = useTranslation("staff");
  const language = useLanguage();
  const deed = useDeed();
  const [chosen, setChosen] = useState<string>();
  const outletId = chosen ?? outlets[0]?.outletId;
  if (outletId === undefined) return null;
  return (
    <section className="panel card" aria-labelledby="printers">
      <h2 id="printers">{t("printers.title")}</h2>
      <DeedNotice deed={deed} />
      <p className="field">
        <label htmlFor="printers-outlet">{t("devices.outlet")}</label>
        <select id="printers-outlet" value={outletId} onChange={(event) => setChosen(event.target.value)}>
          {outlets.map((outlet) => (
            <option key={outlet.outletId} value={outlet.outletId}>
              {`${outlet.outletId} · ${outlet.name[language]}`}
            </option>
          ))}
        </select>
      </p>
      <PrinterRows key={outletId} outletId={outletId} deed={deed} mayTest={mayTest} />
      {mayPrint && <CopyForm outletId={outletId} deed={deed} />}
    </section>
  );
}

type RowsProps = { readonly outletId: string; readonly deed: Deed; readonly mayTest: boolean };

function PrinterRows({ outletId, deed, mayTest }: RowsProps) {
  const { t } = useTranslation("staff");
  const { answer, retry } = useFetched<readonly PrinterEntry[]>(`${outletPath(outletId)}/printers`);
  const lookAgain = useEffectEvent(retry);
  useEffect(() => {
    const timer = setInterval(() => lookAgain(), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  if (answer?.length === 0) return <p>{t("printers.none")}</p>;
  return (
    <ul className="rows">
      {(answer ?? []).map((printer) => (
        <PrinterRow key={printer.printerId} printer={printer} deed={deed} mayTest={mayTest} />
      ))}
    </ul>
  );
}

const TONE: Readonly<Record<PrinterEntry["state"], Tone>> = {
  ready: "ok",
  paperLow: "warn",
  paperOut: "actNow",
  coverOpen: "actNow",
  fault: "actNow",
  offline: "actNow",
  unknown: "quiet",
};

type RowProps = Pick<RowsProps, "deed" | "mayTest"> & { readonly printer: PrinterEntry };

function PrinterRow({ printer, deed, mayTest }: RowProps) {
  const { t } = useTranslation("staff");
  const language = useLanguage();
  const [isSeen, setIsSeen] = useState(false);
  const { printerId, outletId, kiosk, host, port, state } = printer;
  const path = `${outletPath(outletId)}/printers/${encodeURIComponent(printerId)}`;
  const test = (): Promise<Sent<PaperOutcome>> =>
    send({ method: "POST", path: `${path}/test`, body: { language }, language });
  return (
    <li>
      <span>
        <strong>{printerId}</strong> {kiosk ?? t("printers.anyKiosk")} <span className="soft">{`${host}:${port}`}</span>
      </span>
      <StatusWord tone={TONE[state]} word={t(`printers.state.${state}`)} />
      {mayTest && (
        <button
          type="button"
          className="button"
          disabled={deed.isBusy}
          onClick={() => void deed.run(test, ({ outcome }) => t(`printers.outcome.${outcome}`))}
        >
          {t("printers.test")}
        </button>
      )}
      <button type="button" className="button" aria-expanded={isSeen} onClick={() => setIsSeen(!isSeen)}>
        {t("printers.preview")}
      </button>
      {isSeen && (
        <img className="paper-preview" src={`${path}/preview?language=${language}`} alt={t("printers.previewOf")} />
      )}
    </li>
  );
}

function CopyForm({ outletId, deed }: Pick<RowsProps, "outletId" | "deed">) {
  const { t } = useTranslation("staff");
  const language = useLanguage();
  const print = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget;
    const number = (saidIn(form)["number"] ?? "").toUpperCase();
    const path = `${outletPath(outletId)}/lost-tickets`;
    const ask = (): Promise<Sent<FoundTicket>> => send({ method: "POST", path, body: { number }, language });
    const done = await deed.run(ask, ({ outcome }) => t(`printers.outcome.${outcome}`));
    if (done) form.reset();
  };
  return (
    <form className="line" onSubmit={(event) => void print(event)}>
      <FormField label={t("printers.number")} name="number" pattern="[A-Za-z]\d{3}" autoComplete="off" required />
      <button type="submit" className="button" disabled={deed.isBusy}>
        {t("printers.copy")}
      </button>
    </form>
  );
}
