import type { WindowMode } from "#domain/lobby-day/messages";
import type { DiversionChannel } from "#domain/lobby-day/plan";
import { acceptancePct, scriptFor } from "../shared/scripts/script-for";
import type { LobbyDeed } from "../shared/lobby-deeds";
import { newId } from "../shared/send";
import type { Ask } from "./ask";
import { callable, ticketsIn, type Numbered } from "./desk";
import { handOverFields, handOverOf } from "./hand-over";
import { numberOptions, reason, serviceOptions, type Making } from "./making";

const MODES: readonly WindowMode[] = ["normal", "simpleOnly", "complexOnly", "all", "vipOnly"];
const CHANNELS: readonly DiversionChannel[] = [
  "selfService",
  "eBankZone",
  "adviser",
  "otherWindow",
  "vipZone",
  "otherOutlet",
  "appointment",
];

export function askWithoutTicket(making: Making): Ask {
  const { desk, t, language } = making;
  const serves = desk.outlet.windows.find(({ windowId }) => windowId === desk.windowId)?.serviceIds ?? [];
  const segments = desk.outlet.segments.map(({ segmentId, name }) => ({ value: segmentId, label: name[language] }));
  const ordinary = desk.outlet.segments.find(({ level }) => level === 0)?.segmentId;
  return {
    title: t("console.action.withoutTicket"),
    fields: [
      {
        name: "service",
        kind: "choice",
        label: t("console.field.service"),
        options: serviceOptions(making).filter(({ value }) => serves.includes(value)),
      },
      {
        name: "segment",
        kind: "choice",
        label: t("console.field.segment"),
        options: segments,
        ...(ordinary && { first: ordinary }),
      },
    ],
    commands: (said) => [
      {
        type: "ServeWithoutTicket",
        windowId: desk.windowId,
        ticketId: newId(),
        serviceId: said["service"] ?? "",
        segmentId: said["segment"] ?? "",
      },
    ],
  };
}

export function askSpecific(making: Making, ticketId?: string): Ask {
  const { desk, t } = making;
  const options = numberOptions(callable(desk));
  return {
    title: t("console.action.callSpecific"),
    fields: [
      {
        name: "ticket",
        kind: "choice",
        label: t("console.field.ticket"),
        options,
        ...(ticketId && { first: ticketId }),
      },
      reason(t, [t("console.why.specialNeed"), t("console.why.cameBack"), t("console.why.headAsked")]),
    ],
    commands: (said) => [
      {
        type: "CallSpecific",
        windowId: desk.windowId,
        ticketId: said["ticket"] ?? "",
        reason: said["reason"] ?? "",
      },
    ],
  };
}

export function askUndo({ ticketId, state, number }: Numbered, { t }: Making): Ask {
  return {
    title: `${t(state === "missed" ? "console.action.undoNoShow" : "console.action.undoFinish")} · ${number}`,
    fields: [reason(t, [t("console.why.wrongKey"), t("console.why.cameBack")])],
    commands: (said) => [
      {
        type: state === "missed" ? "UndoNoShow" : "UndoFinish",
        ticketId,
        reason: said["reason"] ?? "",
      },
    ],
  };
}

const BREAKS = ["lunch", "shortBreak", "training"] as const;
const BACK_OFFICE = ["paperwork", "cashCount"] as const;

export function askBreak({ desk, t }: Making): Ask {
  return {
    title: t("console.action.break"),
    fields: [
      reason(
        t,
        BREAKS.map((code) => t(`console.why.${code}`)),
      ),
    ],
    commands: (said) => [{ type: "StartBreak", windowId: desk.windowId, reason: coded(t, BREAKS, said["reason"]) }],
  };
}

export function askBackOffice({ desk, t }: Making): Ask {
  return {
    title: t("console.action.backOffice"),
    fields: [
      reason(
        t,
        BACK_OFFICE.map((code) => t(`console.why.${code}`)),
      ),
    ],
    commands: (said) => [
      { type: "StartBackOffice", windowId: desk.windowId, reason: coded(t, BACK_OFFICE, said["reason"]) },
    ],
  };
}

