import { useTranslation } from "react-i18next";
import type { FindingView } from "#contract/claims";
import { useClaimWords } from "./use-words";

/** Every figure of every arm, and how far it lies from the first arm's; narrow enough for a phone. */
export function FiguresTable({ finding: { arms, claimId } }: { readonly finding: FindingView }) {
  const { t } = useTranslation("claims");
  const words = useClaimWords();
  return (
    <table aria-label={`${claimId}: ${t("finding.figures")}`}>
      {arms.map(({ name, figures }) => (
        <tbody key={name}>
          <tr>
            <th scope="rowgroup" colSpan={2}>
              {words.arm(name)}
            </th>
          </tr>
          {figures.map((figure) => (
            <tr key={`${figure.figure}:${figure.group ?? ""}`}>
              <td>{words.figure(figure)}</td>
              <td>
                {words.amount(figure.mean, figure.unit)}
                {figure.against && (
                  <span className="claims__against">{words.against(figure.against, figure.unit)}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
