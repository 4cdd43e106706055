import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { RosterFeedAnswer } from "#contract/roster-calendars";
import { outletPath } from "../../shared/place";
import { send } from "../../shared/send";
import { useFetched } from "../../shared/use-fetched";
import { useLanguage } from "../../shared/use-language";
import { DeedNotice } from "../DeedNotice";
import { useDeed } from "../use-deed";

/** The own shifts in a calendar of one's own: as a file, or at a secret address that can be taken back. */
export function MyCalendar({ outletId }: { readonly outletId: string }) {
  const { t } = useTranslation("roster");
  const language = useLanguage();
  const deed = useDeed();
  const [address, setAddress] = useState<string>();
  const path = `${outletPath(outletId)}/roster-calendar`;
  const feed = useFetched<RosterFeedAnswer>(`${path}/feed`, { once: true });
  const open = async (): Promise<void> => {
    const opened = await deed.run(() => send<RosterFeedAnswer>({ method: "POST", path: `${path}/feed`, language }));
    if (opened?.path) setAddress(`${location.origin}${opened.path}?language=${language}`);
    feed.retry();
  };
  const close = async (): Promise<void> => {
    await deed.run(
      () => send({ method: "POST", path: `${path}/feed/close`, language }),
      () => t("done.feedClosed"),
    );
    setAddress(undefined);
    feed.retry();
  };
  return (
    <section className="panel card my-feed" aria-label={t("feed.title")}>
      <h2>{t("feed.title")}</h2>
      <p className="deeds">
        <a className="button" href={`${path}?language=${language}`} download>
          {t("feed.download")}
        </a>
        <button type="button" className="button" disabled={deed.isBusy} onClick={() => void open()}>
          {t(feed.answer?.isOpen ? "feed.anew" : "feed.open")}
        </button>
        {feed.answer?.isOpen && (
          <button type="button" className="button" disabled={deed.isBusy} onClick={() => void close()}>
            {t("feed.close")}
          </button>
        )}
      </p>
      <DeedNotice deed={deed} />
      {address !== undefined && (
        <>
          <p>{t("feed.once")}</p>
          <input
            readOnly
            aria-label={t("feed.address")}
            value={address}
            onFocus={(event) => event.currentTarget.select()}
          />
          <p className="deeds">
            <button type="button" className="button" onClick={() => void navigator.clipboard.writeText(address)}>
              {t("feed.copy")}
            </button>
          </p>
        </>
      )}
    </section>
  );
}