/** A suggestion is kept by its code, so that everybody reads it in his own language; other words as they are. */
function coded(t: Making["t"], codes: readonly (typeof BREAKS | typeof BACK_OFFICE)[number][], said = ""): string {
  return codes.find((code) => t(`console.why.${code}`) === said) ?? said;
}

/** Whom the window serves: set by who decides on windows, asked for by everybody else. */
export function askMode({ desk, t, may }: Making): Ask {
  const decides = may("window.approve");
  return {
    title: t("console.action.mode"),
    ...(!decides && { note: t("approval.modeNote") }),
    fields: [
      {
        name: "mode",
        kind: "choice",
        label: t("console.field.mode"),
        first: desk.window.mode ?? "normal",
        options: MODES.map((value) => ({ value, label: t(`console.mode.${value}`) })),
      },
      reason(t, [t("console.why.longQueue"), t("console.why.headAsked")]),
    ],
    commands: (said) => [
      {
        type: decides ? "SetWindowMode" : "ProposeMode",
        windowId: desk.windowId,
        mode: (said["mode"] ?? "normal") as WindowMode,
        reason: said["reason"] ?? "",
      },
    ],
  };
}

/** A "no" to somebody's question is said with its reason. */
export function askWhy(t: Making["t"], title: string, deed: (reason: string) => LobbyDeed): Ask {
  return { title, fields: [reason(t)], commands: (said) => [deed(said["reason"] ?? "")] };
}

export function askDiversion(making: Making): Ask {
  const { desk, t } = making;
  return {
    title: t("console.action.divert"),
    fields: [
      {
        name: "ticket",
        kind: "choice",
        label: t("console.field.ticket"),
        options: numberOptions(ticketsIn(desk, "waiting")),
      },
      {
        name: "to",
        kind: "choice",
        label: t("console.field.to"),
        options: CHANNELS.map((value) => ({ value, label: channelWord(making, value) })),
      },
      {
        name: "answer",
        kind: "choice",
        label: t("console.field.answer"),
        options: [
          { value: "yes", label: t("console.answer.yes") },
          { value: "no", label: t("console.answer.no") },
          { value: "open", label: t("console.answer.open") },
        ],
      },
    ],
    commands: (said) => {
      const ticketId = said["ticket"] ?? "";
      const to = said["to"] as DiversionChannel;
      const { serviceId, segmentId } = desk.floor.tickets[ticketId] ?? {};
      const script = scriptFor(desk.scripts, { situation: "divert", to, serviceId, segmentId });
      const offered = { type: "OfferDiversion", ticketId, trigger: "agent", to } as const;
      const offer = { ...offered, ...(script && { scriptId: script.ref }) };
      if (said["answer"] === "open") return [offer];
      return [offer, { type: "AnswerDiversion", ticketId, accepted: said["answer"] === "yes" }];
    },
  };
}

/** A channel with how many said yes to what is usually said. */
function channelWord({ desk, t }: Making, to: DiversionChannel): string {
  const script = scriptFor(desk.scripts, { situation: "divert", to });
  const pct = script && acceptancePct(script);
  const place = t(`common.channel.${to}`);
  return pct === undefined ? place : `${place} · ${t("common.script.yes", { pct })}`;
}

export function askHelp({ desk, t }: Making): Ask {
  return {
    title: t("console.action.help"),
    fields: [reason(t, [t("console.why.danger"), t("console.why.ill"), t("console.why.dispute")])],
    commands: (said) => [
      { type: "RaiseHelp", alertId: newId(), windowId: desk.windowId, reason: said["reason"] ?? "" },
    ],
  };
}

export function askClose(making: Making): Ask {
  const { desk, t } = making;
  return {
    title: t("console.action.close"),
    fields: [reason(t, [t("console.why.endOfShift"), t("console.why.fewCustomers")]), ...handOverFields(making)],
    commands: (said) => {
      const handOver = handOverOf(said);
      return [
        { type: "CloseWindow", windowId: desk.windowId, reason: said["reason"] ?? "", ...(handOver && { handOver }) },
      ];
    },
  };
}
