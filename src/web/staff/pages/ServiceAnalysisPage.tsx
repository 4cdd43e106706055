import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PackFigure } from "#domain/service-analysis/model";
import { newId, send, type Trouble } from "../../shared/send";
import { useSession } from "../../shared/session/SessionGate";
import { useLanguage } from "../../shared/use-language";
import { useTopic } from "../../shared/use-topic";
import { DeedNotice } from "../DeedNotice";
import { FormField, saidIn } from "../FormField";
import type { ActSpec } from "../site/act";
import { ActDialog } from "../site/ActDialog";
import { type Action, ANALYSIS_DEEDS, type Book, deedOn, packsOf } from "../site/analysis-acts";
import { GapTable, FigureTable } from "../site/PackTables";
import { MonthByOutlet } from "../site/MonthByOutlet";
import { OutletChoice, useOutletChoice } from "../site/OutletChoice";
import { actsPath, outletPath, useCase } from "../site/use-case";
import { useDeed } from "../use-deed";
import "../site/site.css";

/** What fell short, why, what is done about it, by whom and until when; followed from month to month. (source: 2-45) */
export function Page() {
  useTopic("site");
  useTopic("opinion");
  const { t } = useTranslation("opinion");
  const choice = useOutletChoice();
  const { outletId } = choice;
  return (
    <>
      <header className="site-head">
        <h1>{t("pack.heading")}</h1>
        {!choice.isFixed && <OutletChoice {...choice} />}
      </header>
      {outletId !== undefined && <Packs key={outletId} outletId={outletId} />}
      <MonthByOutlet />
    </>
  );
}

function Packs({ outletId }: { readonly outletId: string }) {
  const { t } = useTranslation("opinion");
  const language = useLanguage();
  const { may } = useSession();
  const { state, retry } = useCase({ kind: "analysis", outletId, caseId: "book" });
  const deed = useDeed();
  const [chosen, setChosen] = useState<string>();
  const packs = packsOf(state as Book | undefined);
  const month = chosen ?? packs.at(-1)?.month;
  const post = async (path: string, body: object): Promise<Trouble | undefined> => {
    const address = `${actsPath({ kind: "analysis", outletId, caseId: "book" })}/${path}`;
    const sent = await send({ method: "POST", path: address, body, language });
    await deed.run(
      () => Promise.resolve(sent),
      () => t("pack.done"),
    );
    if (sent.ok) retry();
    return sent.ok ? undefined : sent.trouble;
  };
  return (
    <>
      {may("analysis.write") && (
        <form
          className="line"
          onSubmit={(event) => {
            event.preventDefault();
            const asked = saidIn(event.currentTarget)["month"];
            if (asked !== undefined) void post("open", { month: asked }).then(() => setChosen(asked));
          }}
        >
          <FormField label={t("pack.month")} name="month" type="month" required pattern="\d{4}-\d{2}" />
          <button type="submit" className="button button--main">
            {t("pack.openMonth")}
          </button>
        </form>
      )}
      <DeedNotice deed={deed} />
      {packs.length === 0 && <p className="soft">{t("pack.none")}</p>}
      <p className="deeds">
        {packs.map((pack) => (
          <button
            key={pack.month}
            type="button"
            className="button"
            aria-pressed={pack.month === month}
            onClick={() => setChosen(pack.month)}
          >
            {pack.month}
          </button>
        ))}
      </p>
      {state && month !== undefined && (
        <PackView book={state as Book} month={month} outletId={outletId} onPost={post} />
      )}
    </>
  );
}

type PackViewProps = {
  readonly book: Book;
  readonly month: string;
  readonly outletId: string;
  readonly onPost: (path: string, body: object) => Promise<Trouble | undefined>;
};

const fileOf = (outletId: string, month: string, how: Readonly<Record<"format" | "language", string>>): string =>
  `${outletPath(outletId)}/service-analysis/${month}/file?${new URLSearchParams(how).toString()}`;

type Asking = { readonly spec: ActSpec; readonly subject: PackFigure | Action; readonly gapId: string };

function PackView({ book, month, outletId, onPost }: PackViewProps) {
  const { t } = useTranslation("opinion");
  const language = useLanguage();
  const { me, may } = useSession();
  const { summary } = useCase({ kind: "analysis", outletId, caseId: "book" });
  const [asking, setAsking] = useState<Asking>();
  const pack = packsOf(book).find((one) => one.month === month);
  if (!pack) return null;
  const isSigned = pack.signedBy !== undefined;
  const begin = (type: keyof typeof ANALYSIS_DEEDS, subject: PackFigure | Action): void =>
    setAsking({ spec: ANALYSIS_DEEDS[type], subject, gapId: "gapId" in subject ? subject.gapId : newId() });
  const mayWrite = may("analysis.write");
  return (
    <section className="panel card site-case" aria-labelledby="pack">
      <header className="site-case__head">
        <h2 id="pack">{t("pack.one", { month })}</h2>
        <span className="deeds">
          {(["pdf", "xlsx"] as const).map((format) => (
            <a key={format} className="button" href={fileOf(outletId, month, { format, language })}>
              {t(`pack.${format}`)}
            </a>
          ))}
        </span>
        {mayWrite && !isSigned && (
          <button type="button" className="button button--main" onClick={() => void onPost("signature", { month })}>
            {t("pack.sign")}
          </button>
        )}
      </header>
      <FigureTable
        pack={pack}
        book={book}
        onNote={mayWrite && !isSigned ? (figure) => begin("NoteGap", figure) : undefined}
      />
      <GapTable
        book={book}
        month={month}
        summary={summary}
        onProgress={(action) => begin("ReportProgress", action)}
        onEnd={(action) => (action.owner === me.accountId ? undefined : () => begin("EndAction", action))}
      />
      {asking && (
        <ActDialog
          key={asking.gapId + asking.spec.type}
          spec={asking.spec}
          known={{ state: {}, me: me.accountId, newId: asking.gapId }}
          summary={summary}
          filesPath=""
          onAct={async (said) => {
            const trouble = await onPost(asking.spec.path, deedOn(asking.spec.type, asking, month, said));
            if (!trouble) setAsking(undefined);
            return trouble;
          }}
          onClose={() => setAsking(undefined)}
        />
      )}
    </section>
  );
}
