import { useTranslation } from "react-i18next";

/** Lines of one page. */
export const PAGE = 25;

type PagerProps = { readonly offset: number; readonly total: number; readonly onOffset: (offset: number) => void };

/** Steps through what the server gives some at a time. */
export function Pager({ offset, total, onOffset }: PagerProps) {
  const { t } = useTranslation("admin");
  const end = Math.min(offset + PAGE, total);
  return (
    <p className="deeds pager">
      <span role="status">{total === 0 ? t("nothingFound") : t("range", { from: offset + 1, to: end, total })}</span>
      <button
        type="button"
        className="button"
        disabled={offset === 0}
        onClick={() => onOffset(Math.max(0, offset - PAGE))}
      >
        {t("previous")}
      </button>
      <button type="button" className="button" disabled={end >= total} onClick={() => onOffset(offset + PAGE)}>
        {t("next")}
      </button>
    </p>
  );
}
