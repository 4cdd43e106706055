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
  { path: "/staff/inbox", titleKey: "inbox", load: () => import("./pages/InboxPage") },
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
  {
    path: "/staff/screens",
    titleKey: "screens",
    permission: ["playlist.write", "playlist.approve"],
    load: () => import("./pages/ScreensPage"),
  },
  { path: "/staff/lobby", titleKey: "lobby", permission: "diversion.offer", load: () => import("./pages/LobbyPage") },
  {
    path: "/staff/site",
    titleKey: "site",
    permission: "siteLog.read",
    load: () => import("./pages/SiteDayPage"),
  },
  {
    path: "/staff/complaints",
    titleKey: "complaints",
    permission: ["complaint.receive", "complaint.handle", "complaint.decide"],
    load: () => import("./pages/ComplaintsPage"),
  },
  {
    path: "/staff/opinions",
    titleKey: "opinions",
    permission: ["complaint.receive", "complaint.handle", "complaint.decide"],
    load: () => import("./pages/OpinionsPage"),
  },
  {
    path: "/staff/proposals",
    titleKey: "proposals",
    permission: ["programme.propose", "programme.write", "programme.approve"],
    load: () => import("./pages/ProposalsPage"),
  },
  {
    path: "/staff/seminars",
    titleKey: "seminars",
    permission: ["seminar.hold", "seminar.approve", "seminar.receive"],
    load: () => import("./pages/SeminarsPage"),
  },
  {
    path: "/staff/surveys",
    titleKey: "surveys",
    permission: ["survey.write", "survey.approve"],
    load: () => import("./pages/SurveysPage"),
  },
  {
    path: "/staff/service-analysis",
    titleKey: "serviceAnalysis",
    permission: ["analysis.write", "analysis.read"],
    load: () => import("./pages/ServiceAnalysisPage"),
  },
  {
    path: "/staff/special-cases",
    titleKey: "specialCases",
    permission: ["specialCase.report", "specialCase.approve"],
    load: () => import("./pages/SpecialCasesPage"),
  },
  {
    path: "/staff/findings",
    titleKey: "findings",
    permission: ["finding.draftReply", "finding.reply", "finding.raise", "finding.verify"],
    load: () => import("./pages/FindingsPage"),
  },
  {
    path: "/staff/visits",
    titleKey: "visits",
    permission: ["mystery.read", "mystery.write"],
    load: () => import("./pages/VisitsPage"),
  },
  {
    path: "/staff/roster",
    titleKey: "roster",
    permission: ["roster.edit", "forecast.run"],
    load: () => import("./pages/RosterPage"),
  },
  {
    path: "/staff/my-roster",
    titleKey: "myRoster",
    permission: "roster.wish",
    load: () => import("./pages/MyRosterPage"),
  },
  { path: "/staff/duty", titleKey: "duty", permission: "roster.read", load: () => import("./pages/DutyPage") },
  {
    path: "/staff/quality",
    titleKey: "quality",
    permission: "siteLog.read",
    load: () => import("./pages/QualityBoardPage"),
  },
  {
    path: "/staff/processes",
    titleKey: "processes",
    permission: "policy.read",
    load: () => import("./pages/ProcessesPage"),
  },
  {
    path: "/staff/handbook",
    titleKey: "handbook",
    permission: "handbook.read",
    load: () => import("./pages/HandbookPage"),
  },
  { path: "/staff/drills", titleKey: "drills", permission: "siteLog.read", load: () => import("./pages/DrillsPage") },
  {
    path: "/staff/fixtures",
    titleKey: "fixtures",
    permission: "siteLog.read",
    load: () => import("./pages/FixturesPage"),
  },
  {
    path: "/staff/checklists",
    titleKey: "checklists",
    permission: ["siteLog.read", "scorecard.scheme"],
    load: () => import("./pages/ChecklistsPage"),
  },
  {
    path: "/staff/video-plan",
    titleKey: "video",
    permission: "finding.raise",
    load: () => import("./pages/VideoPlanPage"),
  },
  {
    path: "/staff/look-ahead",
    titleKey: "lookAhead",
    permission: ["window.propose", "window.approve"],
    load: () => import("./pages/LookAheadPage"),
  },
  {
    path: "/staff/what-if",
    titleKey: "whatIf",
    permission: "whatIf.run",
    load: () => import("./pages/WhatIfPage"),
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
  { path: "/staff/claims", titleKey: "claims", permission: "claims.run", load: () => import("./pages/ClaimsPage") },
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
  {
    path: "/staff/feedback",
    titleKey: "feedback",
    permission: "feedback.read",
    load: () => import("./pages/FeedbackPage"),
  },
  { path: "/staff/audit", titleKey: "audit", permission: "audit.read", load: () => import("./pages/AuditPage") },
  {
    path: "/staff/my-record",
    titleKey: "myRecord",
    permission: "sanction.answer",
    load: () => import("./pages/MyRecordPage"),
  },
  { path: "/staff/account", titleKey: "account", load: () => import("./pages/MyAccountPage") },
];

/** Whether somebody with these permissions opens the page. */
export function opens({ permission }: Pick<StaffPage, "permission">, held: readonly string[]): boolean {
  if (permission === undefined) return true;
  const list = typeof permission === "string" ? [permission] : permission;
  return list.some((one) => held.includes(one));
}
