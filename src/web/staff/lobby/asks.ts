import type { TFunction } from "i18next";
import type { CustomerRequest, ReceptionDeed } from "#contract/reception";
import type { CountedScript } from "#contract/scripts";
import type { Post, SpecialCaseKind } from "#domain/lobby-day/messages";
import type { Ask, Option } from "../../console/ask";
import type { Numbered } from "../../console/desk";
import type { Language } from "../../shared/language";
import { newId } from "../../shared/send";
import { badgeOf, couldOpen, type Lobby } from "./lobby";
import { SPECIAL_CASES } from "../../shared/special";

/** What the tablet's forms are made from. */
export type Making = {
  readonly lobby: Lobby;
  readonly t: TFunction<"lobby">;
  readonly ui: TFunction;
  readonly language: Language;
};

type DeedOf<Type extends ReceptionDeed["type"]> = Extract<ReceptionDeed, { readonly type: Type }>;

const TOPICS = [
  "product",
  "procedure",
  "fees",
  "card",
  "lostItem",
  "accountClosing",
  "machine",
  "directions",
  "other",
] as const satisfies readonly DeedOf<"NoteRequest">["topic"][];
const CAUSES = [
  "papersMissing",
  "rule",
  "notHere",
  "systemDown",
  "tooLate",
  "nobodyCertified",
] as const satisfies readonly DeedOf<"NoteRefusal">["cause"][];
const ALTERNATIVES = [
  "otherPapers",
  "appointment",
  "otherOutlet",
  "homeVisit",
  "eChannel",
  "selfService",
  "callBack",
  "headOfBranch",
] as const satisfies readonly DeedOf<"NoteRefusal">["alternative"][];
const POSTS: readonly Post[] = ["guide", "adviser", "backOffice", "head"];

/** A question that belongs to no service. */
const NO_SERVICE = "none";

const choices = <Value extends string>(values: readonly Value[], word: (value: Value) => string): readonly Option[] =>
  values.map((value) => ({ value, label: word(value) }));

/** Everybody in the house but the one who asks. */
const colleagues = ({ lobby }: Making): readonly Option[] =>
  lobby.outlet.staff
    .filter(({ staffId }) => staffId !== lobby.staffId)
    .map(({ staffId, badgeName }) => ({ value: staffId, label: badgeName }));

export const serviceOptions = ({ lobby, language }: Making): readonly Option[] =>
  lobby.outlet.services.map(({ serviceId, name }) => ({ value: serviceId, label: `${serviceId} ${name[language]}` }));

export function askProposal(making: Making, windowId: string): Ask {
  const { lobby, t, ui } = making;
  const label = lobby.floor.windows[windowId]?.label ?? windowId;
  return {
    title: t("propose.title", { label }),
    fields: [
      {
        name: "staff",
        kind: "choice",
        label: t("propose.staff"),
        options: couldOpen(lobby, windowId).map(({ staffId, badgeName }) => ({ value: staffId, label: badgeName })),
      },
      {
        name: "reason",
        kind: "reason",
        label: ui("console.field.reason"),
        suggestions: [ui("console.why.longQueue"), t("propose.peak")],
      },
    ],
    commands: (said) => [
      { type: "ProposeWindow", windowId, staffId: said["staff"] ?? "", reason: said["reason"] ?? "" },
    ],
  };
}

export function askDecline(making: Making, windowId: string): Ask {
  const { t, ui } = making;
  const reason = { name: "reason", kind: "reason", label: ui("console.field.reason") } as const;
  return {
    title: t("propose.no"),
    fields: [{ ...reason, suggestions: [t("propose.noPeople"), t("propose.soonOver")] }],
    commands: (said) => [{ type: "AnswerProposal", windowId, approved: false, reason: said["reason"] ?? "" }],
  };
}

export function askRequest(making: Making, ticket?: Numbered): Ask {
  const { t } = making;
  return {
    title: t("request.title"),
    fields: [
      {
        name: "topic",
        kind: "choice",
        label: t("request.topic"),
        options: choices(TOPICS, (one) => t(`topic.${one}`)),
      },
      { name: "matter", kind: "reason", label: t("request.matter"), suggestions: [], optional: true },
      {
        name: "service",
        kind: "choice",
        label: t("request.service"),
        options: [{ value: NO_SERVICE, label: t("request.noService") }, ...serviceOptions(making)],
        ...(ticket && { first: ticket.serviceId }),
      },
    ],
    commands: (said) => [
      {
        type: "NoteRequest",
        requestId: newId(),
        topic: (said["topic"] ?? "other") as (typeof TOPICS)[number],
        ...(said["matter"] && { matter: said["matter"] }),
        ...(said["service"] !== undefined && said["service"] !== NO_SERVICE && { serviceId: said["service"] }),
        ...(ticket && { ticketId: ticket.ticketId }),
      },
    ],
  };
}

export function askHandOver(making: Making, { requestId }: CustomerRequest): Ask {
  return {
    title: making.t("request.handOver"),
    fields: [{ name: "to", kind: "choice", label: making.t("request.to"), options: colleagues(making) }],
    commands: (said) => [{ type: "OfferRequest", requestId, to: said["to"] ?? "" }],
  };
}

export function askDeclineRequest({ t, ui }: Making, { requestId }: CustomerRequest): Ask {
  const reason = { name: "reason", kind: "reason", label: ui("console.field.reason") } as const;
  return {
    title: t("request.decline"),
    fields: [{ ...reason, suggestions: [t("request.withCustomer"), t("request.notMyField")] }],
    commands: (said) => [{ type: "DeclineRequest", requestId, reason: said["reason"] ?? "" }],
  };
}

