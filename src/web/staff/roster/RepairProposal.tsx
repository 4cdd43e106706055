import { useTranslation } from "react-i18next";
import type { RosterRepairView } from "#contract/roster-loop";
import { newId } from "../../shared/send";
import { useSession } from "../../shared/session/SessionGate";
import { useLanguage } from "../../shared/use-language";
import { proposeMove } from "../float-deeds";
import type { Deed } from "../use-deed";
import { clockOf, type RosterWords } from "./use-roster-words";

export type RepairProposalProps = {
  readonly found: RosterRepairView;
  readonly day: number;
  readonly outletId: string;
  readonly words: RosterWords;
  readonly deed: Deed;
  /** Orders the changes that were proposed. */
  readonly onOrder: (order: object) => void;
};

type Effect = RosterRepairView["effect"];

/** The least change found, what it does to the waits, and who of outside could come besides. */
export function RepairProposal({ found, day, outletId, words, deed, onOrder }: RepairProposalProps) {
  const { t } = useTranslation("roster");
  const { changes, effect, fromMin, help } = found;
  const worked = (work: RosterRepairView["changes"][number]["after"]): string => {
    if (!work) return words.off;
    const { template, post, lunchMin } = work;
    const lunch = lunchMin === undefined ? [] : [t("board.lunchAt", { time: clockOf(lunchMin) })];
    return [words.template(template), words.post(post), ...lunch].join(", ");
  };
  const order = (): void =>
    onOrder({
      changeId: newId(),
      cells: changes.map(({ staffId, after: shift }) => ({ staffId, day, ...(shift && { shift }) })),
      reason: t("repair.reason"),
      forecast: forecastOf(day, fromMin, effect),
    });
  return (
    <div role="status">
      {changes.length === 0 && <p>{t("repair.none")}</p>}
      <ul className="rows">
        {changes.map(({ staffId, name, before: was, after: becomes }) => (
          <li key={staffId}>{t("repair.change", { who: name, was: worked(was), becomes: worked(becomes) })}</li>
        ))}
      </ul>
      <p>{t("repair.effect", effectParams(effect, words))}</p>
      {changes.length > 0 && (
        <p className="deeds">
          <button type="button" className="button button--main" onClick={order}>
            {t("repair.order")}
          </button>
        </p>
      )}
      {help && <Help {...{ help, fromMin, outletId, words, deed }} />}
    </div>
  );
}

const forecastOf = (day: number, fromMin: number, { before, after, lateMinDifference }: Effect) => ({
  ...{ day, fromMin, without: before, with: after },
  ...{ low: lateMinDifference.low, high: lateMinDifference.high },
});

const effectParams = ({ before, after, lateMinDifference: { low, high } }: Effect, words: RosterWords) => ({
  before: words.number(before.lateMin),
  after: words.number(after.lateMin),
  low: words.signed(low),
  high: words.signed(high),
});

type HelpProps = Pick<RepairProposalProps, "outletId" | "words" | "deed"> & {
  readonly help: NonNullable<RosterRepairView["help"]>;
  /** When the stay is asked for, the way included. */
  readonly fromMin: number;
};

/** Somebody of outside is asked for; the district approves, and the person accepts on the phone. (0-23, 0-24) */
function Help({ help, fromMin: askedMin, outletId, words, deed }: HelpProps) {
  const { t } = useTranslation("roster");
  const language = useLanguage();
  const { may } = useSession();
  const { staffId, name, fromOutletId, windowId, travelMin, fromMin, toMin, effect } = help;
  const ask = async (): Promise<void> => {
    const asked = { staffId, windowId, minutes: toMin - askedMin, reason: t("repair.reason") };
    await deed.run(
      () => proposeMove(outletId, asked, language),
      () => t("repair.asked"),
    );
  };
  const from = fromOutletId === undefined ? t("repair.team") : fromOutletId;
  return (
    <>
      <p>
        {t("repair.help", { who: name, from, minutes: travelMin, begins: clockOf(fromMin), ends: clockOf(toMin) })}{" "}
        {t("repair.effect", effectParams(effect, words))}
      </p>
      {may("float.ask") && (
        <p className="deeds">
          <button type="button" className="button" disabled={deed.isBusy} onClick={() => void ask()}>
            {t("repair.askFor", { who: name })}
          </button>
        </p>
      )}
    </>
  );
}
