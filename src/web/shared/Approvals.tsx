import { useTranslation } from "react-i18next";
import type { EpochMs } from "#base/time";
import type { Floor, FloorHandOver, FloorModeProposal } from "#read/floor/floor";
import { wholeMinutes } from "./format";
import type { LobbyDeed } from "./lobby-deeds";
import { StatusWord } from "./StatusWord";
import { useLanguage } from "./use-language";

export type ApprovalsProps = {
  readonly floor: Pick<Floor, "windows" | "modeProposals" | "handOvers">;
  /** Who looks at it. */
  readonly staffId: string;
  readonly now: EpochMs;
  readonly nameOf: (staffId: string) => string;
  /** Whether he may say yes to whom a window serves. */
  readonly mayAnswer: boolean;
  /** Whether he is told of what others have asked or left open, too. */
  readonly seesAll: boolean;
  readonly onSend: (deed: LobbyDeed) => void;
  /** Asks for a reason first. */
  readonly onNo: (title: string, deed: (reason: string) => LobbyDeed) => void;
};

/** What one person asked or counted and another answers for: whom windows serve, and tills before a witness. */
export function Approvals(props: ApprovalsProps) {
  const { floor, staffId, mayAnswer, seesAll } = props;
  const { t } = useTranslation();
  const modes = Object.entries(floor.modeProposals).filter(
    ([, { by, declined }]) => by === staffId || (!declined && (mayAnswer || seesAll)),
  );
  const handOvers = Object.entries(floor.handOvers).filter(
    ([, { staffId: whose, witnessId, refused }]) => seesAll || whose === staffId || (witnessId === staffId && !refused),
  );
  if (modes.length + handOvers.length === 0) return null;
  return (
    <ul className="rows approvals" aria-label={t("approval.title")}>
      {modes.map(([windowId, asked]) => (
        <ModeRow key={windowId} {...props} windowId={windowId} asked={asked} />
      ))}
      {handOvers.map(([handOverId, handOver]) => (
        <HandOverRow key={handOverId} {...props} handOverId={handOverId} handOver={handOver} />
      ))}
    </ul>
  );
}

type ModeRowProps = ApprovalsProps & { readonly windowId: string; readonly asked: FloorModeProposal };

function ModeRow({ floor, staffId, now, nameOf, mayAnswer, onSend, onNo, windowId, asked }: ModeRowProps) {
  const { t } = useTranslation();
  const { mode, by, since, reason, declined } = asked;
  const label = floor.windows[windowId]?.label ?? windowId;
  return (
    <li>
      <span>
        <StatusWord tone={declined ? "quiet" : "warn"} word={t(declined ? "approval.declined" : "approval.asked")} />{" "}
        {t("approval.mode", { who: nameOf(by), label, mode: t(`console.mode.${mode}`) })}{" "}
        <span className="soft">
          {declined
            ? [nameOf(declined.by), declined.reason].filter(Boolean).join(": ")
            : `${reason} · ${t("approval.since", { count: wholeMinutes(now - since) })}`}
        </span>
      </span>
      {mayAnswer && by !== staffId && !declined && (
        <span className="deeds">
          <button
            type="button"
            className="button button--main"
            onClick={() => onSend({ type: "AnswerMode", windowId, approved: true })}
          >
            {t("approval.yes")}
          </button>
          <button
            type="button"
            className="button"
            onClick={() =>
              onNo(t("approval.no"), (why) => ({ type: "AnswerMode", windowId, approved: false, reason: why }))
            }
          >
            {t("approval.no")}
          </button>
        </span>
      )}
    </li>
  );
}

type HandOverRowProps = ApprovalsProps & { readonly handOverId: string; readonly handOver: FloorHandOver };

const MINOR_PER_UNIT = 100;

function HandOverRow({ floor, staffId, now, nameOf, onSend, onNo, handOverId, handOver }: HandOverRowProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { windowId, staffId: whose, witnessId, cashMinor, vouchersCounted, since, refused } = handOver;
  const cash = new Intl.NumberFormat(language, { minimumFractionDigits: 2 }).format(cashMinor / MINOR_PER_UNIT);
  const label = floor.windows[windowId]?.label ?? windowId;
  const about = { type: "WitnessHandOver", windowId, handOverId } as const;
  return (
    <li>
      <span>
        <StatusWord
          tone={refused ? "actNow" : "warn"}
          word={t(refused ? "approval.notWitnessed" : "approval.unconfirmed")}
        />{" "}
        {t("approval.handOver", { who: nameOf(whose), label, cash, witness: nameOf(witnessId) })}{" "}
        {t(vouchersCounted ? "approval.vouchers" : "approval.noVouchers")}{" "}
        <span className="soft">{refused?.reason ?? t("approval.since", { count: wholeMinutes(now - since) })}</span>
      </span>
      {witnessId === staffId && !refused && (
        <span className="deeds">
          <button type="button" className="button button--main" onClick={() => onSend({ ...about, confirmed: true })}>
            {t("approval.saw")}
          </button>
          <button
            type="button"
            className="button"
            onClick={() => onNo(t("approval.sawNot"), (why) => ({ ...about, confirmed: false, reason: why }))}
          >
            {t("approval.sawNot")}
          </button>
        </span>
      )}
    </li>
  );
}
