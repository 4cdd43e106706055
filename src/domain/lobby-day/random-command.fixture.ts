import type { Rng } from "#base/rng";
import { MINUTE_MS, type EpochMs } from "#base/time";
import { SERVICES } from "./demo-plan.fixture";
import { STEPS } from "./evolve-service";
import type { LobbyCommand, SpecialNeed } from "./messages";
import type { LobbyDay, Ticket, TicketState, WindowOnDay } from "./model";
import type { DiversionChannel, LobbyPlan } from "./plan";

type Draw = {
  readonly rng: Rng;
  readonly day: LobbyDay;
  readonly now: EpochMs;
  readonly otherPlan: () => LobbyPlan;
};

const SEGMENTS = ["ordinary", "ordinary", "ordinary", "firm", "vip", "vip"];
const STAFF = ["ana", "ben", "chen", "dora", "emil", "fay"];
const WINDOWS = ["w1", "w2", "w3", "w4", "w5"];
const CHANNELS: readonly DiversionChannel[] = ["selfService", "eBankZone", "adviser", "vipZone", "otherOutlet"];

/** A command that mostly makes sense on this day, and sometimes none at all. */
export function randomCommand(rng: Rng, day: LobbyDay, now: EpochMs, otherPlan: () => LobbyPlan): LobbyCommand {
  const draw: Draw = { rng, day, now, otherPlan };
  const kinds = [issueOne, callOrServe, callOrServe, workOn, workOn, workOn, windowOne, moveOne, divertOne, rest];
  const kind = kinds[rng.below(kinds.length)] ?? issueOne;
  return kind(draw);
}

const oneOf = <Item>(rng: Rng, items: readonly Item[], otherwise: Item): Item =>
  items[rng.below(items.length)] ?? otherwise;

/** A ticket in one of these states, more often than not. */
function someTicket({ rng, day }: Draw, ...states: readonly TicketState[]): Ticket | undefined {
  const all = [...day.tickets.values()];
  const fitting = all.filter(({ state }) => states.includes(state));
  return rng.below(12) === 0 ? all[rng.below(all.length)] : fitting[rng.below(fitting.length)];
}

const actorOf = ({ rng }: Draw, staffId: string | undefined): string =>
  rng.below(15) === 0 || staffId === undefined ? oneOf(rng, STAFF, "ana") : staffId;

function someWindow({ rng, day }: Draw): WindowOnDay | undefined {
  return day.windows.get(oneOf(rng, WINDOWS, "w1"));
}

function issueOne(draw: Draw): LobbyCommand {
  const { rng, day, now } = draw;
  if (rng.below(4) === 0) return holdNumbers(draw);
  const serviceId = (): string => oneOf(rng, SERVICES, SERVICES[0]).serviceId;
  const isKnown = rng.below(25) === 0 && day.tickets.size > 0;
  const ticketId = `t${isKnown ? rng.below(day.tickets.size) : day.tickets.size}`;
  const isBooked = rng.below(8) === 0;
  return {
    type: "IssueTicket",
    now,
    actor: "kiosk",
    ticketId,
    serviceIds: Array.from({ length: rng.below(6) === 0 ? 2 + rng.below(2) : 1 }, serviceId),
    segmentId: oneOf(rng, SEGMENTS, "ordinary"),
    channel: isBooked ? "appointment" : oneOf(rng, ["kiosk", "staff", "phone", "device"], "kiosk"),
    ...(isBooked && rng.below(8) > 0 && { appointmentAt: now + (rng.below(30) - 10) * MINUTE_MS }),
    ...(rng.below(10) === 0 && { specialNeed: "elderly" as SpecialNeed }),
    ...(rng.below(5) === 0 && { visitId: `t${rng.below(day.tickets.size + 1)}` }),
    ...(rng.below(4) === 0 && { amountMinor: rng.below(4_000_000) }),
    ...(rng.below(8) === 0 && { diversion: { to: oneOf(rng, CHANNELS, "adviser"), accepted: rng.below(2) === 0 } }),
    ...(rng.below(10) === 0 && { reason: "asked for" }),
  };
}

