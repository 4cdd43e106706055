import { useTranslation } from "react-i18next";
import type { UndoPreviewEntry } from "#contract/head-desk";
import { useLanguage } from "../../shared/use-language";
import type { Deed } from "../use-deed";
import { LookFirstDialog } from "./LookFirstDialog";

export type UndoDialogProps = {
  readonly seq: number;
  readonly id: string;
  readonly deed: Deed;
  readonly onDone: () => void;
  readonly onClose: () => void;
};

/** Brings an entry back to what it was. */
export function UndoDialog({ seq, id, ...rest }: UndoDialogProps) {
  const { t } = useTranslation("admin");
  const language = useLanguage();
  const path = `/api/v1/network/history/${seq}/undo`;
  return (
    <LookFirstDialog<UndoPreviewEntry>
      title={t("undoTitle", { id })}
      look={{ method: "GET", path, language }}
      now={{ method: "POST", path, language }}
      later={({ change }) => change}
      doneWord={t("undone")}
      {...rest}
    />
  );
}
