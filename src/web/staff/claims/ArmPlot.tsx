import type { FindingView } from "#contract/claims";
import { useClaimWords } from "./use-words";

/** The figure that the verdict rests on, arm by arm: a dot on its interval, all on one scale from zero. */
export function ArmPlot({ finding }: { readonly finding: FindingView }) {
  const words = useClaimWords();
  const rows = finding.arms.flatMap(({ name, figures: [first] }) => (first ? [{ name, first }] : []));
  const most = Math.max(...rows.map(({ first: { high, mean } }) => high ?? mean ?? 0), Number.EPSILON);
  const place = (value: number | null): string => `${Math.max(0, Math.min(100, (100 * (value ?? 0)) / most))}%`;
  return (
    <ul className="claims__plot">
      {rows.map(({ name, first: { mean, low, high, unit } }) => (
        <li key={name}>
          <span>{words.arm(name)}</span>
          <span className="claims__track" aria-hidden="true">
            <span
              className="claims__range"
              style={{ insetInlineStart: place(low), insetInlineEnd: `calc(100% - ${place(high)})` }}
            />
            <span className="claims__dot" style={{ insetInlineStart: place(mean) }} />
          </span>
          <strong>{words.amount(mean, unit)}</strong>
        </li>
      ))}
    </ul>
  );
}
