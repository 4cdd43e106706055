import { z } from "zod";
import { DurationMsSchema, IdSchema, MinorUnitsSchema, NewIdSchema, ReasonSchema } from "../fields";
import { LobbyPlanSchema } from "../plan";
import { PostSchema, WindowModeSchema } from "../words";
import { onDay, onOne, type CommandRoute } from "./command-route";

const onWindow = onOne("windowId");
const onStaff = onOne("staffId");
const onAlert = onOne("alertId");
const onDevice = onOne("deviceId");

const HandOverSchema = z.strictObject({
  cashMinor: MinorUnitsSchema,
  vouchersCounted: z.boolean(),
  witnessId: IdSchema,
});

/** Shorter is no pause, and longer is no alert. */
const SNOOZE_MIN_MS = 60_000;
const SNOOZE_MAX_MS = 900_000;

/** The day itself, windows, staff, alerts and devices. */
export const HOUSE_COMMANDS: readonly CommandRoute[] = [
  onDay("OpenDay", "/day/open", "Open the business day", { plan: LobbyPlanSchema }),
  onDay("PinPlan", "/day/pin-plan", "Change the plan of the open day", { plan: LobbyPlanSchema, reason: ReasonSchema }),
  onDay("ObserveClock", "/day/observe", "Let time take effect now: no-shows, limits, alerts", {}, { anyone: true }),
  onDay("AnnounceClosing", "/day/closing", "Announce the end of the day", {}),
  onDay("CloseDay", "/day/close", "Close the business day", {}),

  onStaff("StaffArrived", "arrive", "Somebody begins work", { post: PostSchema }),
  onStaff("MoveStaff", "move", "Somebody takes another post", { post: PostSchema }),
  onStaff("StaffLeft", "leave", "Somebody goes home", {}),

  onWindow("OpenWindow", "open", "Open a window", {
    staffId: IdSchema,
    mode: WindowModeSchema,
    handOver: HandOverSchema.exactOptional(),
  }),
  onWindow("ProposeWindow", "propose", "Ask for a closed window to open", { staffId: IdSchema, reason: ReasonSchema }),
  onWindow("AnswerProposal", "proposal", "Open the window that is asked for, or not", {
    approved: z.boolean(),
    reason: ReasonSchema.exactOptional(),
  }),
  onWindow("ProposeMode", "propose-mode", "Ask to serve other customers at the own window", {
    mode: WindowModeSchema,
    reason: ReasonSchema,
  }),
  onWindow("AnswerMode", "mode-proposal", "Let the window serve those, or not", {
    approved: z.boolean(),
    reason: ReasonSchema.exactOptional(),
  }),
  onWindow("WitnessHandOver", "witness", "Say whether one saw the till counted so", {
    handOverId: IdSchema,
    confirmed: z.boolean(),
    reason: ReasonSchema.exactOptional(),
  }),
  onWindow("SetWindowMode", "mode", "Change whom a window serves", { mode: WindowModeSchema, reason: ReasonSchema }),
  onWindow("StartBreak", "break", "Begin a break", { reason: ReasonSchema }),
  onWindow("EndBreak", "break-end", "End the break", {}),
  onWindow("StartBackOffice", "back-office", "Work without customers", { reason: ReasonSchema }),
  onWindow("EndBackOffice", "back-office-end", "Back to customers", {}),
  onWindow("SetAutoNext", "auto-next", "Call the next customer by itself, or not", { on: z.boolean() }),
  onWindow("CloseWindow", "close", "Close a window, after its customer is done", {
    reason: ReasonSchema,
    handOver: HandOverSchema.exactOptional(),
  }),
  onWindow("VacateWindow", "vacate", "Close a window whose person has gone, and let its customer wait on", {
    reason: ReasonSchema,
  }),
  onWindow("CallNext", "call-next", "Call whoever is next for this window", {}, { answer: "called" }),
  onWindow(
    "CallSpecific",
    "call-specific",
    "Call one ticket out of turn",
    { ticketId: NewIdSchema, reason: ReasonSchema },
    { answer: "called" },
  ),
  onWindow(
    "ServeWithoutTicket",
    "serve-without-ticket",
    "Serve somebody who has no ticket",
    { ticketId: NewIdSchema, serviceId: IdSchema, segmentId: IdSchema },
    { answer: "called" },
  ),
  onWindow("RaiseHelp", "help", "Call for help", { alertId: NewIdSchema, reason: ReasonSchema }),

  onDay("CallStaff", "/call-staff", "A customer asks for a person", { alertId: NewIdSchema }, { anyone: true }),
  onAlert("AcknowledgeAlert", "acknowledge", "Take an alert", {}),
  onAlert("SnoozeAlert", "snooze", "Put an alert off for some minutes", {
    snoozeMs: DurationMsSchema.min(SNOOZE_MIN_MS).max(SNOOZE_MAX_MS),
  }),
  onAlert("ResolveAlert", "resolve", "An alert is dealt with", {}),

  onDevice("DeviceDown", "down", "A device is out of order", { reason: ReasonSchema }, { anyone: true }),
  onDevice("DeviceUp", "up", "A device works again", {}, { anyone: true }),
];
