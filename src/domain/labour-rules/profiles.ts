import type { HardQuantity, HardRule, LabourProfile, LabourRule, SoftRule } from "./model";

const HOUR = 60;

const hard = (
  id: string,
  quantity: HardQuantity,
  limit: number,
  source: string,
  more: Pick<HardRule, "scope" | "beyondMinutes"> = {},
): HardRule => ({ id, quantity, limit, severity: "hard", source, ...more });

const softDay = (id: string, hours: number, penaltyPerHour: number, source: string): SoftRule => ({
  id,
  quantity: "dayMinutesMax",
  limit: hours * HOUR,
  severity: "soft",
  penaltyPerHour,
  source,
});

const UNDER_AGE = { scope: { conditions: ["underAge"] } } as const;
const EXPECTING = { scope: { conditions: ["pregnant"] } } as const;

/**
 * The law as it limits one week's roster. Averages over longer periods (44 hours in CN, 48 in the EU, 40 in ES) are
 * kept as limits of the single week: stricter than the law, so that no week has to be made good later.
 */
export const PROFILE_RULES: Readonly<Record<LabourProfile, readonly LabourRule[]>> = {
  CN: [
    softDay("cn.day", 8, 20, "Labour Law of the PRC, art. 36"),
    hard("cn.dayWithOvertime", "dayMinutesMax", 9 * HOUR, "Labour Law of the PRC, art. 36 and 41"),
    hard("cn.week", "weekMinutesMax", 44 * HOUR, "Labour Law of the PRC, art. 36"),
    hard("cn.restDay", "weeklyRestMinutesMin", 24 * HOUR, "Labour Law of the PRC, art. 38"),
    hard("cn.pregnant", "overtimeWeekMinutesMax", 0, "Labour Law of the PRC, art. 61", EXPECTING),
  ],
  EU: [
    hard("eu.week", "weekMinutesMax", 48 * HOUR, "Directive 2003/88/EC, art. 6"),
    hard("eu.dailyRest", "dailyRestMinutesMin", 11 * HOUR, "Directive 2003/88/EC, art. 3"),
    hard("eu.weeklyRest", "weeklyRestMinutesMin", 35 * HOUR, "Directive 2003/88/EC, art. 5"),
    // The directive asks for a break and leaves its length to the member states; no break at all breaks it.
    hard("eu.break", "breakMinutesMin", 1, "Directive 2003/88/EC, art. 4", { beyondMinutes: 6 * HOUR }),
    hard("eu.underAgeDay", "dayMinutesMax", 8 * HOUR, "Directive 94/33/EC, art. 8", UNDER_AGE),
    hard("eu.underAgeWeek", "weekMinutesMax", 40 * HOUR, "Directive 94/33/EC, art. 8", UNDER_AGE),
  ],
  ES: [
    hard("es.day", "dayMinutesMax", 9 * HOUR, "Estatuto de los Trabajadores, art. 34.3"),
    hard("es.week", "weekMinutesMax", 40 * HOUR, "Estatuto de los Trabajadores, art. 34.1"),
    hard("es.dailyRest", "dailyRestMinutesMin", 12 * HOUR, "Estatuto de los Trabajadores, art. 34.3"),
    hard("es.weeklyRest", "weeklyRestMinutesMin", 36 * HOUR, "Estatuto de los Trabajadores, art. 37.1"),
    hard("es.break", "breakMinutesMin", 15, "Estatuto de los Trabajadores, art. 34.4", { beyondMinutes: 6 * HOUR }),
    hard("es.notice", "noticeDaysMin", 5, "Estatuto de los Trabajadores, art. 34.2"),
    hard("es.underAgeDay", "dayMinutesMax", 8 * HOUR, "Estatuto de los Trabajadores, art. 34.3", UNDER_AGE),
  ],
  KR: [
    softDay("kr.day", 8, 20, "Labor Standards Act, art. 50"),
    hard("kr.overtime", "overtimeWeekMinutesMax", 12 * HOUR, "Labor Standards Act, art. 53"),
    hard("kr.week", "weekMinutesMax", 52 * HOUR, "Labor Standards Act, art. 50 and 53"),
    hard("kr.holiday", "weeklyRestMinutesMin", 24 * HOUR, "Labor Standards Act, art. 55"),
    // "At four hours" and "at eight": the rule holds from that length on, not only beyond it.
    hard("kr.breakAt4", "breakMinutesMin", 30, "Labor Standards Act, art. 54", { beyondMinutes: 4 * HOUR - 1 }),
    hard("kr.breakAt8", "breakMinutesMin", 60, "Labor Standards Act, art. 54", { beyondMinutes: 8 * HOUR - 1 }),
    hard("kr.pregnant", "overtimeWeekMinutesMax", 0, "Labor Standards Act, art. 74", EXPECTING),
  ],
};
