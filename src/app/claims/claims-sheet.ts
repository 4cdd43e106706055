import type { Sheet } from "../ports/sheets";
import type { ClaimRun } from "./claim-runs";

/** A run as a table: a row for each figure of each arm, and for each formula beside them. */
export function claimsSheet({ findings, ask }: ClaimRun): Sheet {
  return {
    name: "claims",
    columns: [
      ...["claim", "rules", "verdict", "warnings", "kind", "arm", "figure", "group", "unit", "mean", "low", "high"],
      ...[
        "againstMean",
        "againstLow",
        "againstHigh",
        "exact",
        "agrees",
        "days",
        "date",
        "outlet",
        "seed",
        "codeVersion",
      ],
      "policyVersion",
    ],
    rows: findings.flatMap(({ claimId, rules, verdict, warnings, days, arms, checks }) => {
      const head = [claimId, rules.join(" "), verdict, warnings.join(" ")];
      const tail = [days, ask.date, ask.outletId, ask.seed, ask.codeVersion, ask.policyVersion];
      return [
        ...arms.flatMap(({ name, figures }) =>
          figures.map(({ figure, group, unit, mean, low, high, against }) => [
            ...[...head, "figure", name, figure, group, unit, mean, low, high],
            ...[against?.mean, against?.low, against?.high, undefined, undefined, ...tail],
          ]),
        ),
        ...checks.map(({ formula, exact, played: { mean, low, high }, agrees }) => [
          ...[...head, "formula", undefined, formula, undefined, undefined, mean, low, high],
          ...[undefined, undefined, undefined, exact, agrees ? 1 : 0, ...tail],
        ]),
      ];
    }),
  };
}
