import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OutletEntry, OutletSummary } from "#contract/outlets";
import type { FixtureGaps, FixtureStandingView } from "#contract/quality/practice";
import { newId } from "../../shared/send";
import { useSession } from "../../shared/session/SessionGate";
import { useFetched } from "../../shared/use-fetched";
import { useTopic } from "../../shared/use-topic";
import { DeedNotice } from "../DeedNotice";
import { AskDialog, type AskField, textIn } from "../practice/AskDialog";
import { FixtureTable } from "../practice/FixtureTable";
import { useDay, useOutletName, usePracticeWord } from "../practice/use-practice-words";
import { useSendDeed } from "../practice/use-send-deed";
import { OutletChoice, useOutletChoice } from "../site/OutletChoice";
import { outletPath } from "../site/use-case";
import "../site/site.css";
import "../practice/practice.css";

/** What stands in an outlet for customers, what lacks of the standard, and the audit after a move. (source: 2-25, 2-26) */
export function Page() {
  useTopic("process");
  useTopic("site");
  const { t } = useTranslation("process");
  const choice = useOutletChoice();
  const { outletId } = choice;
  return (
    <>
      <header className="site-head">
        <h1>{t("fixtures")}</h1>
        {!choice.isFixed && <OutletChoice {...choice} />}
      </header>
      {outletId !== undefined && <Fixtures key={outletId} outletId={outletId} />}
      {!choice.isFixed && <Gaps onChoose={choice.choose} />}
    </>
  );
}

const STATES = ["ok", "outdated", "damaged", "missing"] as const;

type Asking = { readonly kind: "record" | "move" | "remove"; readonly id?: string };

function Fixtures({ outletId }: { readonly outletId: string }) {
  const { t } = useTranslation("process");
  const { may } = useSession();
  const word = usePracticeWord();
  const path = `/outlets/${outletId}`;
  const { answer: standing, retry } = useFetched<FixtureStandingView>(`/api/v1${path}/fixtures`, { once: true });
  const summary = useFetched<OutletSummary>(outletPath(outletId), { once: true }).answer;
  const { deed, post } = useSendDeed(retry);
  const [asking, setAsking] = useState<Asking>();
  const fields = useFixtureFields(standing?.standard ?? []);
  if (!standing) return <p className="soft">{t("loading")}</p>;
  const { gaps } = standing;
  const say = async (form: FormData): Promise<void> => {
    if (!asking) return;
    const { address, body } = requestOf(asking, form);
    if (await post(`${path}${address}`, t("done"), body)) setAsking(undefined);
  };
  return (
    <>
      <p className="finding" data-tone={gaps.length > 0 ? "warn" : undefined} role="status">
        {gaps.length > 0
          ? t("gaps", { count: gaps.length, kinds: gaps.map((kind) => word("fixture", kind)).join(", ") })
          : t("noGaps")}
      </p>
      <DeedNotice deed={deed} />
      <FixtureTable
        standing={standing}
        summary={summary}
        states={STATES}
        mayWrite={may("siteLog.write")}
        onMark={(fixtureId, state) => void post(`${path}/fixtures/${fixtureId}/state`, t("done"), { state })}
        onRemove={(id) => setAsking({ kind: "remove", id })}
      />
      <p className="deeds">
        {may("siteLog.write") && (
          <button type="button" className="button button--main" onClick={() => setAsking({ kind: "record" })}>
            {t("recordFixture")}
          </button>
        )}
        {may("finding.raise") && (
          <button type="button" className="button" onClick={() => setAsking({ kind: "move" })}>
            {t("reportMove")}
          </button>
        )}
      </p>
      <Moves outletId={outletId} moves={standing.moves} />
      {asking && (
        <AskDialog
          title={t(TITLE[asking.kind])}
          fields={fields[asking.kind]}
          onSay={(form) => void say(form)}
          onClose={() => setAsking(undefined)}
        />
      )}
    </>
  );
}

const TITLE = { record: "recordFixture", move: "reportMove", remove: "removeFixture" } as const;

