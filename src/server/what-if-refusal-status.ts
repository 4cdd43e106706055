import type { LabRefusal } from "#app/what-if/lab";

/** The what-if lab; see refusal-status.ts for what the numbers mean. Policies' own codes stand there. */
export const WHAT_IF_REFUSAL_STATUS = {
  "whatIf.unknown": 404,
  "whatIf.notYours": 403,
  "whatIf.nothingChanged": 422,
  "whatIf.noOutlet": 422,
  "whatIf.hoursReversed": 422,
  "whatIf.outsideScenario": 422,
  "whatIf.needsNetwork": 422,
  "whatIf.overtaken": 409,
  "whatIf.unknownThere": 422,
  "whatIf.noClosedWindow": 409,
  "whatIf.outletClosed": 422,
  "whatIf.noWorld": 409,
  "whatIf.noRecord": 404,
  "whatIf.dayNotOpen": 409,
  "whatIf.busy": 409,
  "whatIf.filmGone": 409,
} as const satisfies Record<Exclude<LabRefusal["code"], `policy.${string}`>, 403 | 404 | 409 | 422>;
