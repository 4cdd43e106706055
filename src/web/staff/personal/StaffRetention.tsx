import { useTranslation } from "react-i18next";
import type { RetentionView } from "#contract/quality/personal-data";
import { useFetched } from "../../shared/use-fetched";
import { useDay } from "../practice/use-practice-words";
import { useMoment } from "../site/use-site-words";

/** How long records name people at work, and what was forgotten when. (source: 2-11, 1-30) */
export function StaffRetention() {
  const { t } = useTranslation("personal");
  const { answer } = useFetched<RetentionView>("/api/v1/quality/retention", { once: true });
  if (!answer) return null;
  return (
    <>
      <section className="panel card" aria-labelledby="kept">
        <h2 id="kept">{t("staff")}</h2>
        <p className="soft">{t("staffIntro")}</p>
        <KeptTable kinds={answer.kinds} />
      </section>
      <Forgotten forgotten={answer.forgotten} />
    </>
  );
}

export type KeptRow = Omit<RetentionView["kinds"][number], "sources"> & {
  readonly sources: readonly string[];
  readonly records?: number;
  readonly firstUntil?: number;
};

/** Kinds of records with their days, the ground and the rule; somebody's own with how many, and when the first goes. */
export function KeptTable({ kinds, own = false }: { readonly kinds: readonly KeptRow[]; readonly own?: boolean }) {
  const { t } = useTranslation("personal");
  const day = useDay();
  return (
    <div className="table">
      <table>
        <thead>
          <tr>
            <th scope="col">{t("column.record")}</th>
            {own && <th scope="col">{t("column.records")}</th>}
            <th scope="col">{t("column.days")}</th>
            {own && <th scope="col">{t("column.until")}</th>}
            <th scope="col">{t("column.basis")}</th>
            <th scope="col">{t("column.rule")}</th>
          </tr>
        </thead>
        <tbody>
          {kinds.map(({ record, days, basis, sources, records, firstUntil }) => (
            <tr key={record}>
              <th scope="row">{t(`record.${record}`)}</th>
              {own && <td className="number">{records}</td>}
              <td className="number">{days}</td>
              {own && <td>{firstUntil === undefined ? t("whileOpen") : day(firstUntil)}</td>}
              <td>{t(`basis.${basis}`)}</td>
              <td className="soft">{sources.join(", ")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Forgotten({ forgotten }: { readonly forgotten: RetentionView["forgotten"] }) {
  const { t } = useTranslation("personal");
  const day = useDay();
  const moment = useMoment();
  return (
    <section className="panel card" aria-labelledby="forgotten">
      <h2 id="forgotten">{t("forgotten")}</h2>
      {forgotten.length === 0 && <p className="soft">{t("nothingForgotten")}</p>}
      <ul className="rows">
        {forgotten.map(({ at, unitId, record, before, records }) => (
          <li key={`${unitId} ${record} ${at}`}>
            <span>
              <strong>{`${t(`record.${record}`)} · ${unitId}`}</strong>{" "}
              <span className="soft">{t("before", { count: records, day: day(before) })}</span>
            </span>
            <span className="soft">{moment(at)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
