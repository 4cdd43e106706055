import type { ComponentType } from "react";
import type { Permission } from "#domain/identity/permissions";
import type staff from "#i18n/staff.en.json";

/** One page of the staff shell: an address, a name, who may open it, and a chunk that is fetched when somebody does. */
export type StaffPage = {
  readonly path: string;
  readonly titleKey: keyof (typeof staff)["page"];
  /** Of several one is enough; absent: everybody who has signed in. */
  readonly permission?: Permission | readonly Permission[];
  readonly load: () => Promise<{ readonly Page: ComponentType }>;
};

/** The whole navigation. A new page is one line here and one file that exports `Page`. */
export const PAGES: readonly StaffPage[] = [
  { path: "/staff/", titleKey: "home", load: () => import("./pages/HomePage") },
  { path: "/staff/today", titleKey: "today", permission: "float.read", load: () => import("./pages/TodayPage") },
  {
    path: "/staff/network",
    titleKey: "network",
    permission: "network.read",
    load: () => import("./pages/NetworkPage"),
  },
  {
    path: "/staff/scripts",
    titleKey: "scripts",
    permission: ["script.write", "script.approve"],
    load: () => import("./pages/ScriptsPage"),
  },
  { path: "/staff/lobby", titleKey: "lobby", permission: "diversion.offer", load: () => import("./pages/LobbyPage") },
  {
    path: "/staff/look-ahead",
    titleKey: "lookAhead",
    permission: ["window.propose", "window.approve"],
    load: () => import("./pages/LookAheadPage"),
  },
  {
    path: "/staff/forecast",
    titleKey: "forecast",
    permission: "forecast.run",
    load: () => import("./pages/ForecastPage"),
  },
  {
    path: "/staff/forecasts",
    titleKey: "networkForecast",
    permission: "forecast.run",
    load: () => import("./pages/NetworkForecastPage"),
  },
  {
    path: "/staff/calendar",
    titleKey: "calendar",
    permission: "forecast.run",
    load: () => import("./pages/CalendarPage"),
  },
  {
    path: "/staff/standard-times",
    titleKey: "standardTimes",
    permission: "forecast.run",
    load: () => import("./pages/StandardTimesPage"),
  },
  {
    path: "/staff/admin",
    titleKey: "admin",
    permission: ["network.read", "routing.propose"],
    load: () => import("./pages/AdminPage"),
  },
  {
    path: "/staff/accounts",
    titleKey: "accounts",
    permission: "account.manage",
    load: () => import("./pages/AccountsPage"),
  },
  {
    path: "/staff/devices",
    titleKey: "devices",
    permission: ["device.pair", "device.read"],
    load: () => import("./pages/DevicesPage"),
  },
  { path: "/staff/audit", titleKey: "audit", permission: "audit.read", load: () => import("./pages/AuditPage") },
  { path: "/staff/account", titleKey: "account", load: () => import("./pages/MyAccountPage") },
];

/** Whether somebody with these permissions opens the page. */
export function opens({ permission }: Pick<StaffPage, "permission">, held: readonly string[]): boolean {
  if (permission === undefined) return true;
  const list = typeof permission === "string" ? [permission] : permission;
  return list.some((one) => held.includes(one));
}
