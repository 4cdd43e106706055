import type { Post, SpecialNeed } from "#domain/lobby-day/messages";
import { newId } from "../shared/send";
import type { Ask, Field, Option } from "./ask";
import { ticketsIn, type Desk } from "./desk";
import { numberOptions, reason, serviceOptions, type Making } from "./making";
import { SPECIAL_NEEDS } from "../shared/special";

const POSTS: readonly Post[] = ["lobby", "window", "guide", "adviser", "reviewer", "backOffice", "head"];
const NO_NEED = "none";
const SCORES = ["5", "4", "3", "2", "1"] as const;

const staffOptions = ({ outlet }: Desk): readonly Option[] =>
  outlet.staff.map(({ staffId, badgeName }) => ({ value: staffId, label: badgeName }));

const windowOptions = ({ desk, t }: Making, windowIds: readonly string[]): readonly Option[] =>
  windowIds.map((windowId) => {
    const label = desk.floor.windows[windowId]?.label ?? windowId;
    return { value: windowId, label: t("common.window", { label }) };
  });

export const closedWindows = ({ floor }: Desk): readonly string[] =>
  Object.entries(floor.windows).flatMap(([windowId, { state }]) => (state === "closed" ? [windowId] : []));

const windowAndStaff = (making: Making): readonly Field[] => [
  {
    name: "window",
    kind: "choice",
    label: making.t("console.field.window"),
    options: windowOptions(making, closedWindows(making.desk)),
  },
  { name: "staff", kind: "choice", label: making.t("console.field.staff"), options: staffOptions(making.desk) },
];

export function askOpenWindow(making: Making): Ask {
  return {
    title: making.t("console.extra.openWindow"),
    fields: windowAndStaff(making),
    commands: (said) => [
      { type: "OpenWindow", windowId: said["window"] ?? "", staffId: said["staff"] ?? "", mode: "normal" },
    ],
  };
}

export function askProposeWindow(making: Making): Ask {
  const { t } = making;
  return {
    title: t("console.extra.proposeWindow"),
    fields: [...windowAndStaff(making), reason(t, [t("console.why.longQueue")])],
    commands: (said) => [
      {
        type: "ProposeWindow",
        windowId: said["window"] ?? "",
        staffId: said["staff"] ?? "",
        reason: said["reason"] ?? "",
      },
    ],
  };
}

export function askAnswerProposal(making: Making): Ask {
  const { t, desk } = making;
  const options = windowOptions(making, Object.keys(desk.floor.proposals));
  return {
    title: t("console.extra.answerProposal"),
    fields: [
      { name: "window", kind: "choice", label: t("console.field.window"), options },
      { name: "approved", kind: "yes", label: t("console.extra.opens"), first: true },
    ],
    commands: (said) => [
      { type: "AnswerProposal", windowId: said["window"] ?? "", approved: said["approved"] === "yes" },
    ],
  };
}

/** Somebody begins, takes another post, or goes home. */
export function askPost(making: Making, type: "StaffArrived" | "MoveStaff" | "StaffLeft"): Ask {
  const { t, desk } = making;
  const staff = { name: "staff", kind: "choice", label: t("console.field.staff"), first: desk.staffId } as const;
  const posts = POSTS.map((value) => ({ value, label: t(`console.post.${value}`) }));
  return {
    title: t(`console.extra.${type}`),
    fields: [
      { ...staff, options: staffOptions(desk) },
      ...(type === "StaffLeft"
        ? []
        : [{ name: "post", kind: "choice", label: t("console.extra.post"), options: posts } as const]),
    ],
    commands: (said) => {
      const staffId = said["staff"] ?? "";
      if (type === "StaffLeft") return [{ type, staffId }];
      return [{ type, staffId, post: (said["post"] ?? "window") as Post }];
    },
  };
}

export function askIssue(making: Making): Ask {
  const { t, desk, language } = making;
  const segments = desk.outlet.segments.map(({ segmentId, name }) => ({ value: segmentId, label: name[language] }));
  const needs = SPECIAL_NEEDS.map((value) => ({ value, label: t(`common.specialNeed.${value}`) }));
  return {
    title: t("console.extra.issue"),
    fields: [
      { name: "service", kind: "choice", label: t("console.field.service"), options: serviceOptions(making) },
      { name: "segment", kind: "choice", label: t("console.field.segment"), options: segments },
      {
        name: "need",
        kind: "choice",
        label: t("console.fact.need"),
        options: [{ value: NO_NEED, label: t("console.nobody") }, ...needs],
      },
      { ...reason(t), optional: true },
    ],
    commands: (said) => [
      {
        type: "IssueTicket",
        ticketId: newId(),
        serviceIds: [said["service"] ?? ""],
        segmentId: said["segment"] ?? "",
        channel: "staff",
        ...(said["need"] !== undefined && said["need"] !== NO_NEED && { specialNeed: said["need"] as SpecialNeed }),
        ...(said["reason"] !== undefined && { reason: said["reason"] }),
      },
    ],
  };
}

/** Something about one ticket of those in line. */
export function askAboutWaiting(making: Making, what: "documents" | "prefilled"): Ask {
  const { t, desk } = making;
  const type = what === "documents" ? "ConfirmDocuments" : "CompletePrefill";
  const options = numberOptions(ticketsIn(desk, "waiting", "called", "inService"));
  return {
    title: t(`console.extra.${what}`),
    fields: [{ name: "ticket", kind: "choice", label: t("console.field.ticket"), options }],
    commands: (said) => [{ type, ticketId: said["ticket"] ?? "" }],
  };
}

/** A customer says aloud how it was; the rating stays the customer's own. */
export function askRate(making: Making): Ask {
  const { t, desk } = making;
  const rated = ticketsIn(desk, "inService", "wrapUp", "ended").filter(({ rated: score }) => score === undefined);
  return {
    title: t("console.extra.rate"),
    fields: [
      { name: "ticket", kind: "choice", label: t("console.field.ticket"), options: numberOptions(rated) },
      {
        name: "score",
        kind: "choice",
        label: t("console.extra.score"),
        options: SCORES.map((value) => ({ value, label: t(`kiosk.score.${value}`) })),
      },
    ],
    commands: (said) => [{ type: "Rate", ticketId: said["ticket"] ?? "", score: Number(said["score"]), asked: true }],
  };
}

export function askDeviceDown(making: Making): Ask {
  const { t, desk, language } = making;
  const working = desk.outlet.devices.filter(({ deviceId }) => !desk.floor.devicesDown[deviceId]);
  return {
    title: t("console.extra.deviceDown"),
    fields: [
      {
        name: "device",
        kind: "choice",
        label: t("console.extra.device"),
        options: working.map(({ deviceId, name }) => ({ value: deviceId, label: `${name[language]} ${deviceId}` })),
      },
      reason(t, [t("console.why.noPaper"), t("console.why.jam"), t("console.why.noConnection")]),
    ],
    commands: (said) => [{ type: "DeviceDown", deviceId: said["device"] ?? "", reason: said["reason"] ?? "" }],
  };
}
