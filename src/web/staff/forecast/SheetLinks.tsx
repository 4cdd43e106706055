import { useTranslation } from "react-i18next";
import { useLanguage } from "../../shared/use-language";

/** What the page shows, to take along. @param path of the file, with its question mark where it asks something */
export function SheetLinks({ path }: { readonly path: string }) {
  const { t } = useTranslation("forecast");
  const language = useLanguage();
  const mark = path.includes("?") ? "&" : "?";
  return (
    <p className="deeds">
      {(["csv", "xlsx"] as const).map((format) => (
        <a key={format} className="button" href={`${path}${mark}format=${format}&language=${language}`} download>
          {t(format)}
        </a>
      ))}
    </p>
  );
}
