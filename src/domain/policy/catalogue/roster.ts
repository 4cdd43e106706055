import { amount, amountOrOff, choice, list } from "../definition";

/** Rules of the labour law for everybody, of the kinds that an agreement has limits for. */
const REPLACEABLE = [
  ...["cn.dayWithOvertime", "cn.week", "cn.restDay"],
  ...["eu.week", "eu.dailyRest", "eu.weeklyRest", "eu.break"],
  ...["es.day", "es.week", "es.dailyRest", "es.weeklyRest", "es.break"],
  ...["kr.overtime", "kr.week", "kr.holiday", "kr.breakAt4", "kr.breakAt8"],
];

const agreed = (tighter: "lower" | "higher", meaning: string) =>
  amountOrOff({
    default: null,
    unit: "hours",
    tighter,
    sources: ["1-16", "4-25"],
    meaning,
    ours: true,
    max: 168,
    fraction: true,
  });

/** What rosters are based on, when they are published, and whose rules they keep: the law's, and the union's over it. */
export const ROSTER = {
  "roster.bases": list({
    default: ["flow", "transactions", "productivity", "history"],
    sources: ["4-28"],
    meaning: "The four things a roster is based on.",
  }),
  "roster.goals": list({
    default: ["postsFilled", "normalIntensity", "rotationAndHandOver", "followsFlow"],
    sources: ["4-29"],
    meaning: "The four goals of a roster.",
  }),
  "roster.noticeDays": amount({
    default: 5,
    unit: "days",
    tighter: "higher",
    sources: ["4-30"],
    meaning: "Days before which a roster is published.",
    ours: true,
  }),
  "roster.labourProfile": choice({
    choices: ["CN", "EU", "ES", "KR"],
    default: "CN",
    sources: ["1-16", "C18"],
    meaning: "The labour law that rosters keep.",
    ours: true,
  }),
  "roster.unionDayHoursMax": agreed("lower", "Hours of a day that the union's agreement allows at most."),
  "roster.unionWeekHoursMax": agreed("lower", "Hours of a week that the union's agreement allows at most."),
  "roster.unionOvertimeHoursMax": agreed(
    "lower",
    "Hours of overtime a week that the union's agreement allows at most.",
  ),
  "roster.unionDailyRestHoursMin": agreed(
    "higher",
    "Hours of rest between two days that the union's agreement asks for.",
  ),
  "roster.unionWeeklyRestHoursMin": agreed(
    "higher",
    "Hours of rest in one piece that the union's agreement asks for each week.",
  ),
  "roster.unionBreakMin": amountOrOff({
    default: null,
    unit: "min",
    tighter: "higher",
    sources: ["1-16", "4-25"],
    meaning: "Minutes of break that the union's agreement asks for in a shift of more than six hours.",
    ours: true,
  }),
  "roster.unionReplaces": list({
    default: [],
    choices: REPLACEABLE,
    sources: ["1-16", "4-25"],
    meaning:
      "Rules of the law in whose place the agreement's limit of the same kind stands, where the law allows that.",
    ours: true,
  }),
};
