import { useId } from "react";
import { useTranslation } from "react-i18next";
import { StatusWord } from "../../shared/StatusWord";
import { useSession } from "../../shared/session/SessionGate";
import { clockOf, type RosterWords } from "./use-roster-words";
import type { Week } from "./week";

export type RequestsPanelProps = {
  readonly week: Week;
  readonly words: RosterWords;
  /** Undefined where the week is only looked at. */
  readonly onAct: ((action: string, body: object) => void) | undefined;
};

type Change = Week["changes"][number];

const TONE = { asked: "warn", made: "ok", refused: "quiet", withdrawn: "quiet" } as const;

/** What people asked for: leave and swaps to be decided, wishes, open shifts, and every change with its record. */
export function RequestsPanel({ week, words, onAct }: RequestsPanelProps) {
  const { t } = useTranslation("roster");
  const id = useId();
  const { leaves, wishes, openShifts, changes } = week;
  const waiting = leaves.filter(({ state }) => state === "asked").length + changes.filter(isWaiting).length;
  const sameDay = changes.filter(({ isSameDay, state }) => isSameDay && state === "made").length;
  return (
    <section className="panel card" aria-labelledby={id}>
      <h2 id={id}>{waiting === 0 ? t("requests.none") : t("requests.title", { count: waiting })}</h2>
      {sameDay > 0 && <p>{t("requests.sameDay", { count: sameDay })}</p>}
      <ul className="rows">
        {leaves.map(({ leaveId, staffId, day, state }) => (
          <li key={leaveId}>
            <span>
              {`${t("requests.leave", { who: words.person(staffId), day: words.day(day) })} `}
              <StatusWord tone={state === "asked" ? "warn" : "quiet"} word={t(`leave.${state}`)} />
            </span>
            {state === "asked" && onAct && week.state !== "published" && (
              <span className="deeds">
                {[true, false].map((isGranted) => (
                  <button
                    key={String(isGranted)}
                    type="button"
                    className="button"
                    onClick={() => onAct("leave/decide", { leaveId, isGranted })}
                  >
                    {t(isGranted ? "requests.grant" : "requests.deny")}
                  </button>
                ))}
              </span>
            )}
          </li>
        ))}
        {wishes.map(({ wishId, staffId, day, template }) => (
          <li key={wishId}>
            {t(template === undefined ? "requests.wishOff" : "requests.wishShift", {
              who: words.person(staffId),
              day: words.day(day),
              shift: words.template(template ?? ""),
            })}
          </li>
        ))}
        {openShifts.map(({ shiftId, shift, takenBy }) => (
          <li key={shiftId}>
            {t(takenBy === undefined ? "requests.open" : "requests.taken", {
              day: words.day(shift.day),
              shift: words.shift(shift),
              who: words.person(takenBy),
            })}
          </li>
        ))}
        {changes.map((change) => (
          <ChangeRow key={change.changeId} change={change} words={words} onAct={onAct} />
        ))}
      </ul>
    </section>
  );
}

const isWaiting = ({ state }: Change): boolean => state === "asked";

type ChangeRowProps = { readonly change: Change } & Pick<RequestsPanelProps, "words" | "onAct">;

function ChangeRow({ change, words, onAct }: ChangeRowProps) {
  const { t } = useTranslation("roster");
  const { me } = useSession();
  const { changeId, kind, state, cells, reason, isSameDay, awaited, needsApproval, askedBy } = change;
  const isConcerned = askedBy === me.accountId || cells.some(({ staffId }) => staffId === me.accountId);
  return (
    <li>
      <span>
        {`${t(`change.${kind}`)}: ${changeWords(cells, words)} `}
        <StatusWord tone={TONE[state]} word={t(`changeState.${state}`)} />
        {isSameDay && ` · ${t("change.sameDay")}`}
        {kind === "order" || kind === "swap" ? ` · ${t("change.because", { reason })}` : ""}
        {state === "asked" &&
          awaited.length > 0 &&
          ` · ${t("change.awaits", { who: awaited.map((one) => words.person(one)).join(", ") })}`}
        {change.forecast && <ChangeEffect {...{ forecast: change.forecast, measured: change.measured, words }} />}
      </span>
      {state === "asked" && awaited.length === 0 && needsApproval && onAct && !isConcerned && (
        <button type="button" className="button" onClick={() => onAct("changes/approve", { changeId })}>
          {t("change.approve")}
        </button>
      )}
    </li>
  );
}

type ChangeEffectProps = {
  readonly forecast: NonNullable<Change["forecast"]>;
  readonly measured: Change["measured"];
  readonly words: RosterWords;
};

/** What the simulation said before, and what the journal says after. */
function ChangeEffect({ forecast, measured, words }: ChangeEffectProps) {
  const { t } = useTranslation("roster");
  const { without, with: expected, low, high, fromMin } = forecast;
  const minutes = { without: words.number(without.lateMin), expected: words.number(expected.lateMin) };
  const span = { low: words.signed(low), high: words.signed(high), from: clockOf(fromMin) };
  const { came = 0, late = 0, lateMin = 0 } = measured ?? {};
  return (
    <span className="soft">
      {` · ${t("change.forecast", { ...minutes, ...span })} `}
      {measured
        ? t("change.measured", { came, late, minutes: words.number(lateMin), expected: words.number(expected.came) })
        : t("change.notMeasured")}
    </span>
  );
}

/** "Li Wei Monday 08:45–17:15, Cash; Ana Monday off". */
export function changeWords(cells: Change["cells"], words: RosterWords): string {
  return cells
    .map(({ staffId, day, shift }) => {
      const what = shift ? words.shift(shift) : words.off;
      return `${words.person(staffId)} ${words.day(day)} ${what}`;
    })
    .join("; ");
}
