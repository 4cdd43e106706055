import type { ConsentRule, HardQuantity, HardRule, LabourProfile, LabourRule, SoftRule } from "./model";

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
const NURSING = { scope: { conditions: ["nursing"] } } as const;

const CN_LAW = "Labour Law of the PRC (1994, as amended 2018)";
const EU_TIME = "Directive 2003/88/EC";
const EU_YOUNG = "Directive 94/33/EC";
const ES_LAW = "Estatuto de los Trabajadores (RDL 2/2015)";
const KR_LAW = "Labor Standards Act of Korea (Act No. 8372, as amended)";

/**
 * The law as it limits one week's roster. Averages over longer periods (44 hours in CN, 48 in the EU, 40 in ES) are
 * kept as limits of the single week: stricter than the law, so that no week has to be made good later.
 */
export const PROFILE_RULES: Readonly<Record<LabourProfile, readonly LabourRule[]>> = {
  CN: [
    softDay("cn.day", 8, 20, `${CN_LAW}, art. 36; State Council rules on working time (1995), art. 3`),
    // One hour more a day is the usual limit; three hours need special reasons and are for an agreement to say.
    hard("cn.dayWithOvertime", "dayMinutesMax", 9 * HOUR, `${CN_LAW}, art. 36 and 41`),
    hard("cn.week", "weekMinutesMax", 44 * HOUR, `${CN_LAW}, art. 36`),
    hard("cn.overtimeMonth", "overtimeMonthMinutesMax", 36 * HOUR, `${CN_LAW}, art. 41`),
    hard("cn.restDay", "weeklyRestMinutesMin", 24 * HOUR, `${CN_LAW}, art. 38`),
    // The law says from the seventh month on; who is to be spared is marked so.
    hard("cn.pregnant", "overtimeWeekMinutesMax", 0, `${CN_LAW}, art. 61`, EXPECTING),
    hard("cn.nursing", "overtimeWeekMinutesMax", 0, `${CN_LAW}, art. 63`, NURSING),
  ],
  EU: [
    hard("eu.week", "weekMinutesMax", 48 * HOUR, `${EU_TIME}, art. 6`),
    hard("eu.dailyRest", "dailyRestMinutesMin", 11 * HOUR, `${EU_TIME}, art. 3`),
    hard("eu.weeklyRest", "weeklyRestMinutesMin", 35 * HOUR, `${EU_TIME}, art. 5`),
    // The directive asks for a break and leaves its length to the member states; no break at all breaks it.
    hard("eu.break", "breakMinutesMin", 1, `${EU_TIME}, art. 4`, { beyondMinutes: 6 * HOUR }),
    hard("eu.underAgeDay", "dayMinutesMax", 8 * HOUR, `${EU_YOUNG}, art. 8`, UNDER_AGE),
    hard("eu.underAgeWeek", "weekMinutesMax", 40 * HOUR, `${EU_YOUNG}, art. 8`, UNDER_AGE),
    hard("eu.underAgeDailyRest", "dailyRestMinutesMin", 12 * HOUR, `${EU_YOUNG}, art. 10`, UNDER_AGE),
    hard("eu.underAgeWeeklyRest", "weeklyRestMinutesMin", 48 * HOUR, `${EU_YOUNG}, art. 10`, UNDER_AGE),
    hard("eu.underAgeBreak", "breakMinutesMin", 30, `${EU_YOUNG}, art. 12`, {
      ...UNDER_AGE,
      beyondMinutes: 4.5 * HOUR,
    }),
  ],
  ES: [
    hard("es.day", "dayMinutesMax", 9 * HOUR, `${ES_LAW}, art. 34.3`),
    hard("es.week", "weekMinutesMax", 40 * HOUR, `${ES_LAW}, art. 34.1`),
    hard("es.dailyRest", "dailyRestMinutesMin", 12 * HOUR, `${ES_LAW}, art. 34.3`),
    hard("es.weeklyRest", "weeklyRestMinutesMin", 36 * HOUR, `${ES_LAW}, art. 37.1`),
    hard("es.break", "breakMinutesMin", 15, `${ES_LAW}, art. 34.4`, { beyondMinutes: 6 * HOUR }),
    hard("es.notice", "noticeDaysMin", 5, `${ES_LAW}, art. 34.2`),
    hard("es.underAgeDay", "dayMinutesMax", 8 * HOUR, `${ES_LAW}, art. 34.3`, UNDER_AGE),
    hard("es.underAgeBreak", "breakMinutesMin", 30, `${ES_LAW}, art. 34.4`, {
      ...UNDER_AGE,
      beyondMinutes: 4.5 * HOUR,
    }),
    hard("es.underAgeWeeklyRest", "weeklyRestMinutesMin", 48 * HOUR, `${ES_LAW}, art. 37.1`, UNDER_AGE),
  ],
  KR: [
    softDay("kr.day", 8, 20, `${KR_LAW}, art. 50`),
    hard("kr.overtime", "overtimeWeekMinutesMax", 12 * HOUR, `${KR_LAW}, art. 53`),
    hard("kr.week", "weekMinutesMax", 52 * HOUR, `${KR_LAW}, art. 50 and 53`),
    hard("kr.holiday", "weeklyRestMinutesMin", 24 * HOUR, `${KR_LAW}, art. 55`),
    // "At four hours" and "at eight": the rule holds from that length on, not only beyond it.
    hard("kr.breakAt4", "breakMinutesMin", 30, `${KR_LAW}, art. 54`, { beyondMinutes: 4 * HOUR - 1 }),
    hard("kr.breakAt8", "breakMinutesMin", 60, `${KR_LAW}, art. 54`, { beyondMinutes: 8 * HOUR - 1 }),
    // An hour more a day and five more a week need an agreement, which replaces these.
    hard("kr.underAgeDay", "dayMinutesMax", 7 * HOUR, `${KR_LAW}, art. 69`, UNDER_AGE),
    hard("kr.underAgeWeek", "weekMinutesMax", 35 * HOUR, `${KR_LAW}, art. 69`, UNDER_AGE),
    hard("kr.pregnant", "overtimeWeekMinutesMax", 0, `${KR_LAW}, art. 74`, EXPECTING),
    // In the year after a birth: two hours of overtime a day and six a week at most.
    hard("kr.nursingDay", "dayMinutesMax", 10 * HOUR, `${KR_LAW}, art. 71`, NURSING),
    hard("kr.nursingOvertime", "overtimeWeekMinutesMax", 6 * HOUR, `${KR_LAW}, art. 71`, NURSING),
  ],
};

/** Where the law asks for a person's own yes. */
export const PROFILE_CONSENTS: Readonly<Record<LabourProfile, readonly ConsentRule[]>> = {
  CN: [{ id: "cn.overtimeAgreed", when: "overtime", source: `${CN_LAW}, art. 41` }],
  EU: [
    { id: "eu.longWeekAgreed", when: "overtime", source: `${EU_TIME}, art. 22` },
    { id: "eu.reasonableNotice", when: "shortNotice", source: "Directive (EU) 2019/1152, art. 10" },
  ],
  ES: [
    { id: "es.overtimeAgreed", when: "overtime", source: `${ES_LAW}, art. 35.4` },
    { id: "es.fiveDays", when: "shortNotice", noticeDays: 5, source: `${ES_LAW}, art. 34.2` },
  ],
  KR: [{ id: "kr.overtimeAgreed", when: "overtime", source: `${KR_LAW}, art. 53` }],
};
