import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { EntryPage } from "#contract/head-desk";
import { SECTIONS } from "#contract/sections";
import { useSession } from "../../shared/session/SessionGate";
import { useFetched } from "../../shared/use-fetched";
import type { Deed } from "../use-deed";
import { EntryDialog } from "./EntryDialog";
import type { Entry } from "./entry";
import { EntryTable } from "./EntryTable";
import { PAGE, Pager } from "./Pager";
import { PrinterDialog } from "./PrinterDialog";
import { RetireDialog } from "./RetireDialog";

type Section = (typeof SECTIONS)[number];
export type Open =
  | { readonly kind: "edit"; readonly entry?: Entry }
  | { readonly kind: "retire"; readonly id: string }
  | { readonly kind: "printer"; readonly entry: Entry };

/** One list of the network: searched and paged by the server, so that sixteen thousand outlets are no more than ten. */
export function SectionPanel({ deed }: { readonly deed: Deed }) {
  const { t } = useTranslation("admin");
  const { me } = useSession();
  const search = useId();
  const [section, setSection] = useState<Section>("outlets");
  const [words, setWords] = useState("");
  const [offset, setOffset] = useState(0);
  const [open, setOpen] = useState<Open>();
  const query = new URLSearchParams({ offset: String(offset), limit: String(PAGE), ...(words && { search: words }) });
  const page = useFetched<EntryPage>(`/api/v1/network/sections/${section}?${query}`);
  const mayEdit = me.permissions.includes("network.edit");
  const close = (): void => setOpen(undefined);
  const done = (): void => {
    close();
    page.retry();
  };
  return (
    <section className="panel card" aria-labelledby="admin-sections">
      <h2 id="admin-sections">{t("sections")}</h2>
      <div className="admin-bar">
        <SectionChoice
          section={section}
          onSection={(next) => {
            setSection(next);
            setOffset(0);
          }}
        />
        <p className="field">
          <label htmlFor={search}>{t("search")}</label>
          <input
            id={search}
            type="search"
            value={words}
            onChange={(event) => {
              setWords(event.target.value);
              setOffset(0);
            }}
          />
        </p>
        {mayEdit && (
          <button type="button" className="button button--main" onClick={() => setOpen({ kind: "edit" })}>
            {t("new")}
          </button>
        )}
      </div>
      <EntryTable section={section} entries={page.answer?.entries ?? []} mayEdit={mayEdit} onOpen={setOpen} />
      <Pager offset={offset} total={page.answer?.total ?? 0} onOffset={setOffset} />
      <OpenDialog section={section} open={open} deed={deed} onDone={done} onClose={close} />
    </section>
  );
}

type OpenDialogProps = {
  readonly section: Section;
  readonly open: Open | undefined;
  readonly deed: Deed;
  readonly onDone: () => void;
  readonly onClose: () => void;
};

function OpenDialog({ section, open, deed, onDone, onClose }: OpenDialogProps) {
  switch (open?.kind) {
    case "edit":
      return <EntryDialog section={section} entry={open.entry} deed={deed} onDone={onDone} onClose={onClose} />;
    case "printer":
      return <PrinterDialog entry={open.entry} deed={deed} onClose={onClose} />;
    case "retire":
      return <RetireDialog section={section} id={open.id} deed={deed} onDone={onDone} onClose={onClose} />;
    case undefined:
      return null;
  }
}

type SectionChoiceProps = { readonly section: Section; readonly onSection: (section: Section) => void };

function SectionChoice({ section, onSection }: SectionChoiceProps) {
  const { t } = useTranslation("admin");
  const id = useId();
  return (
    <p className="field">
      <label htmlFor={id}>{t("list")}</label>
      <select
        id={id}
        value={section}
        onChange={(event) => {
          const next = SECTIONS.find((one) => one === event.target.value);
          if (next) onSection(next);
        }}
      >
        {SECTIONS.map((one) => (
          <option key={one} value={one}>
            {t(`section.${one}`)}
          </option>
        ))}
      </select>
    </p>
  );
}
