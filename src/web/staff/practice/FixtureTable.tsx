import { useTranslation } from "react-i18next";
import type { OutletSummary } from "#contract/outlets";
import type { FixtureStandingView } from "#contract/quality/practice";
import { StatusWord } from "../../shared/StatusWord";
import { useMoment, usePersonWord } from "../site/use-site-words";
import { usePracticeWord } from "./use-practice-words";

type Fixture = FixtureStandingView["fixtures"][number];

export type FixtureTableProps = {
  readonly standing: FixtureStandingView;
  readonly summary: OutletSummary | undefined;
  readonly states: readonly Fixture["state"][];
  readonly mayWrite: boolean;
  readonly onMark: (fixtureId: string, state: string) => void;
  readonly onRemove: (fixtureId: string) => void;
};

/** What stands where, in which state, and who saw it last. */
export function FixtureTable({ standing, summary, states, mayWrite, onMark, onRemove }: FixtureTableProps) {
  const { t } = useTranslation("process");
  const fixtures = standing.fixtures.filter(({ removed }) => !removed);
  if (fixtures.length === 0) return <p className="soft">{t("noFixtures")}</p>;
  return (
    <section className="panel card" aria-labelledby="standing">
      <h2 id="standing">{t("standing")}</h2>
      <div className="table">
        <table className="practice-steps">
          <thead>
            <tr>
              <th scope="col">{t("kindOf")}</th>
              <th scope="col">{t("place")}</th>
              <th scope="col">{t("howMany")}</th>
              <th scope="col">{t("state")}</th>
              <th scope="col">{t("seenLast")}</th>
              {mayWrite && (
                <th scope="col">
                  <span className="visually-hidden">{t("removeFixture")}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {fixtures.map((fixture) => (
              <Row
                key={fixture.fixtureId}
                fixture={fixture}
                summary={summary}
                {...{ states, mayWrite, onMark, onRemove }}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

type RowProps = Omit<FixtureTableProps, "standing"> & { readonly fixture: Fixture };

function Row({ fixture, summary, states, mayWrite, onMark, onRemove }: RowProps) {
  const { t } = useTranslation("process");
  const word = usePracticeWord();
  const moment = useMoment(summary?.timeZone);
  const personWord = usePersonWord(summary);
  const { fixtureId, kind, place, count, state, seenAt, seenBy } = fixture;
  return (
    <tr>
      <th scope="row">{word("fixture", kind)}</th>
      <td>{place}</td>
      <td className="number">{count}</td>
      <td>
        {mayWrite ? (
          <select
            aria-label={`${t("state")}: ${word("fixture", kind)}, ${place}`}
            value={state}
            onChange={(event) => onMark(fixtureId, event.target.value)}
          >
            {states.map((one) => (
              <option key={one} value={one}>
                {word("fixtureState", one)}
              </option>
            ))}
          </select>
        ) : (
          <StatusWord tone={state === "ok" ? "ok" : "warn"} word={word("fixtureState", state)} />
        )}
      </td>
      <td className="soft">{`${moment(seenAt)} · ${personWord(seenBy)}`}</td>
      {mayWrite && (
        <td>
          <button type="button" className="button" onClick={() => onRemove(fixtureId)}>
            {t("removeFixture")}
          </button>
        </td>
      )}
    </tr>
  );
}
