import { useTranslation } from "react-i18next";
import type { WhatIfOutletView } from "#contract/what-if";
import { LANGUAGE_TAG } from "../../shared/language";
import { useLanguage } from "../../shared/use-language";
import type { Words } from "./use-words";

type WorldPanelProps = { readonly outlet: WhatIfOutletView; readonly words: Words };

/** Which world is played at an outlet, and how well it fits the outlet's own days. */
export function WorldPanel({ outlet: { outletId, world }, words }: WorldPanelProps) {
  const { t } = useTranslation("whatif");
  const language = useLanguage();
  const number = new Intl.NumberFormat(LANGUAGE_TAG[language], { maximumFractionDigits: 2 });
  const percent = new Intl.NumberFormat(LANGUAGE_TAG[language], { style: "percent", maximumFractionDigits: 1 });
  const { source, days, daysNeeded, visits, services, busynessCv } = world;
  return (
    <section className="panel card" aria-labelledby="world">
      <h2 id="world">{t("world.title", { outlet: words.outlet(outletId) })}</h2>
      <p>{t(`world.${source}`, { count: days })}</p>
      {source !== "fitted" && <p className="soft">{t("world.needed", { count: daysNeeded, days })}</p>}
      {days > 0 && (
        <>
          <p className="soft">{t("world.seen", { count: visits, busyness: percent.format(busynessCv) })}</p>
          <div className="whatif__scroll" tabIndex={0} role="region" aria-label={t("world.fit")}>
            <table>
              <caption>{t("world.caption")}</caption>
              <thead>
                <tr>
                  <th scope="col">{t("world.service")}</th>
                  <th scope="col">{t("world.share")}</th>
                  <th scope="col">{t("world.measured")}</th>
                  <th scope="col">{t("world.mean")}</th>
                  <th scope="col">{t("world.ks")}</th>
                  <th scope="col">{t("world.ad")}</th>
                </tr>
              </thead>
              <tbody>
                {services.map(({ serviceId, share, measured, fit }) => (
                  <tr key={serviceId}>
                    <th scope="row">{words.service(serviceId)}</th>
                    <td>{percent.format(share)}</td>
                    <td>{number.format(measured)}</td>
                    <td>
                      {fit
                        ? `${number.format(fit.meanMin)} · ${t(`world.family.${fit.kind}` as "world.family.lognormal")}`
                        : "–"}
                    </td>
                    <td>{fit ? `${number.format(fit.ks)} (p ${number.format(fit.ksP)})` : "–"}</td>
                    <td>{fit ? number.format(fit.ad) : "–"}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </section>
  );
}
