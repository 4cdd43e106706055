import type { ComponentType } from "react";
import type { Permission } from "#domain/identity/permissions";
import type staff from "#i18n/staff.en.json";
import type { GroupName } from "./menu";

/** One page of the staff shell: an address, a name, who may open it, and a chunk that is fetched when somebody does. */
export type StaffPage = {
  readonly path: string;
  readonly titleKey: keyof (typeof staff)["page"];
  /** Absent: always in sight. */
  readonly group?: GroupName;
  /** Of several one is enough; absent: everybody who has signed in. */
  readonly permission?: Permission | readonly Permission[];
  readonly load: () => Promise<{ readonly Page: ComponentType }>;
};

/** The whole navigation. A new page is one line here and one file that exports `Page`. */
export const PAGES: readonly StaffPage[] = [
  { path: "/staff/", titleKey: "home", load: () => import("./pages/HomePage") },
  { path: "/staff/inbox", titleKey: "inbox", load: () => import("./pages/InboxPage") },
  {
    path: "/staff/today",
    titleKey: "today",
    group: "today",
    permission: "float.read",
    load: () => import("./pages/TodayPage"),
  },
  {
    path: "/staff/network",
    titleKey: "network",
    group: "today",
    permission: "network.read",
    load: () => import("./pages/NetworkPage"),
  },
  {
    path: "/staff/scripts",
    titleKey: "scripts",
    group: "admin",
    permission: ["script.write", "script.approve"],
    load: () => import("./pages/ScriptsPage"),
  },
  {
    path: "/staff/voices",
    titleKey: "voices",
    group: "admin",
    permission: "voice.edit",
    load: () => import("./pages/VoicesPage"),
  },
  {
    path: "/staff/screens",
    titleKey: "screens",
    group: "admin",
    permission: ["playlist.write", "playlist.approve"],
    load: () => import("./pages/ScreensPage"),
  },
  {
    path: "/staff/lobby",
    titleKey: "lobby",
    group: "today",
    permission: "diversion.offer",
    load: () => import("./pages/LobbyPage"),
  },
  {
    path: "/staff/site",
    titleKey: "site",
    group: "today",
    permission: "siteLog.read",
    load: () => import("./pages/SiteDayPage"),
  },
  {
    path: "/staff/complaints",
    titleKey: "complaints",
    group: "customers",
    permission: ["complaint.receive", "complaint.handle", "complaint.decide"],
    load: () => import("./pages/ComplaintsPage"),
  },
  {
    path: "/staff/opinions",
    titleKey: "opinions",
    group: "customers",
    permission: ["complaint.receive", "complaint.handle", "complaint.decide"],
    load: () => import("./pages/OpinionsPage"),
  },
  {
    path: "/staff/proposals",
    titleKey: "proposals",
    group: "customers",
    permission: ["programme.propose", "programme.write", "programme.approve"],
    load: () => import("./pages/ProposalsPage"),
  },
  {
    path: "/staff/seminars",
    titleKey: "seminars",
    group: "customers",
    permission: ["seminar.hold", "seminar.approve", "seminar.receive"],
    load: () => import("./pages/SeminarsPage"),
  },
  {
    path: "/staff/surveys",
    titleKey: "surveys",
    group: "customers",
    permission: ["survey.write", "survey.approve"],
    load: () => import("./pages/SurveysPage"),
  },
  {
    path: "/staff/service-analysis",
    titleKey: "serviceAnalysis",
    group: "customers",
    permission: ["analysis.write", "analysis.read"],
    load: () => import("./pages/ServiceAnalysisPage"),
  },
  {
    path: "/staff/special-cases",
    titleKey: "specialCases",
    group: "customers",
    permission: ["specialCase.report", "specialCase.approve"],
    load: () => import("./pages/SpecialCasesPage"),
  },
  {
    path: "/staff/findings",
    titleKey: "findings",
    group: "quality",
    permission: ["finding.draftReply", "finding.reply", "finding.raise", "finding.verify"],
    load: () => import("./pages/FindingsPage"),
  },
  {
    path: "/staff/visits",
    titleKey: "visits",
    group: "quality",
    permission: ["mystery.read", "mystery.write"],
    load: () => import("./pages/VisitsPage"),
  },
  {
    path: "/staff/roster",
    titleKey: "roster",
    group: "people",
    permission: ["roster.edit", "forecast.run"],
    load: () => import("./pages/RosterPage"),
  },
  {
    path: "/staff/my-roster",
    titleKey: "myRoster",
    group: "people",
    permission: "roster.wish",
    load: () => import("./pages/MyRosterPage"),
  },
  {
    path: "/staff/duty",
    titleKey: "duty",
    group: "people",
    permission: "roster.read",
    load: () => import("./pages/DutyPage"),
  },
  {
    path: "/staff/quality",
    titleKey: "quality",
    group: "quality",
    permission: "siteLog.read",
    load: () => import("./pages/QualityBoardPage"),
  },
  {
    path: "/staff/processes",
    titleKey: "processes",
    group: "quality",
    permission: "policy.read",
    load: () => import("./pages/ProcessesPage"),
  },
  {
    path: "/staff/handbook",
    titleKey: "handbook",
    group: "quality",
    permission: "handbook.read",
    load: () => import("./pages/HandbookPage"),
  },
  {
    path: "/staff/drills",
    titleKey: "drills",
    group: "quality",
    permission: "siteLog.read",
    load: () => import("./pages/DrillsPage"),
  },
  {
    path: "/staff/fixtures",
    titleKey: "fixtures",
    group: "quality",
    permission: "siteLog.read",
    load: () => import("./pages/FixturesPage"),
  },
  {
    path: "/staff/checklists",
    titleKey: "checklists",
    group: "quality",
    permission: ["siteLog.read", "scorecard.scheme"],
    load: () => import("./pages/ChecklistsPage"),
  },
  {
    path: "/staff/video-plan",
    titleKey: "video",
    group: "quality",
    permission: "finding.raise",
    load: () => import("./pages/VideoPlanPage"),
  },
  {
    path: "/staff/look-ahead",
    titleKey: "lookAhead",
    group: "plan",
    permission: ["window.propose", "window.approve"],
    load: () => import("./pages/LookAheadPage"),
  },
  {
    path: "/staff/what-if",
    titleKey: "whatIf",
    group: "plan",
    permission: "whatIf.run",
    load: () => import("./pages/WhatIfPage"),
  },
  {
    path: "/staff/forecast",
    titleKey: "forecast",
    group: "plan",
    permission: "forecast.run",
    load: () => import("./pages/ForecastPage"),
  },
  {
    path: "/staff/forecasts",
    titleKey: "networkForecast",
    group: "plan",
    permission: "forecast.run",
    load: () => import("./pages/NetworkForecastPage"),
  },
  {
    path: "/staff/claims",
    titleKey: "claims",
    group: "plan",
    permission: "claims.run",
    load: () => import("./pages/ClaimsPage"),
  },
  {
    path: "/staff/calendar",
    titleKey: "calendar",
    group: "plan",
    permission: "forecast.run",
    load: () => import("./pages/CalendarPage"),
  },
  {
    path: "/staff/standard-times",
    titleKey: "standardTimes",
    group: "plan",
    permission: "forecast.run",
    load: () => import("./pages/StandardTimesPage"),
  },
  {
    path: "/staff/admin",
    titleKey: "admin",
    group: "admin",
    permission: ["network.read", "routing.propose"],
    load: () => import("./pages/AdminPage"),
  },
  {
    path: "/staff/accounts",
    titleKey: "accounts",
    group: "admin",
    permission: "account.manage",
    load: () => import("./pages/AccountsPage"),
  },
  {
    path: "/staff/devices",
    titleKey: "devices",
    group: "admin",
    permission: ["device.pair", "device.read"],
    load: () => import("./pages/DevicesPage"),
  },
  {
    path: "/staff/feedback",
    titleKey: "feedback",
    group: "customers",
    permission: "feedback.read",
    load: () => import("./pages/FeedbackPage"),
  },
  {
    path: "/staff/audit",
    titleKey: "audit",
    group: "admin",
    permission: "audit.read",
    load: () => import("./pages/AuditPage"),
  },
  {
    path: "/staff/skill-tests",
    titleKey: "skills",
    group: "people",
    permission: ["quiz.take", "quiz.assign", "quiz.author"],
    load: () => import("./pages/SkillTestsPage"),
  },
  {
    path: "/staff/target-letters",
    titleKey: "targetLetters",
    group: "people",
    permission: "scorecard.read",
    load: () => import("./pages/TargetLettersPage"),
  },
  {
    path: "/staff/personal-data",
    titleKey: "personalData",
    group: "admin",
    permission: ["person.erase", "audit.read", "audit.export"],
    load: () => import("./pages/PersonalDataPage"),
  },
  {
    path: "/staff/my-record",
    titleKey: "myRecord",
    group: "people",
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