/** A kiosk that asks for numbers, or brings what it gave while nobody answered: its own numbers, mostly. */
function holdNumbers(draw: Draw): LobbyCommand {
  const { rng, day, now } = draw;
  const actor = oneOf(rng, ["device:k1", "device:k2"], "device:k1");
  const blocks = [...day.blocks.values()];
  const block = blocks[rng.below(blocks.length + 1)];
  if (!block || rng.below(6) === 0) {
    const blockId = `b${rng.below(10) === 0 ? 0 : blocks.length}`;
    return { type: "GrantNumbers", now, actor, blockId, size: 1 + rng.below(5) };
  }
  const range = block.ranges[rng.below(block.ranges.length)];
  const given = (range?.from ?? 0) + rng.below((range?.to ?? 0) - (range?.from ?? 0) + 2);
  const lost = someTicket(draw, "waiting")?.ticketId;
  return {
    type: "AdmitTicket",
    now,
    actor: rng.below(10) === 0 ? actor : block.holder,
    ticketId: `t${rng.below(15) === 0 ? rng.below(day.tickets.size + 1) : day.tickets.size}`,
    blockId: block.blockId,
    number: `${range?.letter ?? "A"}${String(given).padStart(3, "0")}`,
    takenAt: now - rng.below(20) * MINUTE_MS,
    serviceIds: [oneOf(rng, SERVICES, SERVICES[0]).serviceId],
    segmentId: oneOf(rng, SEGMENTS, "ordinary"),
    ...(lost !== undefined && rng.below(8) === 0 && { insteadOf: lost }),
  };
}

function callOrServe(draw: Draw): LobbyCommand {
  const { rng, day, now } = draw;
  const free = [...day.windows.values()].filter(({ state, ticket }) => state === "open" && !ticket);
  const window = rng.below(10) === 0 ? someWindow(draw) : free[rng.below(free.length)];
  const windowId = window?.windowId ?? "nowhere";
  const actor = actorOf(draw, window?.staffId);
  if (rng.below(15) === 0) {
    const ticketId = someTicket(draw, "waiting")?.ticketId ?? "none";
    return { type: "CallSpecific", now, actor, windowId, ticketId, reason: "asked by the lobby" };
  }
  if (rng.below(20) === 0) {
    const serviceId = oneOf(rng, SERVICES, SERVICES[0]).serviceId;
    return {
      type: "ServeWithoutTicket",
      now,
      actor,
      windowId,
      ticketId: `t${day.tickets.size}`,
      serviceId,
      segmentId: "ordinary",
    };
  }
  return { type: "CallNext", now, actor, windowId };
}

function workOn(draw: Draw): LobbyCommand {
  const { rng, now } = draw;
  const ticket = someTicket(
    draw,
    "called",
    "inService",
    "wrapUp",
    "inReview",
    "awaitingAuthorisation",
    "awaitingReview",
  );
  const ticketId = ticket?.ticketId ?? "none";
  const base = { now, actor: actorOf(draw, ticket?.staffId), ticketId };
  switch (ticket?.state) {
    case "called":
      return oneOf<LobbyCommand>(
        rng,
        [
          { ...base, type: "StartService" },
          { ...base, type: "StartService", promisedMs: MINUTE_MS },
          { ...base, type: "StartService" },
          { ...base, type: "Recall" },
          { ...base, type: "RecordNoShow" },
        ],
        { ...base, type: "StartService" },
      );
    case "awaitingAuthorisation":
      return {
        ...base,
        type: "Authorise",
        actor: oneOf(rng, STAFF, "emil"),
        approved: rng.below(4) > 0,
        reason: "checked",
      };
    case "awaitingReview":
      return {
        ...base,
        type: "StartReview",
        actor: actorOf(draw, draw.day.windows.get("w5")?.staffId),
        windowId: "w5",
      };
    case "inReview":
      if (rng.below(6) === 0) {
        return { type: "VacateWindow", now, actor: "emil", windowId: ticket.windowId ?? "w5", reason: "taken ill" };
      }
      return rng.below(3) === 0
        ? { ...base, type: "RejectReview", reason: "wrong account" }
        : { ...base, type: "PassReview" };
    default:
      return inService(draw, ticket, base);
  }
}

