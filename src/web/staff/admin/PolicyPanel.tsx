import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { PolicyEntryView } from "#contract/head-office";
import { useSession } from "../../shared/session/SessionGate";
import { StatusWord } from "../../shared/StatusWord";
import { useFetched } from "../../shared/use-fetched";
import { useTopic } from "../../shared/use-topic";
import type { Deed } from "../use-deed";
import { PolicyDialog } from "./PolicyDialog";
import { usePolicyWords } from "./policy-words";
import { WithdrawDialog } from "./WithdrawDialog";
import { ColumnHeads } from "../ColumnHeads";

export type PolicyPanelProps = { readonly deed: Deed; readonly today: string };

/** Every threshold as it holds at a place on a date: its value, unit, rules, and who set and approved it. */
export function PolicyPanel({ deed, today }: PolicyPanelProps) {
  useTopic("policy");
  const { t } = useTranslation("admin");
  const policyWords = usePolicyWords();
  const { me } = useSession();
  const [outletId, setOutletId] = useState("");
  const [date, setDate] = useState(today);
  const [words, setWords] = useState("");
  const [open, setOpen] = useState<PolicyEntryView>();
  const [leaving, setLeaving] = useState<PolicyEntryView>();
  const query = new URLSearchParams({ date, ...(outletId && { outletId }) });
  const policies = useFetched<readonly PolicyEntryView[]>(`/api/v1/policies?${query}`);
  const found = (policies.answer ?? []).filter((one) => isFound(one, policyWords.meaning(one.key), words));
  const mayAsk = me.permissions.includes("routing.propose") || me.permissions.includes("routing.approve");
  return (
    <section className="panel card" aria-labelledby="admin-policies">
      <h2 id="admin-policies">{t("policies", { count: found.length })}</h2>
      <div className="admin-bar">
        <SearchField words={words} onWords={setWords} />
        <PlaceAndDay date={date} onOutlet={setOutletId} onDate={(next) => setDate(next || today)} />
      </div>
      <PolicyTable policies={found} onEdit={mayAsk ? setOpen : undefined} onWithdraw={setLeaving} />
      {open && (
        <PolicyDialog
          entry={open}
          outletId={outletId}
          date={date}
          deed={deed}
          onClose={() => {
            setOpen(undefined);
            policies.retry();
          }}
        />
      )}
      {leaving && (
        <WithdrawDialog
          entry={leaving}
          date={date}
          deed={deed}
          onClose={() => {
            setLeaving(undefined);
            policies.retry();
          }}
        />
      )}
    </section>
  );
}

const isFound = ({ key, sources }: PolicyEntryView, meaning: string, words: string): boolean =>
  `${key} ${meaning} ${sources.join(" ")}`.toLowerCase().includes(words.toLowerCase());

type SearchFieldProps = { readonly words: string; readonly onWords: (words: string) => void };

function SearchField({ words, onWords }: SearchFieldProps) {
  const { t } = useTranslation("admin");
  const id = useId();
  return (
    <p className="field">
      <label htmlFor={id}>{t("search")}</label>
      <input id={id} type="search" value={words} onChange={(event) => onWords(event.target.value)} />
    </p>
  );
}

type PlaceAndDayProps = {
  readonly date: string;
  readonly onOutlet: (outletId: string) => void;
  readonly onDate: (date: string) => void;
};

function PlaceAndDay({ date, onOutlet, onDate }: PlaceAndDayProps) {
  const { t } = useTranslation("admin");
  const [place, day] = [useId(), useId()];
  return (
    <>
      <p className="field">
        <label htmlFor={place}>{t("outletOrAll")}</label>
        <input id={place} onBlur={(event) => onOutlet(event.target.value.trim())} />
      </p>
      <p className="field">
        <label htmlFor={day}>{t("onDate")}</label>
        <input id={day} type="date" value={date} onChange={(event) => onDate(event.target.value)} />
      </p>
    </>
  );
}

type PolicyTableProps = {
  readonly policies: readonly PolicyEntryView[];
  readonly onEdit: ((entry: PolicyEntryView) => void) | undefined;
  readonly onWithdraw: (entry: PolicyEntryView) => void;
};

function PolicyTable({ policies, onEdit, onWithdraw }: PolicyTableProps) {
  const { t } = useTranslation("admin");
  return (
    <div className="table policies" role="group" aria-labelledby="admin-policies" tabIndex={0}>
      <table>
        <ColumnHeads
          names={(["policy", "value", "rules", "setBy", "doing"] as const).map((column) => t(`column.${column}`))}
        />
        <tbody>
          {policies.map((entry) => (
            <PolicyRow
              key={entry.key}
              entry={entry}
              onEdit={onEdit && (() => onEdit(entry))}
              onWithdraw={entry.mayWithdraw ? () => onWithdraw(entry) : undefined}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type PolicyRowProps = {
  readonly entry: PolicyEntryView;
  readonly onEdit: (() => void) | undefined;
  readonly onWithdraw: (() => void) | undefined;
};

function PolicyRow({ entry, onEdit, onWithdraw }: PolicyRowProps) {
  const { t } = useTranslation("admin");
  const words = usePolicyWords();
  const { key, value, unit, sources, basis, tighter, heldToMinimum, setBy, approvedBy, scope, validFrom } = entry;
  return (
    <tr>
      <th scope="row">
        {key}
        <span className="policy__meaning soft">{words.meaning(key)}</span>
      </th>
      <td>
        <strong className="policy__value">{words.value(entry, value)}</strong> {words.unit(unit)}
        {heldToMinimum && <StatusWord tone="warn" word={t("held")} />}
      </td>
      <td>
        {sources.join(", ")}
        <span className="policy__meaning soft">
          {t(basis === "ours" ? "basisOurs" : "basisSource")} {tighter !== "none" && t(`tighter.${tighter}`)}
        </span>
      </td>
      <td>
        {setBy === undefined
          ? t("byDefault")
          : t("setBy", {
              by: setBy,
              approved: approvedBy ?? "–",
              from: validFrom ?? "–",
              scope: Object.values(scope ?? {}).join(" ") || t("everywhere"),
            })}
      </td>
      <td>
        <span className="deeds">
          {onEdit && (
            <button type="button" className="button" onClick={onEdit}>
              {t("change")}
            </button>
          )}
          {onWithdraw && (
            <button type="button" className="button" onClick={onWithdraw}>
              {t("undo")}
            </button>
          )}
        </span>
      </td>
    </tr>
  );
}
