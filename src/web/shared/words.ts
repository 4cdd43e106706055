import { useTranslation } from "react-i18next";
import type { Trouble } from "./send";

/** The name of a document by its id; the id itself where a bank brought one of its own that nobody has named yet. */
export function useDocumentWord(): (documentId: string) => string {
  const { t, i18n } = useTranslation();
  return (documentId) => {
    const key = `document.${documentId.replaceAll(".", "_")}`;
    return i18n.exists(key) ? t(key as "document.id_card") : documentId;
  };
}

/** Why a machine is out of order or a window pauses: a reason that has a code, else what somebody wrote. */
export function useReasonWord(): (reason: string) => string {
  const { t, i18n } = useTranslation();
  return (reason) => {
    const key = [`common.printerState.${reason}`, `console.why.${reason}`].find((one) => i18n.exists(one));
    return key === undefined ? reason : t(key as "common.printerState.paperOut");
  };
}

/** What went wrong, as a sentence: the server's own, or ours when it did not answer. */
export function useTroubleWord(): (trouble: Trouble) => string {
  const { t } = useTranslation();
  return ({ code, detail }) => detail ?? t(code === "client.noAnswer" ? "common.noAnswer" : "common.notOurs");
}
