import type { z } from "zod";
import type { ListedSchemeSchema } from "#contract/quality/checklists";
import { useFetched } from "../../shared/use-fetched";
import { useLanguage } from "../../shared/use-language";

export type Scheme = z.infer<typeof ListedSchemeSchema>;

/** The published checklists, with their words in the reader's language as far as a bank has them. */
export function useSchemes() {
  const language = useLanguage();
  const { answer: all = [], retry } = useFetched<readonly Scheme[]>("/api/v1/checklists", { once: true });
  const say = (said: Scheme["title"], otherwise: string): string => said[language] ?? said.en ?? said.zh ?? otherwise;
  const newest = [...new Map(all.map((scheme) => [scheme.schemeId, scheme])).values()];
  const items = new Map(
    all.flatMap(({ modules }) => modules.flatMap((one) => one.items)).map((item) => [item.itemId, item]),
  );
  return {
    newest,
    retry,
    find: (schemeId: string, version: number) =>
      all.find((scheme) => scheme.schemeId === schemeId && scheme.version === version),
    titleOf: (schemeId: string): string => {
      const scheme = newest.find((one) => one.schemeId === schemeId);
      return scheme ? say(scheme.title, schemeId) : schemeId;
    },
    say,
    itemWord: (itemId: string): string => {
      const item = items.get(itemId);
      return item ? say(item.text, itemId) : itemId;
    },
  };
}
