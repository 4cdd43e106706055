import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Tile, type TileProps } from "./Tile";

/** More tiles than this go to a further page: they would become too small to find and to hit. */
const TILES_MAX = 6;

/** Choices, six at a time. */
export function Tiles({ tiles }: { readonly tiles: readonly (TileProps & { readonly id: string })[] }) {
  const { t } = useTranslation();
  const [page, setPage] = useState(0);
  const pages = Math.ceil(tiles.length / TILES_MAX);
  return (
    <>
      <div className="tiles">
        {tiles.slice(page * TILES_MAX, (page + 1) * TILES_MAX).map(({ id, ...tile }) => (
          <Tile key={id} {...tile} />
        ))}
      </div>
      {pages > 1 && (
        <button type="button" className="button" onClick={() => setPage((page + 1) % pages)}>
          {t("kiosk.moreServices")} ({page + 1}/{pages})
        </button>
      )}
    </>
  );
}
