import type { Language } from "#domain/network/name";
import type { Network } from "#domain/network/network";
import { type Action, actionsIn, type Analysis, misses, type PackFigure } from "#domain/service-analysis/model";
import { sayOpinion } from "#i18n/opinion";
import type { PrintedDocument } from "../ports/document-printer";
import type { Sheet } from "../ports/sheets";
import type { Quality } from "../quality/quality";

export type ServicePackDeps = { readonly quality: Pick<Quality, "read">; readonly network: () => Network };

/** The pack of a month, to be printed or taken along. */
export type ServicePack = { readonly document: PrintedDocument; readonly sheets: readonly [Sheet, Sheet] };

/** Undefined when the outlet has no pack of that month. FE-8 */
export async function servicePack(
  { quality, network }: ServicePackDeps,
  outletId: string,
  month: string,
  language: Language,
): Promise<ServicePack | undefined> {
  // What the analysis' own `evolve` made.
  const book = (await quality.read("analysis", { outletId, caseId: "book" })).state as Analysis;
  const pack = book.packs.get(month);
  if (!pack) return undefined;
  const t = (key: string): string => sayOpinion(language, key);
  const nameOf = (id: string): string => network().staff.get(id)?.badgeName ?? id;
  const actions = actionsIn(book, month);
  const figures = {
    name: t("pack.figures"),
    columns: ["figure", "value", "before", "target", "verdict"].map((column) => t(`pack.column.${column}`)),
    rows: pack.figures.map((figure) => figureRow(figure, t)),
  };
  const gaps = {
    name: t("pack.gaps"),
    columns: ["gap", "cause", "action", "owner", "due", "since", "progress"].map((column) =>
      t(`pack.column.${column}`),
    ),
    rows: actions.map((action) => actionRow(action, t, nameOf)),
  };
  const { signedBy } = pack;
  return {
    sheets: [figures, gaps],
    document: {
      language,
      title: `${t("pack.title")} ${month}`,
      sender: network().outlets.get(outletId)?.name[language] ?? outletId,
      facts: [
        [t("pack.missed"), String(pack.figures.filter(misses).length)],
        [t("pack.open"), String(actions.filter(({ ended }) => !ended).length)],
        [t("pack.carried"), String(pack.carried.length)],
      ],
      paragraphs: [],
      tables: [figures, gaps]
        .filter(({ rows }) => rows.length > 0)
        .map(({ name, columns, rows }) => ({
          title: name,
          columns,
          rows: rows.map((row) => row.map((cell) => String(cell ?? "–"))),
        })),
      signatures: [{ label: t("pack.signed"), name: signedBy === undefined ? "" : nameOf(signedBy) }],
      isWide: true,
    },
  };
}

function figureRow(figure: PackFigure, t: (key: string) => string): Sheet["rows"][number] {
  const { indicator, value, before, target } = figure;
  const verdict = !target || value === null ? "" : t(misses(figure) ? "pack.miss" : "pack.hit");
  const bound = target && `${target.better === "lower" ? "≤" : "≥"} ${target.limit}`;
  return [t(`indicator.${indicator}`), value ?? undefined, before ?? undefined, bound, verdict];
}

function actionRow(
  { indicator, cause, action, owner, dueOn, month, progress, ended }: Action,
  t: (key: string) => string,
  nameOf: (id: string) => string,
): Sheet["rows"][number] {
  const state = ended ? `${t("pack.ended")}: ${ended.effect}` : (progress.at(-1)?.said ?? "");
  return [t(`indicator.${indicator}`), t(`cause.${cause}`), action, nameOf(owner), dueOn, month, state];
}