function inService(
  { rng }: Draw,
  ticket: Ticket | undefined,
  base: { readonly now: EpochMs; readonly actor: string; readonly ticketId: string },
): LobbyCommand {
  const step = ticket?.step ?? oneOf(rng, STEPS, "greet");
  const choices: readonly LobbyCommand[] = [
    { ...base, type: "FinishStep", step },
    { ...base, type: "FinishStep", step },
    { ...base, type: "FinishStep", step },
    { ...base, type: "FinishStep", step: oneOf(rng, STEPS, "greet") },
    { ...base, type: "PauseClock", reason: "papers" },
    { ...base, type: "ResumeClock" },
    { ...base, type: "RequestAuthorisation" },
    { ...base, type: "SubmitForReview", customerStays: rng.below(2) === 0 },
    { ...base, type: "StartWrapUp" },
    { ...base, type: "FinishTicket", outcome: "done", errors: rng.below(2) },
    { ...base, type: "FinishTicket", outcome: "done" },
    { ...base, type: "FinishTicket", outcome: "done", continueHere: true },
    { ...base, type: "FinishTicket", outcome: oneOf(rng, ["notPossible", "referred"], "referred") },
  ];
  return oneOf(rng, choices, { ...base, type: "FinishTicket", outcome: "done" });
}

function windowOne(draw: Draw): LobbyCommand {
  const { rng, now } = draw;
  const window = someWindow(draw);
  const windowId = window?.windowId ?? "nowhere";
  const staffId = oneOf(rng, STAFF, "ana");
  const mode = oneOf(
    rng,
    ["normal", "normal", "normal", "simpleOnly", "complexOnly", "all", "vipOnly"] as const,
    "normal",
  );
  if (window?.state === "closed") {
    const handOver = { cashMinor: 0, vouchersCounted: true, witnessId: oneOf(rng, STAFF, "ben") };
    return {
      type: "OpenWindow",
      now,
      actor: staffId,
      windowId,
      staffId,
      mode,
      ...(rng.below(3) === 0 && { handOver }),
    };
  }
  const base = { now, actor: actorOf(draw, window?.staffId), windowId };
  const choices: readonly LobbyCommand[] = [
    { ...base, type: "SetWindowMode", mode, reason: "long line" },
    { ...base, type: "ProposeMode", mode, reason: "long line" },
    { ...base, type: "StartBreak", reason: "lunch" },
    { ...base, type: "EndBreak" },
    { ...base, type: "EndBreak" },
    { ...base, type: "StartBackOffice", reason: "cash count" },
    { ...base, type: "EndBackOffice" },
    { ...base, type: "EndBackOffice" },
    { ...base, type: "SetAutoNext", on: rng.below(2) === 0 },
    { ...base, type: "CloseWindow", reason: "end of shift" },
    { ...base, type: "VacateWindow", reason: "taken ill" },
  ];
  return oneOf(rng, choices, { ...base, type: "EndBreak" });
}

function moveOne(draw: Draw): LobbyCommand {
  const { rng, now } = draw;
  const ticket = someTicket(draw, "waiting", "parked", "missed", "called", "inService", "ended");
  const base = { now, actor: actorOf(draw, ticket?.staffId), ticketId: ticket?.ticketId ?? "none" };
  const place = oneOf(rng, ["first", "last", "sorted"] as const, "sorted");
  const serviceId = oneOf(rng, SERVICES, SERVICES[0]).serviceId;
  switch (ticket?.state) {
    case "missed":
      return rng.below(3) === 0
        ? { ...base, type: "UndoNoShow", reason: "was at the toilet" }
        : { ...base, type: "ReturnTicket", place };
    case "parked":
      return { ...base, type: "UnparkTicket", place };
    case "ended":
      return { ...base, type: "UndoFinish", reason: "pressed by mistake" };
    default:
      return oneOf<LobbyCommand>(
        rng,
        [
          { ...base, type: "ParkTicket", reason: oneOf(rng, ["papers", "customer", "bank"] as const, "papers") },
          { ...base, type: "TransferTicket", to: { kind: "queue", queueId: "qDesk", serviceId }, reason: "other work" },
          {
            ...base,
            type: "TransferTicket",
            to: { kind: "window", windowId: oneOf(rng, WINDOWS, "w1") },
            reason: "knows him",
          },
          {
            ...base,
            type: "TransferTicket",
            to: { kind: "staff", staffId: oneOf(rng, STAFF, "ana") },
            reason: "knows him",
          },
          {
            ...base,
            type: "RequeueWrong",
            cause: oneOf(rng, ["wrongQueue", "missingForm"] as const, "wrongQueue"),
            serviceId,
          },
          { ...base, type: "LeaveTicket", by: rng.below(2) === 0 ? "customer" : "staff" },
          { ...base, type: "LeaveTicket", by: "customer", toOutletId: "O04" },
          { ...base, type: "PostponeTicket" },
          { ...base, type: "AnnounceArrival", arrivesInMs: rng.below(40) * MINUTE_MS },
        ],
        { ...base, type: "LeaveTicket", by: "customer" },
      );
  }
}

