import { accept, refuse, type Result } from "#base/result";
import { findTicket, findWindow, NOTHING, type Deciders } from "./decider";
import type { AlertKind, LobbyEvent } from "./messages";
import type { Alert, LobbyDay } from "./model";
import type { LobbyRefusal } from "./refusals";

/** What people report and answer: help, special cases, machines, alerts. */
export const decideAlerts: Deciders<
  | "RaiseHelp"
  | "CallStaff"
  | "AcknowledgeAlert"
  | "SnoozeAlert"
  | "ResolveAlert"
  | "ReportSpecialCase"
  | "DeviceDown"
  | "DeviceUp"
> = {
  RaiseHelp: ({ now, alertId, windowId, reason }, day) => {
    if (day.alerts.has(alertId)) return NOTHING;
    const window = findWindow(day, windowId);
    if (!window.ok) return window;
    return accept([{ type: "AlertRaised", at: now, alertId, kind: "help", windowId, measured: {}, reason }]);
  },

  /** One call at a time: whoever presses again while somebody is on the way calls nobody else. */
  CallStaff: ({ now, alertId }, day) => {
    const open = [...day.alerts.values()].some(
      ({ kind, resolvedAt }) => kind === "customerCalls" && resolvedAt === undefined,
    );
    if (open || day.alerts.has(alertId)) return NOTHING;
    return accept([{ type: "AlertRaised", at: now, alertId, kind: "customerCalls", measured: {} }]);
  },

  AcknowledgeAlert: ({ now, actor, alertId }, day) => {
    const found = findAlert(day, alertId);
    if (!found.ok) return found;
    const { raisedAt, acknowledgedBy } = found.value;
    if (acknowledgedBy !== undefined) return NOTHING;
    return accept([{ type: "AlertAcknowledged", at: now, alertId, staffId: actor, afterMs: now - raisedAt }]);
  },

  SnoozeAlert: ({ now, actor, alertId, snoozeMs }, day) => {
    const found = findAlert(day, alertId);
    if (!found.ok) return found;
    if (CANNOT_WAIT.includes(found.value.kind)) return refuse({ code: "lobby.alertCannotWait", alertId });
    return accept([{ type: "AlertSnoozed", at: now, alertId, staffId: actor, until: now + snoozeMs }]);
  },

  ResolveAlert: ({ now, alertId }, day) => {
    const found = findAlert(day, alertId);
    if (!found.ok) return found;
    return accept([{ type: "AlertResolved", at: now, alertId, afterMs: now - found.value.raisedAt }]);
  },

  /** Three levels are told through the alert; the case itself is led by the site's own room. (source: 2-40) */
  ReportSpecialCase: ({ now, ticketId, caseId, kind, customerCanCome }, day) => {
    if (day.alerts.has(caseId)) return NOTHING;
    const found = findTicket(day, ticketId);
    if (!found.ok) return found;
    return accept([
      { type: "SpecialCaseReported", at: now, ticketId, caseId, kind, customerCanCome },
      { type: "AlertRaised", at: now, alertId: caseId, kind: "specialCase", ticketId, measured: {}, reason: kind },
    ]);
  },

  DeviceDown: ({ now, deviceId, reason }, day) => {
    if (day.devicesDown.has(deviceId)) return NOTHING;
    if (!isPlanned(day, deviceId)) return refuse({ code: "lobby.deviceUnknown", deviceId });
    const alertId = `a${day.alertsRaised + 1}`;
    return accept([
      { type: "DeviceWentDown", at: now, deviceId, reason },
      { type: "AlertRaised", at: now, alertId, kind: "deviceDown", deviceId, measured: {}, reason },
    ]);
  },

  DeviceUp: ({ now, deviceId }, day) => {
    if (!day.devicesDown.has(deviceId)) {
      return isPlanned(day, deviceId) ? NOTHING : refuse({ code: "lobby.deviceUnknown", deviceId });
    }
    const up: LobbyEvent = { type: "DeviceCameUp", at: now, deviceId };
    const open = [...day.alerts.values()].filter(
      (alert) => alert.deviceId === deviceId && alert.resolvedAt === undefined,
    );
    const resolved = open.map(({ alertId, raisedAt }): LobbyEvent => ({
      type: "AlertResolved",
      at: now,
      alertId,
      afterMs: now - raisedAt,
    }));
    return accept([up, ...resolved]);
  },
};

/** Somebody stands there and waits for a person. */
const CANNOT_WAIT: readonly AlertKind[] = ["help", "customerCalls", "specialCase"];

function findAlert(day: LobbyDay, alertId: string): Result<Alert, LobbyRefusal> {
  const alert = day.alerts.get(alertId);
  if (!alert) return refuse({ code: "lobby.alertUnknown", alertId });
  return alert.resolvedAt === undefined ? accept(alert) : refuse({ code: "lobby.alertClosed", alertId });
}

function isPlanned(day: LobbyDay, deviceId: string): boolean {
  return day.plan.devices.some((device) => device.deviceId === deviceId);
}
