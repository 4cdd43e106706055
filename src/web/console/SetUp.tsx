import { useId, useState, type SubmitEvent } from "react";
import { useTranslation } from "react-i18next";
import type { AskedCommand } from "#contract/commands/command-route";
import type { OutletEntry, OutletSummary } from "#contract/outlets";
import type { Floor } from "#read/floor/floor";
import { LanguageBar } from "../shared/LanguageBar";
import { useLanguage } from "../shared/use-language";
import { useTroubleWord } from "../shared/words";
import type { Trouble } from "../shared/send";
import type { Option } from "./ask";
import { handOverFields, handOverOf } from "./hand-over";
import { FieldRow, saidIn, submitOnEnter } from "./CommandDialog";
import { candidatesFor, firstWindow } from "./seat";
import "./console.css";

export type Seat = { readonly staffId: string; readonly windowId: string };

export type SetUpProps = {
  readonly outlets: readonly OutletEntry[];
  readonly outlet: OutletSummary;
  readonly floor: Floor;
  /** Who has signed in. */
  readonly staffId: string;
  /** In a demonstration anybody may sit down: choosing a person signs him in. */
  readonly isDemo: boolean;
  readonly trouble: Trouble | undefined;
  readonly onOutlet: (outletId: string) => void;
  /** Without commands when the window stands open already with this very person at it. */
  readonly onSeat: (seat: Seat, commands: readonly AskedCommand[]) => void;
};

/** Who sits where today: whoever has signed in; in a demonstration whoever is chosen, and the page says so. */
export function SetUp(props: SetUpProps) {
  const { outlets, outlet, floor, trouble, onOutlet, onSeat, isDemo } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const troubleWord = useTroubleWord();
  const [windowId, setWindowId] = useState(() => firstWindow(outlet, floor, isDemo ? undefined : props.staffId));
  const window = floor.windows[windowId];
  const candidates = candidatesFor(outlet, floor, windowId).filter(
    (candidate) => isDemo || candidate.staffId === props.staffId,
  );
  const [chosen, setChosen] = useState<string>(props.staffId);
  const staffId = candidates.find((candidate) => candidate.staffId === chosen)?.staffId ?? candidates[0]?.staffId ?? "";
  const isOpen = window !== undefined && window.state !== "closed";
  const windows = useWindowOptions(floor);
  const fields = handOverFields({ desk: { outlet, staffId }, t });

  const sit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const handOver = handOverOf(saidIn(event.currentTarget, fields));
    const open: AskedCommand = { type: "OpenWindow", windowId, staffId, mode: "normal", ...(handOver && { handOver }) };
    onSeat({ windowId, staffId }, isOpen ? [] : [open]);
  };

  return (
    <div className="console">
      <SetUpHead />
      <main className="set-up card">
        {isDemo && <p className="soft">{t("console.noSignIn")}</p>}
        <form onKeyDown={submitOnEnter} onSubmit={sit}>
          <Select
            label={t("common.outlet")}
            value={outlet.outletId}
            options={outlets.map(({ outletId, name }) => ({ value: outletId, label: name[language] }))}
            onChange={onOutlet}
          />
          <Select label={t("console.field.window")} value={windowId} options={windows} onChange={setWindowId} />
          <Select
            label={t("console.field.staff")}
            value={staffId}
            options={candidates.map((candidate) => ({ value: candidate.staffId, label: candidate.badgeName }))}
            onChange={setChosen}
          />
          {!isOpen && (
            <fieldset>
              <legend>{t("console.handOver")}</legend>
              {fields.map((field) => (
                <FieldRow key={field.name} field={field} takesCursor={false} />
              ))}
            </fieldset>
          )}
          {/* Inside another page, as on the hub, the cursor stays where the visitor put it. */}
          <p role="alert">{trouble && troubleWord(trouble)}</p>
          <button type="submit" className="button button--main" disabled={!staffId} autoFocus={self === top}>
            {t(isOpen ? "console.takeSeat" : "console.openWindow")} <kbd>{"Enter"}</kbd>
          </button>
        </form>
      </main>
    </div>
  );
}

function SetUpHead() {
  const { t } = useTranslation();
  return (
    <header className="console__head">
      <h1>{t("console.setUpTitle")}</h1>
      <div className="console__tools">
        <LanguageBar />
      </div>
    </header>
  );
}

function useWindowOptions(floor: Floor): readonly Option[] {
  const { t } = useTranslation();
  return Object.entries(floor.windows).map(([value, { label, kind, state }]) => {
    const kindWord = t(`common.windowKind.${kind}` as "common.windowKind.cash");
    return { value, label: `${t("common.window", { label })} · ${kindWord} · ${t(`common.windowState.${state}`)}` };
  });
}

type SelectProps = {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChange: (value: string) => void;
};

function Select({ label, value, options, onChange }: SelectProps) {
  const id = useId();
  return (
    <p className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </p>
  );
}
