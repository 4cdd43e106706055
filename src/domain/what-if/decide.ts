import { accept, refuse, type Result } from "#base/result";
import type { WhatIfRefusal } from "./messages";
import type {
  Hours,
  SavedScenario,
  Scenario,
  ScenarioBook,
  ScenarioBookDraft,
  WhatIfCommand,
  WhatIfEvent,
} from "./model";

export type Decision = Result<readonly WhatIfEvent[], WhatIfRefusal>;

/** Rules WI-1 to WI-5 of ./SPEC.md. */
export function decide(command: WhatIfCommand, book: ScenarioBook): Decision {
  const { now: at, actor: by, scenarioId } = command;
  const known = book.scenarios.get(scenarioId);
  switch (command.type) {
    case "SaveScenario": {
      const { scenario } = command;
      if (known && known.owner !== by) return refuse({ code: "whatIf.notYours", scenarioId });
      const fault = faultOf(scenario);
      if (fault) return refuse(fault);
      if (known && JSON.stringify(known.scenario) === JSON.stringify(scenario)) return accept([]);
      return accept([{ type: "ScenarioSaved", at, scenarioId, scenario, by }]);
    }
    case "ShareScenario": {
      const { isShared } = command;
      return ofOwner(known, command, () =>
        known?.isShared === isShared ? [] : [{ type: "ScenarioShared", at, scenarioId, isShared }],
      );
    }
    case "DropScenario":
      return ofOwner(known, command, () => [{ type: "ScenarioDropped", at, scenarioId, by }]);
    case "KeepFinding": {
      const { revision, finding } = command;
      if (!known) return refuse({ code: "whatIf.unknown", scenarioId });
      if (known.revision !== revision) return refuse({ code: "whatIf.overtaken", scenarioId });
      return accept([{ type: "FindingKept", at, scenarioId, revision, finding }]);
    }
  }
}

function ofOwner(
  known: SavedScenario | undefined,
  { actor, scenarioId }: WhatIfCommand,
  events: () => readonly WhatIfEvent[],
): Decision {
  if (!known) return refuse({ code: "whatIf.unknown", scenarioId });
  return known.owner === actor ? accept(events()) : refuse({ code: "whatIf.notYours", scenarioId });
}

/** What is wrong with a scenario by itself, whatever the network looks like. Rules WI-1 and WI-2. */
export function faultOf({ outletIds, changes }: Scenario): WhatIfRefusal | undefined {
  if (outletIds.length === 0) return { code: "whatIf.noOutlet" };
  if (changes.length === 0) return { code: "whatIf.nothingChanged" };
  for (const [ix, change] of changes.entries()) {
    const field = `changes.${ix}`;
    if (isReversed(change)) return { code: "whatIf.hoursReversed", field };
    const named = [...(change.outletIds ?? []), ...(change.kind === "moveService" ? change.toOutletIds : [])];
    const outletId = named.find((one) => !outletIds.includes(one));
    if (outletId !== undefined) return { code: "whatIf.outsideScenario", field, outletId };
    const isOfNetwork = change.kind === "moveService" || change.kind === "guidance";
    if (isOfNetwork && outletIds.length < 2) return { code: "whatIf.needsNetwork", field };
  }
  return undefined;
}

/** Changes without hours are never reversed. */
function isReversed(change: Hours | object): boolean {
  const { from, to }: Hours = change;
  return from !== undefined && to !== undefined && to <= from;
}

/** Folds one event into the book it is handed. A scenario saved anew has no finding yet. */
export function evolve(book: ScenarioBookDraft, event: WhatIfEvent): ScenarioBookDraft {
  const { scenarioId } = event;
  const known = book.scenarios.get(scenarioId);
  switch (event.type) {
    case "ScenarioSaved": {
      const { scenario, at: savedAt, by: owner } = event;
      const revision = (known?.revision ?? 0) + 1;
      const fresh = { scenario, revision, savedAt, finding: undefined, foundAt: undefined };
      book.scenarios.set(scenarioId, { scenarioId, owner, isShared: false, ...known, ...fresh });
      return book;
    }
    case "ScenarioShared":
      if (known) known.isShared = event.isShared;
      return book;
    case "ScenarioDropped":
      book.scenarios.delete(scenarioId);
      return book;
    case "FindingKept":
      if (known?.revision === event.revision) {
        known.finding = event.finding;
        known.foundAt = event.at;
      }
      return book;
  }
}
