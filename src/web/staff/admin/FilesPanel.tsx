import type { TFunction } from "i18next";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ImportAnswer, RevisionPreviewEntry } from "#contract/head-desk";
import type { Problem } from "#contract/problem";
import { newId, send } from "../../shared/send";
import { useSession } from "../../shared/session/SessionGate";
import { useLanguage } from "../../shared/use-language";
import { saidIn } from "../FormField";
import type { Deed } from "../use-deed";
import { FromDay } from "./FromDay";
import { PAGE } from "./Pager";
import { RevisionList } from "./RevisionList";

type SourceFile = { readonly name: string; readonly text: string };

/** The network and its policies as files: out as JSON or CSV, and in again as one change that is looked at first. */
export function FilesPanel({ deed }: { readonly deed: Deed }) {
  const { t } = useTranslation("admin");
  const { me } = useSession();
  const take = async (form: "json" | "csv"): Promise<void> => {
    const path = `/api/v1/network/export?form=${form}`;
    const files = await deed.run(() => send<{ readonly files: readonly SourceFile[] }>({ method: "GET", path }));
    for (const file of files?.files ?? []) save(file);
  };
  return (
    <section className="panel card" aria-labelledby="admin-files">
      <h2 id="admin-files">{t("files")}</h2>
      <p className="deeds">
        {(["json", "csv"] as const).map((form) => (
          <button key={form} type="button" className="button" onClick={() => void take(form)}>
            {t(`export.${form}`)}
          </button>
        ))}
      </p>
      {me.permissions.includes("network.edit") && <ImportForm deed={deed} />}
    </section>
  );
}

/** Files that were chosen, and what the server says they would change. */
type Looked = {
  readonly files: readonly SourceFile[];
  readonly preview: RevisionPreviewEntry;
  readonly offset: number;
};

/** Choose files, see what they would change, name a day, and bring them in as one change. */
function ImportForm({ deed }: { readonly deed: Deed }) {
  const { t } = useTranslation("admin");
  const language = useLanguage();
  const field = useId();
  const [faults, setFaults] = useState<Faults>([]);
  const [looked, setLooked] = useState<Looked>();
  const look = async (files: readonly SourceFile[], offset: number): Promise<void> => {
    const path = `/api/v1/network/import/preview?offset=${offset}&limit=${PAGE}`;
    const preview = await deed.run(async () => {
      const sent = await send<RevisionPreviewEntry>({ method: "POST", path, language, body: { files } });
      setFaults(sent.ok ? [] : (sent.trouble.errors ?? []));
      return sent;
    });
    setLooked(preview && { files, preview, offset });
  };
  const choose = async (list: FileList | null): Promise<void> => {
    const files = await readAll(list);
    if (files.length > 0) await look(files, 0);
  };
  const bring = async ({ files, preview: { versions } }: Looked, from?: string): Promise<void> => {
    const body = { requestId: newId(), files, versions, from };
    const brought = await deed.run(
      () => send<ImportAnswer>({ method: "POST", path: "/api/v1/network/import", language, body }),
      (answer) => saidOf(answer, t),
    );
    if (brought) setLooked(undefined);
  };
  return (
    <>
      <p className="field">
        <label htmlFor={field}>{t("import")}</label>
        <input
          id={field}
          type="file"
          accept=".json,.csv"
          multiple
          aria-describedby={`${field}-hint`}
          onChange={(event) => void choose(event.target.files)}
        />
        <span id={`${field}-hint`} className="soft">
          {t("importHint")}
        </span>
      </p>
      {faults.length > 0 && <FaultTable faults={faults} />}
      {looked && (
        <LookedForm
          looked={looked}
          isBusy={deed.isBusy}
          onOffset={(offset) => void look(looked.files, offset)}
          onBring={(from) => void bring(looked, from)}
          onClose={() => setLooked(undefined)}
        />
      )}
    </>
  );
}

/** What became of the files: made, waiting for somebody, or for its day. */
function saidOf({ request, changes }: ImportAnswer, t: TFunction<"admin">): string {
  if (request?.state === "asked") return t("asked");
  if (request?.state === "approved") return t("entryPlanned", { from: request.from });
  return t("imported", { count: changes });
}

type LookedFormProps = {
  readonly looked: Looked;
  readonly isBusy: boolean;
  readonly onOffset: (offset: number) => void;
  /** With the day from which it is to be so; at once without. */
  readonly onBring: (from: string | undefined) => void;
  readonly onClose: () => void;
};

/** What the files would change, and from which day. */
function LookedForm({ looked: { preview, offset }, isBusy, onOffset, onBring, onClose }: LookedFormProps) {
  const { t } = useTranslation("admin");
  const isNothing = preview.total === 0 && !preview.world;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onBring(saidIn(event.currentTarget)["from"]);
      }}
    >
      <RevisionList preview={preview} offset={offset} onOffset={onOffset} />
      <FromDay />
      <p className="deeds">
        <button type="button" className="button" onClick={onClose}>
          {t("cancel")}
        </button>
        <button type="submit" className="button button--main" disabled={isBusy || isNothing}>
          {preview.counts.values > 0 ? t("ask") : t("make")}
        </button>
      </p>
    </form>
  );
}

type Faults = NonNullable<Problem["errors"]>;

/** What to put right, by file, line and field. */
function FaultTable({ faults }: { readonly faults: Faults }) {
  const { t } = useTranslation("admin");
  return (
    <div className="table" role="group" aria-label={t("faults")} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("column.where")}</th>
            <th scope="col">{t("column.fault")}</th>
          </tr>
        </thead>
        <tbody>
          {faults.map(({ pointer, code, detail }) => (
            <tr key={`${pointer} ${code}`}>
              <th scope="row">{pointer}</th>
              <td>{detail}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const readAll = (list: FileList | null): Promise<readonly SourceFile[]> =>
  Promise.all([...(list ?? [])].map(async (file) => ({ name: file.name, text: await file.text() })));

function save({ name, text }: SourceFile): void {
  const link = document.createElement("a");
  const address = URL.createObjectURL(new Blob([text]));
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
