import type { BusinessDate } from "#base/calendar";
import type { Asked, Happened } from "#base/messages";
import type { Emergency, Held } from "./model";

type About = { readonly drillId: string };
type Planned = About & { readonly cardId: string; readonly date: BusinessDate; readonly lead: string };
/** `today`: the outlet's business date, which the house adds. */
type Today = { readonly today: BusinessDate };

export type DrillCommand =
  | Asked<"PlanDrill", Planned & Today>
  | Asked<"HoldDrill", About & Held & Today>
  | Asked<"PutOffDrill", About & Today & { readonly date: BusinessDate; readonly reason: string }>
  | Asked<"CallOffDrill", About & { readonly reason: string }>
  | Asked<"LogEmergency", Omit<Emergency, "loggedBy">>;

export type CommandOf<Type extends DrillCommand["type"]> = Extract<DrillCommand, { readonly type: Type }>;

export type DrillEvent =
  | Happened<"DrillPlanned", Planned & { readonly plannedBy: string }>
  | Happened<"DrillHeld", About & Held & { readonly by: string }>
  | Happened<"DrillPutOff", About & { readonly date: BusinessDate; readonly reason: string; readonly by: string }>
  | Happened<"DrillCalledOff", About & { readonly reason: string; readonly by: string }>
  | Happened<"EmergencyLogged", Emergency>;

export type DrillRefusal =
  | { readonly code: "drill.unknown"; readonly drillId: string }
  | { readonly code: "drill.dateOver"; readonly date: BusinessDate }
  | { readonly code: "drill.notItsDay"; readonly date: BusinessDate }
  | { readonly code: "drill.twoPeopleNeeded" }
  | { readonly code: "drill.watcherLeads"; readonly person: string }
  | { readonly code: "drill.wrongState"; readonly state: string }
  | { readonly code: "drill.timesReversed" };
