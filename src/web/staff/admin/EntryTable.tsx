import { useTranslation } from "react-i18next";
import { useLanguage } from "../../shared/use-language";
import { labelOf, plain, type Entry } from "./entry";
import { LiveState, useDeviceStates, type DeviceStates } from "./LiveState";
import type { Open } from "./SectionPanel";
import { ColumnHeads } from "../ColumnHeads";

export type EntryTableProps = {
  readonly section: string;
  readonly entries: readonly Entry[];
  readonly mayEdit: boolean;
  readonly onOpen: (open: Open) => void;
};

/** Some entries of a list: what they are called, where they belong, how they are now. */
export function EntryTable({ section, entries, mayEdit, onOpen }: EntryTableProps) {
  const { t } = useTranslation("admin");
  const states = useDeviceStates(section, entries);
  return (
    <div className="table" role="group" aria-labelledby="admin-sections" tabIndex={0}>
      <table>
        <ColumnHeads
          names={(["id", "name", "place", "state", "doing"] as const).map((column) => t(`column.${column}`))}
        />
        <tbody>
          {entries.map((entry) => (
            <EntryRow
              key={plain(entry["id"])}
              section={section}
              entry={entry}
              states={states}
              mayEdit={mayEdit}
              onOpen={onOpen}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type EntryRowProps = Omit<EntryTableProps, "entries"> & { readonly entry: Entry; readonly states: DeviceStates };

function EntryRow({ section, entry, states, mayEdit, onOpen }: EntryRowProps) {
  const { t } = useTranslation("admin");
  const language = useLanguage();
  const id = plain(entry["id"]);
  return (
    <tr>
      <th scope="row">{id}</th>
      <td>{labelOf(entry, language)}</td>
      <td>{plain(entry["outletId"] ?? entry["homeId"] ?? entry["parentId"] ?? "–")}</td>
      <td>
        <LiveState section={section} entry={entry} states={states} />
      </td>
      <td>
        <span className="deeds">
          {mayEdit && (
            <button type="button" className="button" onClick={() => onOpen({ kind: "edit", entry })}>
              {t("edit")}
            </button>
          )}
          {section === "printers" && (
            <button type="button" className="button" onClick={() => onOpen({ kind: "printer", entry })}>
              {t("ticket")}
            </button>
          )}
          {mayEdit && (
            <button type="button" className="button" onClick={() => onOpen({ kind: "retire", id })}>
              {t("retire")}
            </button>
          )}
        </span>
      </td>
    </tr>
  );
}
