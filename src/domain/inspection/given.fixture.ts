import { givenOn } from "#base/given.fixture";
import { instantAt } from "#base/calendar";
import { decide } from "./decide";
import { evolve } from "./evolve";
import type { CommandOf, InspectionCommand } from "./messages";
import { type ItemSeen, unplannedInspection } from "./model";

const DAY_MS = 86_400_000;
const MONDAY_10 = instantAt("2026-11-23", "10:00", "Asia/Shanghai");
/** Monday, 2026-11-23, 10:00 at the outlet, and so many days later. */
export const onDay = (day: number): number => MONDAY_10 + day * DAY_MS;
export const ref = (name: string) => ({ token: `v-${name}`, hash: `h-${name}` });
export const saw = (itemId: string, result: ItemSeen["result"] = "ok"): ItemSeen => ({
  itemId,
  result,
  hasNote: false,
  photos: 0,
});

type Own<Type extends InspectionCommand["type"]> = Omit<CommandOf<Type>, "type" | "now" | "actor">;

export function by<Type extends InspectionCommand["type"]>(
  actor: string,
  day: number,
  type: Type,
  own: Own<Type>,
): CommandOf<Type> {
  // The parts make up the whole; TypeScript cannot see it through the generic.
  return { type, now: onDay(day), actor, ...own } as unknown as CommandOf<Type>;
}

export const SIX = ["env", "groom", "lobby", "teller", "device", "sat"];

/** The head office plans an external mystery visit at O01; the visitor is a code. */
export const plan = (more: Partial<Own<"PlanInspection">> = {}): InspectionCommand =>
  by("hq", 0, "PlanInspection", {
    inspectionId: "i1",
    outletId: "O01",
    kind: "mysteryExternal",
    plannedFor: "2026-11-25",
    scheme: { schemeId: "mystery", version: 1, moduleIds: SIX, itemIds: ["a", "b"] },
    terms: { reportWithinDays: 3, appealWithinDays: 5, aspects: 6, timeZone: "Asia/Shanghai" },
    ...more,
  });
export const assign = (inspector = "M-07", homeUnitId?: string): InspectionCommand =>
  by("hq", 1, "AssignInspector", { inspector, ...(homeUnitId !== undefined && { homeUnitId }) });
export const acceptIt = (inspector = "M-07"): InspectionCommand => by(inspector, 1, "AcceptAssignment", {});
export const start = (inspector = "M-07"): InspectionCommand => by(inspector, 2, "StartInspection", {});
export const submit = (day = 3, more: Partial<Own<"SubmitReport">> = {}, actor = "M-07"): InspectionCommand =>
  by(actor, day, "SubmitReport", {
    results: [saw("a"), saw("b", "notOk")],
    percent: 50,
    narrative: ref("story"),
    ...more,
  });
export const check = (actor = "qc", more: Partial<Own<"CheckReport">> = {}): InspectionCommand =>
  by(actor, 4, "CheckReport", { lacking: [], ...more });
export const release = (day = 5): InspectionCommand =>
  by("hq", day, "ReleaseResults", { tickets: [{ outletId: "O01", businessDate: "2026-11-25", ticketId: "t1" }] });
export const appeal = (actor = "hao", day = 6, itemIds: readonly string[] = ["b"]): InspectionCommand =>
  by(actor, day, "AppealResults", { itemIds, grounds: ref("grounds") });
export const decideAppeal = (actor = "dora", results: readonly ItemSeen[] = [saw("b")]): InspectionCommand =>
  by(actor, 8, "DecideAppeal", { results, percent: 100, reasons: ref("reasons") });

export const visited = [plan(), assign(), acceptIt(), start()];
export const released = [...visited, submit(), check(), release()];

/** An inspection on which all these commands were accepted. */
export function given(...commands: readonly InspectionCommand[]) {
  const inspection = unplannedInspection();
  return { inspection, ...givenOn(inspection, decide, evolve, commands) };
}
