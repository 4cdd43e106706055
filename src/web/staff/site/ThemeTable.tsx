import { useTranslation } from "react-i18next";
import type { Themes } from "#contract/quality/opinions";
import { useSiteWord } from "./use-site-words";

export type Theme = Themes["themes"][number];
export type ThemeTableProps = {
  readonly themes: readonly Theme[];
  readonly decisionOf: (theme: string) => string | undefined;
};

/** What was said in a month by theme, the most said first, and what was decided. (source: 0-43) */
export function ThemeTable({ themes, decisionOf }: ThemeTableProps) {
  const { t } = useTranslation("opinion");
  const word = useSiteWord();
  if (themes.length === 0) return <p className="soft">{t("themes.none")}</p>;
  return (
    <div className="table">
      <table className="site-themes">
        <caption>{t("themes.title")}</caption>
        <thead>
          <tr>
            {(["theme", "complaints", "opinions", "proposals", "lowScores", "before", "decision"] as const).map(
              (name) => (
                <th key={name} scope="col">
                  {t(`themes.${name}`)}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {themes.map(({ theme, complaints, opinions, proposals, lowScores, before }) => (
            <tr key={theme}>
              <th scope="row">{word("category", theme)}</th>
              {[complaints, opinions, proposals, lowScores, before].map((count, at) => (
                <td key={`${theme} ${at}`} className="number">
                  {count}
                </td>
              ))}
              <td>{decisionOf(theme) ?? "–"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
