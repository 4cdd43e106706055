import { useTranslation } from "react-i18next";
import { useLanguage } from "../../shared/use-language";
import type { Deed } from "../use-deed";
import { LookFirstDialog } from "./LookFirstDialog";

export type RetireDialogProps = {
  readonly section: string;
  readonly id: string;
  readonly deed: Deed;
  readonly onDone: () => void;
  readonly onClose: () => void;
};

/** Gives an entry up. */
export function RetireDialog({ section, id, ...rest }: RetireDialogProps) {
  const { t } = useTranslation("admin");
  const language = useLanguage();
  const root = `/api/v1/network/sections/${section}`;
  return (
    <LookFirstDialog
      title={t("retireTitle", { id })}
      look={{ method: "POST", path: `${root}/preview`, language, body: { retire: id } }}
      now={{ method: "POST", path: `${root}/entries/${encodeURIComponent(id)}/retire`, language }}
      later={() => ({ kind: "retirement", section, id })}
      doneWord={t("retired", { id })}
      {...rest}
    >
      <p>{t("retireText")}</p>
    </LookFirstDialog>
  );
}
