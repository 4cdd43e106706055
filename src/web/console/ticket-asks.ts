import type { FinishOutcome, PauseReason, SpecialCaseKind } from "#domain/lobby-day/messages";
import { newId } from "../shared/send";
import type { Ask, Option } from "./ask";
import type { Numbered } from "./desk";
import { reason, serviceOptions, type Making } from "./making";
import { SPECIAL_CASES } from "../shared/special";

const OUTCOMES: readonly FinishOutcome[] = ["done", "notPossible", "referred"];

export function askTransfer(ticketId: string, making: Making): Ask {
  const { desk, t, language } = making;
  const windows = Object.entries(desk.floor.windows).filter(
    ([windowId, { state }]) => state === "open" && windowId !== desk.windowId,
  );
  const staff = desk.outlet.staff.filter(({ staffId }) => desk.floor.staff[staffId] && staffId !== desk.staffId);
  const options: readonly Option[] = [
    ...desk.outlet.queues.map(({ queueId, letter, name }) => ({
      value: `queue/${queueId}`,
      label: `${letter} ${name[language]}`,
    })),
    ...windows.map(([windowId, { label }]) => ({ value: `window/${windowId}`, label: t("common.window", { label }) })),
    ...staff.map(({ staffId, badgeName }) => ({ value: `staff/${staffId}`, label: badgeName })),
  ];
  return {
    title: t("console.action.transfer"),
    fields: [
      { name: "to", kind: "choice", label: t("console.field.to"), options },
      reason(t, [t("console.why.otherSkill"), t("console.why.customerAsked")]),
    ],
    commands: (said) => [
      { type: "TransferTicket", ticketId, to: targetOf(said["to"] ?? ""), reason: said["reason"] ?? "" },
    ],
  };
}

function targetOf(choice: string): Extract<ReturnType<Ask["commands"]>[number], { type: "TransferTicket" }>["to"] {
  const [kind, id = ""] = choice.split("/");
  if (kind === "window") return { kind, windowId: id };
  return kind === "staff" ? { kind, staffId: id } : { kind: "queue", queueId: id };
}

export function askPark(ticketId: string, { t }: Making): Ask {
  const options = (["papers", "customer", "bank"] as const).map((value) => ({
    value,
    label: t(`console.parkReason.${value}`),
  }));
  return {
    title: t("console.action.park"),
    fields: [{ name: "why", kind: "choice", label: t("console.field.reason"), options }],
    commands: (said) => [
      { type: "ParkTicket", ticketId, reason: (said["why"] ?? "papers") as "papers" | "customer" | "bank" },
    ],
  };
}

export function askFinish(ticket: Numbered, { t }: Making): Ask {
  const goesOn = ticket.serviceIds.at(-1) !== ticket.serviceId;
  return {
    title: `${t("console.action.finish")} · ${ticket.number}`,
    fields: [
      {
        name: "outcome",
        kind: "choice",
        label: t("console.field.outcome"),
        options: OUTCOMES.map((value) => ({ value, label: t(`console.outcome.${value}`) })),
      },
      { name: "errors", kind: "number", label: t("console.field.errors"), first: "0", optional: true },
      ...(goesOn
        ? [{ name: "continueHere", kind: "yes", label: t("console.field.continueHere"), first: true } as const]
        : []),
    ],
    commands: (said) => [
      {
        type: "FinishTicket",
        ticketId: ticket.ticketId,
        outcome: (said["outcome"] ?? "done") as FinishOutcome,
        ...(Number(said["errors"] ?? 0) > 0 && { errors: Number(said["errors"]) }),
        ...(said["continueHere"] && { continueHere: true }),
      },
    ],
  };
}

export function askPauseClock(ticketId: string, { desk, t }: Making): Ask {
  return {
    title: t("console.action.pauseClock"),
    fields: [
      {
        name: "why",
        kind: "choice",
        label: t("console.field.reason"),
        options: desk.outlet.policy.clockPausesFor.map((value) => ({ value, label: t(`console.pause.${value}`) })),
      },
    ],
    commands: (said) => [{ type: "PauseClock", ticketId, reason: (said["why"] ?? "papers") as PauseReason }],
  };
}

export function askReview(ticketId: string, { t }: Making): Ask {
  return {
    title: t("console.action.submitReview"),
    fields: [{ name: "stays", kind: "yes", label: t("console.field.customerStays"), first: false }],
    commands: (said) => [{ type: "SubmitForReview", ticketId, customerStays: said["stays"] === "yes" }],
  };
}

/** One form for both answers of a second person; a "no" needs its reason, a "yes" takes none. */
export function askVerdict(what: "review" | "authorisation", { ticketId, number }: Numbered, { t }: Making): Ask {
  return {
    title: `${t(what === "review" ? "console.action.answerReview" : "console.action.authorise")} · ${number}`,
    fields: [
      {
        name: "verdict",
        kind: "choice",
        label: t("console.field.verdict"),
        options: [
          { value: "yes", label: t("console.verdict.yes") },
          { value: "no", label: t("console.verdict.no") },
        ],
      },
      {
        name: "reason",
        kind: "reason",
        label: t("console.field.reasonIfNo"),
        optional: true,
        suggestions: [t("console.why.paperMissing"), t("console.why.wrongAmount")],
      },
    ],
    commands: (said) => {
      const approved = said["verdict"] !== "no";
      const why = said["reason"] ?? "";
      if (what === "authorisation") return [{ type: "Authorise", ticketId, approved, ...(why && { reason: why }) }];
      return [approved ? { type: "PassReview", ticketId } : { type: "RejectReview", ticketId, reason: why }];
    },
  };
}

export function askRequeue(ticketId: string, making: Making): Ask {
  const { t } = making;
  return {
    title: t("console.action.requeue"),
    fields: [
      {
        name: "cause",
        kind: "choice",
        label: t("console.field.cause"),
        options: (["wrongQueue", "missingForm"] as const).map((value) => ({
          value,
          label: t(`console.cause.${value}`),
        })),
      },
      { name: "service", kind: "choice", label: t("console.field.service"), options: serviceOptions(making) },
    ],
    commands: (said) => [
      {
        type: "RequeueWrong",
        ticketId,
        cause: said["cause"] === "missingForm" ? "missingForm" : "wrongQueue",
        serviceId: said["service"] ?? "",
      },
    ],
  };
}

export function askSpecialCase(ticketId: string, { t }: Making): Ask {
  return {
    title: t("console.action.specialCase"),
    fields: [
      {
        name: "kind",
        kind: "choice",
        label: t("console.field.caseKind"),
        options: SPECIAL_CASES.map((value) => ({ value, label: t(`console.case.${value}`) })),
      },
      { name: "canCome", kind: "yes", label: t("console.field.canCome"), first: false },
    ],
    commands: (said) => [
      {
        type: "ReportSpecialCase",
        ticketId,
        caseId: newId(),
        kind: said["kind"] as SpecialCaseKind,
        customerCanCome: said["canCome"] === "yes",
      },
    ],
  };
}
