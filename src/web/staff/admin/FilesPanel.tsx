import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Problem } from "#contract/problem";
import { send } from "../../shared/send";
import { useSession } from "../../shared/session/SessionGate";
import { useLanguage } from "../../shared/use-language";
import type { Deed } from "../use-deed";

type SourceFile = { readonly name: string; readonly text: string };
type Imported = { readonly changes: number; readonly pinned: { readonly outletIds: readonly string[] } };

/** The network and its policies as files: out as JSON or CSV, and in again with every fault by file, line and field. */
export function FilesPanel({ deed }: { readonly deed: Deed }) {
  const { t } = useTranslation("admin");
  const language = useLanguage();
  const { me } = useSession();
  const field = useId();
  const [faults, setFaults] = useState<Faults>([]);
  const take = async (form: "json" | "csv"): Promise<void> => {
    const path = `/api/v1/network/export?form=${form}`;
    const files = await deed.run(() => send<{ readonly files: readonly SourceFile[] }>({ method: "GET", path }));
    for (const file of files?.files ?? []) save(file);
  };
  const bring = async (list: FileList | null): Promise<void> => {
    const files = await Promise.all([...(list ?? [])].map(read));
    if (files.length === 0) return;
    setFaults([]);
    await deed.run(
      async () => {
        const path = "/api/v1/network/import";
        const sent = await send<Imported>({ method: "POST", path, language, body: { files } });
        if (!sent.ok) setFaults(sent.trouble.errors ?? []);
        return sent;
      },
      ({ changes, pinned }) => t("imported", { count: changes, outlets: pinned.outletIds.length }),
    );
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
      {me.permissions.includes("network.edit") && (
        <p className="field">
          <label htmlFor={field}>{t("import")}</label>
          <input
            id={field}
            type="file"
            accept=".json,.csv"
            multiple
            aria-describedby={`${field}-hint`}
            onChange={(event) => void bring(event.target.files)}
          />
          <span id={`${field}-hint`} className="soft">
            {t("importHint")}
          </span>
        </p>
      )}
      {faults.length > 0 && <FaultTable faults={faults} />}
    </section>
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

const read = async (file: File): Promise<SourceFile> => ({ name: file.name, text: await file.text() });

function save({ name, text }: SourceFile): void {
  const link = document.createElement("a");
  const address = URL.createObjectURL(new Blob([text]));
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
