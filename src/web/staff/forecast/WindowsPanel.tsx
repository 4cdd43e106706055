import { useId, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { WindowRequirement } from "#contract/forecasts";
import { StatusWord } from "../../shared/StatusWord";
import { Chart } from "./Chart";
import { Figure } from "./Figure";
import { needFinding, wallOf } from "./findings";
import { windowsPlot } from "./plots";
import { useNamed, useNumbers } from "./use-words";

export type WindowsPanelProps = {
  readonly need: WindowRequirement;
  readonly windowWord: (windowId: string) => string;
};

/** Windows and people that each half-hour needs, and what one window more is worth. */
export function WindowsPanel({ need, windowWord }: WindowsPanelProps) {
  const { t } = useTranslation("forecast");
  const { one, whole, percent } = useNumbers();
  const named = useNamed();
  const { peak, at, hours, broken, shortKinds } = needFinding(need);
  const kinds = Object.keys(need.slots[0]?.byKind ?? {});
  const posts = Object.keys(need.slots[0]?.posts ?? {});
  const plot = useMemo(
    () => windowsPlot(need, { say: (key) => t(key as "chart.windows"), kind: (kind) => named("kind", kind) }),
    // The names follow the language, and with it `t`.
    // oxlint-disable-next-line react/exhaustive-deps
    [need, t],
  );
  return (
    <>
      <Figure
        finding={t("windows.finding", { peak, at, hours: one(hours) })}
        columns={[
          t("column.start"),
          t("column.windows"),
          t("column.rostered"),
          ...kinds.map((kind) => named("kind", kind)),
          ...posts.map((post) => named("post", post)),
          t("column.savedByOneMore"),
          t("column.lostByOneFewer"),
          t("windows.intensity"),
          t("windows.late"),
        ]}
        rows={need.slots.map((slot, place) => [
          wallOf(slot.slot * 30),
          slot.windows,
          need.roster && one(need.roster.windows[place] ?? 0),
          ...kinds.map((kind) => slot.byKind[kind]?.windows),
          ...posts.map((post) => slot.posts[post]?.people),
          one(slot.savedByOneMore),
          one(slot.lostByOneFewer),
          percent(slot.intensity),
          percent(slot.lateShare),
        ])}
      >
        {broken > 0 && (
          <p>
            <StatusWord tone="warn" word={t("windows.short", { count: broken })} />{" "}
            {t("windows.kinds", { kinds: shortKinds.map((kind) => named("kind", kind)).join(", ") })}
          </p>
        )}
        <Chart optionOf={plot} />
        <p className="soft">
          {t("windows.promise", {
            percent: percent(need.lateShareMax),
            minutes: whole(need.promiseMin),
            service: one(need.serviceMin),
          })}{" "}
          {need.roster &&
            t("windows.freed", { freed: one(need.roster.freedHours), short: one(need.roster.shortHours) })}{" "}
          {need.roster?.isPublished === false && t("windows.standIn")}
        </p>
      </Figure>
      <PlanPanel moves={need.moves} windowWord={windowWord} />
    </>
  );
}

type PlanPanelProps = { readonly moves: WindowRequirement["moves"] } & Pick<WindowsPanelProps, "windowWord">;

/** When to open which window and when to close it. */
function PlanPanel({ moves, windowWord }: PlanPanelProps) {
  const { t } = useTranslation("forecast");
  const id = useId();
  const minutes = [...new Set(moves.map(({ atMin }) => atMin))];
  const at = (minute: number, move: "open" | "close"): string =>
    moves
      .filter((one) => one.atMin === minute && one.move === move)
      .map(({ windowId }) => windowWord(windowId))
      .sort((one, other) => one.localeCompare(other, undefined, { numeric: true }))
      .join(", ");
  return (
    <section className="panel card" aria-labelledby={id}>
      <h2 id={id}>{t("plan.title")}</h2>
      <div className="table" role="group" aria-labelledby={id} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t("column.start")}</th>
              <th scope="col">{t("plan.open")}</th>
              <th scope="col">{t("plan.close")}</th>
            </tr>
          </thead>
          <tbody>
            {minutes.map((minute) => (
              <tr key={minute}>
                <th scope="row">{wallOf(minute)}</th>
                <td>{at(minute, "open")}</td>
                <td>{at(minute, "close")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
