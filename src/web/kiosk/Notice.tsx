import { useTranslation } from "react-i18next";

const NOTICE = {
  loading: { headline: "common.loading" },
  issuing: { headline: "kiosk.issuing" },
  closed: { headline: "kiosk.closedTitle", text: "kiosk.closedText" },
  offline: { headline: "kiosk.offlineTitle", text: "kiosk.offlineText" },
} as const;

export type NoticeProps = {
  readonly about: keyof typeof NOTICE;
  /** More to say, in the reader's language. */
  readonly also?: string;
};

/** A page that asks nothing: why there is nothing to ask. */
export function Notice({ about, also }: NoticeProps) {
  const { t } = useTranslation();
  const notice = NOTICE[about];
  return (
    <div className="notice" role="status">
      <h1>{t(notice.headline)}</h1>
      {also && <p className="lead">{also}</p>}
      {"text" in notice && <p className="lead">{t(notice.text)}</p>}
    </div>
  );
}