function divertOne(draw: Draw): LobbyCommand {
  const { rng, now } = draw;
  const ticket = someTicket(draw, "waiting", "waiting", "diverted");
  const base = { now, actor: "emil", ticketId: ticket?.ticketId ?? "none" };
  if (ticket?.state === "diverted") {
    return oneOf<LobbyCommand>(
      rng,
      [
        { ...base, type: "ArriveDiverted" },
        { ...base, type: "FinishDiverted" },
        { ...base, type: "ReturnDiverted", reason: "out of order" },
      ],
      { ...base, type: "ArriveDiverted" },
    );
  }
  if (ticket?.diversion?.answer === "open") return { ...base, type: "AnswerDiversion", accepted: rng.below(2) === 0 };
  return { ...base, type: "OfferDiversion", trigger: "secondary", to: oneOf(rng, CHANNELS, "adviser") };
}

/** A witness who was named, or sometimes nobody's, says whether he saw it. */
function witnessing({ rng, day, now }: Draw): LobbyCommand {
  const handOverId = oneOf(rng, [...day.handOvers.keys()], "none");
  const handOver = day.handOvers.get(handOverId);
  return {
    type: "WitnessHandOver",
    now,
    actor: rng.below(4) === 0 ? "emil" : (handOver?.witnessId ?? "ben"),
    windowId: handOver?.windowId ?? "w1",
    handOverId,
    confirmed: rng.below(3) > 0,
    ...(rng.below(3) > 0 && { reason: "counted otherwise" }),
  };
}

function rest(draw: Draw): LobbyCommand {
  const { rng, day, now, otherPlan } = draw;
  const staffId = oneOf(rng, STAFF, "emil");
  const ticketId = someTicket(draw, "ended", "inService")?.ticketId ?? "none";
  const post = oneOf(rng, ["lobby", "window", "guide", "head"] as const, "guide");
  const base = { now, actor: "emil" };
  const alertId = oneOf(rng, [...day.alerts.keys()], "a0");
  const choices: readonly LobbyCommand[] = [
    ...Array<LobbyCommand>(8).fill({ ...base, type: "ObserveClock" }),
    { ...base, type: "StaffArrived", staffId, post },
    { ...base, type: "MoveStaff", staffId, post },
    { ...base, type: "StaffLeft", staffId },
    { ...base, type: "CompletePrefill", ticketId },
    { ...base, type: "ConfirmDocuments", ticketId },
    { ...base, type: "RequestRating", ticketId },
    { ...base, type: "Rate", ticketId, score: rng.below(7), asked: true },
    {
      ...base,
      type: "RaiseHelp",
      alertId: `h${day.alerts.size}`,
      windowId: oneOf(rng, WINDOWS, "w1"),
      reason: "a question",
    },
    { ...base, type: "CallStaff", alertId: `k${day.alerts.size}` },
    { ...base, type: "AcknowledgeAlert", alertId },
    { ...base, type: "SnoozeAlert", alertId, snoozeMs: 3 * MINUTE_MS },
    { ...base, type: "ResolveAlert", alertId },
    { ...base, type: "ProposeWindow", windowId: oneOf(rng, WINDOWS, "w1"), staffId, reason: "long line" },
    {
      ...base,
      type: "AnswerProposal",
      actor: staffId,
      windowId: oneOf(rng, [...day.proposals.keys()], "w1"),
      approved: rng.below(3) > 0,
    },
    {
      ...base,
      type: "AnswerMode",
      actor: staffId,
      windowId: oneOf(rng, [...day.modeProposals.keys()], "w1"),
      approved: rng.below(3) > 0,
    },
    witnessing(draw),
    {
      ...base,
      type: "ReportSpecialCase",
      ticketId,
      caseId: `c${day.alerts.size}`,
      kind: "illness",
      customerCanCome: false,
    },
    { ...base, type: "DeviceDown", deviceId: oneOf(rng, ["atm", "none"], "atm"), reason: "jam" },
    { ...base, type: "DeviceUp", deviceId: oneOf(rng, ["atm", "none"], "atm") },
  ];
  if (rng.below(60) === 0) return { ...base, type: "PinPlan", plan: otherPlan(), reason: "long lines" };
  if (rng.below(120) === 0) return { ...base, type: rng.below(2) === 0 ? "CloseDay" : "AnnounceClosing" };
  return oneOf(rng, choices, { ...base, type: "ObserveClock" });
}
