/** Every "no" of the book of scenarios. `field` names the part of the scenario, as `changes.2.windowId`. */
export type WhatIfRefusal =
  | { readonly code: "whatIf.unknown"; readonly scenarioId: string }
  | { readonly code: "whatIf.notYours"; readonly scenarioId: string }
  | { readonly code: "whatIf.nothingChanged" }
  | { readonly code: "whatIf.noOutlet" }
  | { readonly code: "whatIf.hoursReversed"; readonly field: string }
  | { readonly code: "whatIf.outsideScenario"; readonly field: string; readonly outletId: string }
  | { readonly code: "whatIf.needsNetwork"; readonly field: string }
  | { readonly code: "whatIf.overtaken"; readonly scenarioId: string };
