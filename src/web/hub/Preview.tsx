import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";

export type PreviewProps = {
  readonly surface: "kiosk" | "display" | "console";
  readonly address: string;
  readonly widthPx: number;
  readonly heightPx: number;
};

/** A surface at its real size, scaled down into its frame, alive: what is clicked here happens. */
export function Preview({ surface, address, widthPx, heightPx }: PreviewProps) {
  const { t } = useTranslation();
  const frame = useRef<HTMLDivElement>(null);
  const [scale, setScale] = useState(0);
  useEffect(() => {
    const watcher = new ResizeObserver(([entry]) => entry && setScale(entry.contentRect.width / widthPx));
    if (frame.current) watcher.observe(frame.current);
    return () => watcher.disconnect();
  }, [widthPx]);
  return (
    <figure className="preview" data-surface={surface}>
      <figcaption>
        <strong>{t(`hub.surface.${surface}`)}</strong>
        <a className="button" href={address} target="_blank" rel="noreferrer">
          {t("hub.open")} <span aria-hidden="true">{"↗"}</span>
        </a>
      </figcaption>
      <div ref={frame} className="preview__frame card" style={{ aspectRatio: `${widthPx} / ${heightPx}` }}>
        <iframe
          src={address}
          title={t(`hub.surface.${surface}`)}
          style={{ width: `${widthPx}px`, height: `${heightPx}px`, transform: `scale(${scale})` }}
        />
      </div>
    </figure>
  );
}