function useFixtureFields(standard: readonly string[]): Readonly<Record<Asking["kind"], readonly AskField[]>> {
  const { t } = useTranslation("process");
  const word = usePracticeWord();
  const kinds = [...standard, "other"].map((kind) => ({ value: kind, label: word("fixture", kind) }));
  const states = STATES.map((state) => ({ value: state, label: word("fixtureState", state) }));
  const moves = (["moved", "renovated"] as const).map((kind) => ({ value: kind, label: t(`move.${kind}`) }));
  return {
    record: [
      { name: "kind", label: t("kindOf"), kind: "choice", options: kinds },
      { name: "place", label: t("place"), kind: "line" },
      { name: "count", label: t("howMany"), kind: "number", first: "1" },
      { name: "state", label: t("state"), kind: "choice", options: states },
    ],
    move: [
      { name: "kind", label: t("whatHappened"), kind: "choice", options: moves },
      { name: "on", label: t("reopensOn"), kind: "date", hint: t("moveHint") },
    ],
    remove: [{ name: "reason", label: t("reason"), kind: "line" }],
  };
}

function requestOf({ kind, id = "" }: Asking, form: FormData): { readonly address: string; readonly body: object } {
  const said = (name: string): string => textIn(form, name);
  if (kind === "remove") return { address: `/fixtures/${id}/remove`, body: { reason: said("reason") } };
  if (kind === "move") {
    return {
      address: "/moves",
      body: { moveId: newId(), inspectionId: newId(), kind: said("kind"), on: said("on") },
    };
  }
  const counted = { count: Math.round(Number(said("count"))), state: said("state") };
  return { address: "/fixtures", body: { fixtureId: newId(), kind: said("kind"), place: said("place"), ...counted } };
}

type MovesProps = { readonly outletId: string; readonly moves: FixtureStandingView["moves"] };

/** Each move leads to the audit that it planned. */
function Moves({ outletId, moves }: MovesProps) {
  const { t } = useTranslation("process");
  const day = useDay();
  if (moves.length === 0) return null;
  return (
    <section className="panel card" aria-labelledby="moves">
      <h2 id="moves">{t("moves")}</h2>
      <ul className="rows">
        {moves.map(({ moveId, kind, on, inspectionId }) => (
          <li key={moveId}>
            <span>{`${day(on)} · ${t(`move.${kind}`)}`}</span>
            <a className="practice-link" href={`/staff/visits?outlet=${outletId}&case=${inspectionId}`}>
              {t("audit")}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Outlets where something of the standard lacks. */
function Gaps({ onChoose }: { readonly onChoose: (outletId: string) => void }) {
  const { t } = useTranslation("process");
  const { t: site } = useTranslation("site");
  const word = usePracticeWord();
  const [after, setAfter] = useState<string>();
  const asked = after === undefined ? "" : `?after=${encodeURIComponent(after)}`;
  const found = useFetched<FixtureGaps>(`/api/v1/fixtures/gaps${asked}`, { once: true }).answer;
  const outletName = useOutletName(useFetched<readonly OutletEntry[]>("/api/v1/outlets").answer ?? []);
  if (!found || (found.outlets.length === 0 && found.next === undefined && after === undefined)) return null;
  const { outlets, next } = found;
  return (
    <section className="panel card" aria-labelledby="gaps">
      <h2 id="gaps">{t("gapsByOutlet")}</h2>
      <ul className="rows">
        {outlets.map((one) => (
          <li key={one.outletId}>
            <button type="button" className="button practice-open" onClick={() => onChoose(one.outletId)}>
              {outletName(one.outletId)}
            </button>
            <span>{one.gaps.map((kind) => word("fixture", kind)).join(", ")}</span>
          </li>
        ))}
      </ul>
      {(next !== undefined || after !== undefined) && (
        <p className="deeds">
          {after !== undefined && (
            <button type="button" className="button" onClick={() => setAfter(undefined)}>
              {site("previous")}
            </button>
          )}
          {next !== undefined && (
            <button type="button" className="button" onClick={() => setAfter(next)}>
              {site("next")}
            </button>
          )}
        </p>
      )}
    </section>
  );
}