/** A "no" is said with another way. The script says how; `request` ends with it. (source: 2-51, 4-53) */
export function askRefusal(
  making: Making,
  script: CountedScript | undefined,
  about: { readonly request?: CustomerRequest; readonly ticket?: Numbered } = {},
): Ask {
  const { t, language } = making;
  const serviceId = about.request?.serviceId ?? about.ticket?.serviceId;
  return {
    title: t("refusal.title"),
    note: script?.text[language] ?? t("refusal.note"),
    fields: [
      {
        name: "cause",
        kind: "choice",
        label: t("refusal.cause"),
        options: choices(CAUSES, (one) => t(`cause.${one}`)),
      },
      {
        name: "alternative",
        kind: "choice",
        label: t("refusal.alternative"),
        options: choices(ALTERNATIVES, (one) => t(`alternative.${one}`)),
      },
      {
        name: "taken",
        kind: "choice",
        label: t("refusal.taken"),
        options: [
          { value: "yes", label: t("refusal.yes") },
          { value: "no", label: t("refusal.no") },
        ],
      },
    ],
    commands: (said) => [
      {
        type: "NoteRefusal",
        refusalId: newId(),
        cause: (said["cause"] ?? "rule") as (typeof CAUSES)[number],
        alternative: (said["alternative"] ?? "callBack") as (typeof ALTERNATIVES)[number],
        taken: said["taken"] === "yes",
        ...(script && { scriptRef: script.ref }),
        ...(about.request && { requestId: about.request.requestId }),
        ...(serviceId !== undefined && { serviceId }),
        ...(about.ticket && { ticketId: about.ticket.ticketId }),
      },
    ],
  };
}

export function askCase({ ui }: Making, { ticketId, number }: Numbered): Ask {
  return {
    title: `${ui("console.action.specialCase")} · ${number}`,
    fields: [
      {
        name: "kind",
        kind: "choice",
        label: ui("console.field.caseKind"),
        options: choices(SPECIAL_CASES, (one) => ui(`console.case.${one}`)),
      },
      { name: "canCome", kind: "yes", label: ui("console.field.canCome"), first: false },
    ],
    commands: (said) => [
      {
        type: "ReportSpecialCase",
        ticketId,
        caseId: newId(),
        kind: (said["kind"] ?? "illness") as SpecialCaseKind,
        customerCanCome: said["canCome"] === "yes",
      },
    ],
  };
}

export function askDeviceDown(making: Making): Ask {
  const { lobby, t, ui, language } = making;
  const working = lobby.outlet.devices.filter(({ deviceId }) => !lobby.floor.devicesDown[deviceId]);
  return {
    title: t("device.down"),
    fields: [
      {
        name: "device",
        kind: "choice",
        label: t("device.which"),
        options: working.map(({ deviceId, name }) => ({ value: deviceId, label: `${name[language]} ${deviceId}` })),
      },
      {
        name: "reason",
        kind: "reason",
        label: ui("console.field.reason"),
        suggestions: [t("device.paper"), t("device.jam"), t("device.cash"), t("device.line")],
      },
    ],
    commands: (said) => [{ type: "DeviceDown", deviceId: said["device"] ?? "", reason: said["reason"] ?? "" }],
  };
}

/** Leaving the lobby post means taking another one, or going home. */
export function askLeavePost({ lobby, t }: Making): Ask {
  const { staffId } = lobby;
  return {
    title: t("post.leave"),
    note: t("post.leaveNote"),
    fields: [
      {
        name: "post",
        kind: "choice",
        label: t("post.next"),
        options: [...choices(POSTS, (one) => t(`post.${one as "guide"}`)), { value: "home", label: t("post.home") }],
      },
    ],
    commands: (said) =>
      said["post"] === "home"
        ? [{ type: "StaffLeft", staffId }]
        : [{ type: "MoveStaff", staffId, post: (said["post"] ?? "guide") as Post }],
  };
}

export function askTransfer(making: Making, { ticketId, number }: Numbered): Ask {
  const { lobby, ui, language } = making;
  const queues = lobby.outlet.queues.map(({ queueId, letter, name }) => ({
    value: `queue/${queueId}`,
    label: `${letter} ${name[language]}`,
  }));
  const people = Object.entries(lobby.floor.windows).flatMap(([windowId, { label, state, staffId }]) =>
    state === "open" && staffId !== undefined
      ? [{ value: `window/${windowId}`, label: `${ui("common.window", { label })} · ${badgeOf(lobby, staffId)}` }]
      : [],
  );
  return {
    title: `${ui("console.action.transfer")} · ${number}`,
    fields: [
      { name: "to", kind: "choice", label: ui("console.field.to"), options: [...people, ...queues] },
      {
        name: "reason",
        kind: "reason",
        label: ui("console.field.reason"),
        suggestions: [ui("console.why.otherSkill"), ui("console.why.customerAsked")],
      },
    ],
    commands: (said) => {
      const [kind, id = ""] = (said["to"] ?? "").split("/");
      const to = kind === "window" ? ({ kind, windowId: id } as const) : ({ kind: "queue", queueId: id } as const);
      return [{ type: "TransferTicket", ticketId, to, reason: said["reason"] ?? "" }];
    },
  };
}
