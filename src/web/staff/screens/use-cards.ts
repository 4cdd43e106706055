import { useTranslation } from "react-i18next";
import type { ListedCard } from "#contract/screen-content";
import { send, type Sent } from "../../shared/send";
import { useFetched } from "../../shared/use-fetched";
import { useLanguage } from "../../shared/use-language";
import { uploadFile } from "../site/upload";
import { useDeed } from "../use-deed";
import { cardOf, type CardDraft } from "./card-draft";

/** The cards of the place behind an address, and what is done to them. */
export function useCards(base: string) {
  const { t } = useTranslation("screens");
  const language = useLanguage();
  const deed = useDeed();
  const { answer: all, trouble, retry } = useFetched<readonly ListedCard[]>(`${base}/cards`);

  const post = async (path: string, done: string, body?: object): Promise<boolean> => {
    const work = (): Promise<Sent<unknown>> =>
      send({ method: "POST", path: `${base}${path}`, language, ...(body && { body }) });
    const isDone = (await deed.run(work, () => done)) !== undefined;
    if (isDone) retry();
    return isDone;
  };
  return {
    ...{ all, trouble, retry, deed },
    /** @returns whether it was taken; a picture that was chosen is kept first */
    write: async (draft: CardDraft): Promise<boolean> => {
      const { file } = draft;
      const kept = file && (await deed.run(() => uploadFile(`${base}/pictures`, file)));
      if (file && !kept) return false;
      return post("/cards", t("written"), cardOf(draft, kept?.fileId ?? draft.fileId));
    },
    approve: ({ cardId, version }: ListedCard): void =>
      void post(`/cards/${cardId}/versions/${version}/approve`, t("approved")),
    retire: ({ cardId }: ListedCard): void => void post(`/cards/${cardId}/retire`, t("retired")),
  };
}
