import { useTranslation } from "react-i18next";
import type { CaseOnList, CasesFound } from "#contract/quality/cases";
import type { OutletEntry } from "#contract/outlets";
import { StatusWord } from "../../shared/StatusWord";
import { useSession } from "../../shared/session/SessionGate";
import { useFetched } from "../../shared/use-fetched";
import { useLanguage } from "../../shared/use-language";
import { toneOf } from "./CaseView";
import { useSiteWord } from "./use-site-words";

/** Outlets in one answer; a larger network is looked at district by district. */
const OUTLETS_MAX = 200;

const listOf = (kind: "seminar" | "analysis", idPrefix?: string): string => {
  const asked = new URLSearchParams({ kind, limit: String(OUTLETS_MAX), ...(idPrefix && { idPrefix }) });
  return `/api/v1/quality/cases?${asked.toString()}`;
};

type Pack = { readonly month: string | null; readonly missed: readonly string[]; readonly open: number };
const packIn = (row: CaseOnList | undefined): Pack | undefined => row && (row.summary as unknown as Pack);

/** For those above outlets: how each stands with its monthly seminar and its analysis, and what is missing first. */
export function MonthByOutlet() {
  const { t } = useTranslation("opinion");
  const { me } = useSession();
  const language = useLanguage();
  const outlets = useFetched<readonly OutletEntry[]>("/api/v1/outlets", { once: true }).answer ?? [];
  const packs = useFetched<CasesFound>(listOf("analysis"), { once: true }).answer;
  const month = packs && monthAt(packs.at);
  const seminars = useFetched<CasesFound>(month && listOf("seminar", month), { once: true }).answer;
  if (me.posts.every(({ place }) => place.kind === "outlet") || !packs || !seminars) return null;
  const seminarAt = new Map(seminars.cases.map((row) => [row.outletId, row]));
  const packAt = new Map(packs.cases.map((row) => [row.outletId, row]));
  const staffed = outlets.filter(({ outletId }) => seminarAt.has(outletId) || packAt.has(outletId));
  const received = seminars.cases.filter(({ state }) => state === "filed").length;
  const signed = packs.cases.filter(({ state }) => state === "signed").length;
  const actions = packs.cases.reduce((sum, row) => sum + (packIn(row)?.open ?? 0), 0);
  return (
    <section className="panel card" aria-labelledby="month-by-outlet">
      <h2 id="month-by-outlet">{t("months.title")}</h2>
      <p className="finding" data-tone={received + signed < 2 * staffed.length ? "warn" : undefined} role="status">
        {t("months.finding", { month, received, signed, actions, outlets: staffed.length })}
      </p>
      <div className="table">
        <table>
          <thead>
            <tr>
              <th scope="col">{t("months.outlet")}</th>
              <th scope="col">{t("months.seminar", { month })}</th>
              <th scope="col">{t("months.pack")}</th>
              <th scope="col" className="number">
                {t("months.missed")}
              </th>
              <th scope="col" className="number">
                {t("months.actions")}
              </th>
            </tr>
          </thead>
          <tbody>
            {staffed.map(({ outletId, name }) => (
              <OutletMonth
                key={outletId}
                outlet={`${outletId} · ${name[language]}`}
                seminar={seminarAt.get(outletId)}
                pack={packAt.get(outletId)}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** The month that the house's own clock is in. */
const monthAt = (at: number): string => new Date(at).toISOString().slice(0, 7);

type OutletMonthProps = {
  readonly outlet: string;
  readonly seminar: CaseOnList | undefined;
  readonly pack: CaseOnList | undefined;
};

function OutletMonth({ outlet, seminar, pack }: OutletMonthProps) {
  const { t } = useTranslation("opinion");
  const word = useSiteWord();
  const { month, missed = [], open = 0 } = packIn(pack) ?? {};
  return (
    <tr>
      <th scope="row">{outlet}</th>
      <td>
        {seminar ? (
          <StatusWord tone={seminar.isOpen ? "warn" : "ok"} word={word("state", seminar.state)} />
        ) : (
          <StatusWord tone="warn" word={t("months.noSeminar")} />
        )}
      </td>
      <td>
        {pack && month ? (
          <StatusWord
            tone={toneOf(pack.state === "signed" ? "closed" : pack.state)}
            word={`${month} · ${word("state", pack.state)}`}
          />
        ) : (
          <StatusWord tone="warn" word={t("months.noPack")} />
        )}
      </td>
      <td className="number">{missed.length}</td>
      <td className="number">{open}</td>
    </tr>
  );
}
