import type { BusinessDate, WallTime } from "#base/calendar";
import type { Frozen } from "#base/frozen";
import type { Asked, Happened } from "#base/messages";
import type { EpochMs } from "#base/time";

/** How a window works, by the words of the lobby day. */
export type WindowMode = "normal" | "simpleOnly" | "complexOnly" | "vipOnly" | "all";

/** Times on the outlet's wall, half-open; absent: from opening, until closing. */
export type Hours = { readonly from?: WallTime; readonly to?: WallTime };

/** What a policy can be set to, as its definition has it. */
export type PolicySetting =
  string | number | boolean | null | readonly PolicySetting[] | { readonly [name: string]: PolicySetting };

/** At which outlets; at all of the scenario when absent. */
type There = { readonly outletIds?: readonly string[] };

/** One thing that is otherwise than in the baseline. */
export type Change = There &
  (
    | ({
        readonly kind: "arrivals";
        /** People who come for each who came: 1.2 is a fifth more. */
        readonly factor: number;
        readonly serviceIds?: readonly string[];
        readonly segmentIds?: readonly string[];
      } & Hours)
    | { readonly kind: "serviceTime"; readonly factor: number; readonly serviceIds?: readonly string[] }
    /** So many windows more, or fewer when negative; of the commonest kind when none is named. */
    | ({ readonly kind: "windows"; readonly count: number; readonly windowKind?: string } & Hours)
    /** Without a person: somebody more, certified for all that the window serves. */
    | ({
        readonly kind: "openWindow";
        readonly windowId: string;
        readonly staffId?: string;
        readonly mode?: WindowMode;
      } & Hours)
    | ({ readonly kind: "closeWindow"; readonly windowId: string } & Hours)
    | ({ readonly kind: "windowMode"; readonly windowId: string; readonly mode: WindowMode } & Hours)
    | { readonly kind: "policy"; readonly key: string; readonly value: PolicySetting }
    | ({ readonly kind: "absence"; readonly staffId: string } & Hours)
    | { readonly kind: "skills"; readonly staffId: string; readonly serviceIds: readonly string[] }
    /** Lunches one group after the other, from this time on. */
    | { readonly kind: "lunches"; readonly from: WallTime; readonly groups: number }
    | ({ readonly kind: "deviceDown"; readonly deviceId: string } & Hours)
    /** Customers of these services go to the nearest of these outlets instead of their own. */
    | { readonly kind: "moveService"; readonly serviceIds: readonly string[]; readonly toOutletIds: readonly string[] }
    /** This share of the customers looks before coming, and goes where it saves them so many minutes, the way included. */
    | { readonly kind: "guidance"; readonly share: number; readonly gainMin: number }
  );

/** What the changes are held against: a day that nobody has seen, a day as it was, or what is happening now. */
export type Baseline =
  | { readonly kind: "day"; readonly date: BusinessDate }
  | { readonly kind: "recorded"; readonly date: BusinessDate }
  | { readonly kind: "now" };

export type Scenario = {
  readonly name: string;
  /** One outlet, or the outlets of a network among which customers choose. */
  readonly outletIds: readonly string[];
  readonly baseline: Baseline;
  readonly changes: readonly Change[];
  /** Days played with and without the changes. */
  readonly replications: number;
  /** With the number of a day it names all luck. */
  readonly seed: string;
};

/** A figure with and without the changes, and the mean of the differences with its 95 % interval. */
export type Compared = {
  readonly figure: string;
  readonly baseline: number;
  readonly scenario: number;
  readonly difference: { readonly mean: number; readonly low: number; readonly high: number };
  readonly pairs: number;
};

/** Where the world around an outlet came from. */
export type WorldBasis = {
  readonly outletId: string;
  readonly source: "fitted" | "assumed" | "recorded";
  /** Days that it was fitted to. */
  readonly days: number;
};

/** What came of a scenario, with all that is needed to get the same again. */
export type Finding = {
  readonly seed: string;
  readonly replications: number;
  /** Of the baseline. */
  readonly policyVersion: number;
  readonly codeVersion: string;
  readonly worlds: readonly WorldBasis[];
  readonly compared: readonly Compared[];
  /** Customers by minutes waited, in steps of `stepMin`, the last one open; per day. */
  readonly waits: {
    readonly stepMin: number;
    readonly baseline: readonly number[];
    readonly scenario: readonly number[];
  };
  /** Mean minutes waited by half-hour of arrival, from `from` on; null where nobody came. */
  readonly byHalfHour: {
    readonly from: EpochMs;
    readonly baseline: readonly (number | null)[];
    readonly scenario: readonly (number | null)[];
  };
};

export type WhatIfCommand =
  | Asked<"SaveScenario", { readonly scenarioId: string; readonly scenario: Scenario }>
  | Asked<"ShareScenario", { readonly scenarioId: string; readonly isShared: boolean }>
  | Asked<"DropScenario", { readonly scenarioId: string }>
  | Asked<"KeepFinding", { readonly scenarioId: string; readonly revision: number; readonly finding: Finding }>;

export type WhatIfEvent =
  | Happened<"ScenarioSaved", { readonly scenarioId: string; readonly scenario: Scenario; readonly by: string }>
  | Happened<"ScenarioShared", { readonly scenarioId: string; readonly isShared: boolean }>
  | Happened<"ScenarioDropped", { readonly scenarioId: string; readonly by: string }>
  | Happened<"FindingKept", { readonly scenarioId: string; readonly revision: number; readonly finding: Finding }>;

export type SavedScenarioDraft = {
  readonly scenarioId: string;
  readonly owner: string;
  scenario: Scenario;
  /** Counts the times it was saved: a finding belongs to one of them. */
  revision: number;
  savedAt: EpochMs;
  isShared: boolean;
  finding: Finding | undefined;
  foundAt: EpochMs | undefined;
};
export type SavedScenario = Frozen<SavedScenarioDraft>;

export type ScenarioBookDraft = { scenarios: Map<string, SavedScenarioDraft> };
export type ScenarioBook = Frozen<ScenarioBookDraft>;

export const emptyScenarioBook = (): ScenarioBookDraft => ({ scenarios: new Map() });
