import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { DocumentEntry, HandbookDocument } from "#contract/quality/practice";
import { LANGUAGE_NAME, LANGUAGE_TAG, LANGUAGES } from "../../shared/language";
import type { Trouble } from "../../shared/send";
import { useTroubleWord } from "../../shared/words";
import { uploadFile } from "../site/upload";
import { AskDialog, type AskField, textIn, textsIn } from "./AskDialog";
import { ROLES_AT_WORK } from "./roles-at-work";
import { usePracticeWord, useRoleWord } from "./use-practice-words";

const KINDS = ["handbook", "procedure", "ruleSheet", "emergencyCard"] as const;

export type PublishDialogProps = {
  /** The document whose next version is published; a new one when absent. */
  readonly from?: DocumentEntry;
  readonly onPublish: (document: HandbookDocument, writtenBy: string) => void;
  readonly onClose: () => void;
};

/** A document's next version in the languages it is there in; somebody else has written it. */
export function PublishDialog({ from, onPublish, onClose }: PublishDialogProps) {
  const { t } = useTranslation("process");
  const troubleWord = useTroubleWord();
  const [trouble, setTrouble] = useState<Trouble>();
  const fields = usePublishFields(from);
  const say = async (form: FormData): Promise<void> => {
    const document = documentIn(form, from);
    const file = form.get("file");
    if (!(file instanceof File) || file.size === 0) {
      onPublish(document, textIn(form, "writtenBy"));
      return;
    }
    const kept = await uploadFile(`/api/v1/handbook/${document.documentId}/files`, file);
    if (kept.ok) onPublish({ ...document, file: kept.answer }, textIn(form, "writtenBy"));
    else setTrouble(kept.trouble);
  };
  return (
    <AskDialog
      title={t("publish")}
      intro={trouble ? troubleWord(trouble) : t("publishIntro")}
      fields={fields}
      onSay={(form) => void say(form)}
      onClose={onClose}
    />
  );
}

function usePublishFields(from: DocumentEntry | undefined): readonly AskField[] {
  const { t } = useTranslation("process");
  const word = usePracticeWord();
  const roleWord = useRoleWord();
  const last = from?.versions.at(-1);
  const kinds = KINDS.map((kind) => ({ value: kind, label: word("kind", kind) }));
  const readers = ROLES_AT_WORK.map((role) => ({ value: role, label: roleWord(role) }));
  return [
    ...(from ? [] : [{ name: "documentId", label: t("documentId"), kind: "line", hint: t("idHint") } as const]),
    { name: "kind", label: t("kindOf"), kind: "choice", options: kinds, first: last?.kind },
    ...LANGUAGES.flatMap((language) => [
      {
        ...{ name: `title ${language}`, label: `${t("title")} · ${LANGUAGE_NAME[language]}`, kind: "line" as const },
        ...{ lang: LANGUAGE_TAG[language], optional: true as const, first: last?.title[language] },
      },
      {
        ...{ name: `body ${language}`, label: `${t("text")} · ${LANGUAGE_NAME[language]}`, kind: "area" as const },
        ...{ lang: LANGUAGE_TAG[language], optional: true as const, first: last?.body[language] },
      },
    ]),
    { name: "file", label: t("file"), kind: "file", optional: true },
    { name: "readers", label: t("readers"), kind: "many", options: readers, first: last?.readers.join(",") },
    { name: "days", label: t("readWithin"), kind: "number", first: String(last?.readWithinDays ?? 7) },
    {
      ...{ name: "drillDays", label: t("drillEvery"), kind: "number", optional: true },
      first: last?.drillEveryDays === undefined ? undefined : String(last.drillEveryDays),
    },
    { name: "writtenBy", label: t("writtenBy"), kind: "line", hint: t("writtenByHint") },
  ];
}

function documentIn(form: FormData, from: DocumentEntry | undefined): HandbookDocument {
  const texts = (name: string): HandbookDocument["title"] =>
    Object.fromEntries(
      LANGUAGES.flatMap((language) => {
        const said = textIn(form, `${name} ${language}`);
        return said === "" ? [] : [[language, said]];
      }),
    );
  const kind = KINDS.find((one) => one === textIn(form, "kind")) ?? "procedure";
  const drillEveryDays = Math.round(Number(textIn(form, "drillDays")));
  const { file } = from?.versions.at(-1) ?? {};
  return {
    documentId: from?.documentId ?? textIn(form, "documentId"),
    version: (from?.versions.length ?? 0) + 1,
    kind,
    title: texts("title"),
    body: texts("body"),
    ...(file && { file }),
    readers: textsIn(form, "readers"),
    readWithinDays: Math.round(Number(textIn(form, "days"))),
    ...(kind === "emergencyCard" && drillEveryDays > 0 && { drillEveryDays }),
  };
}
