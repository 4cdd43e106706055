/** Where a field's content comes from: the journal, or only a person. */
type Field = { readonly key: string; readonly from: "journal" | "person" };

const journal = (...keys: readonly string[]): readonly Field[] => keys.map((key) => ({ key, from: "journal" }));
const person = (...keys: readonly string[]): readonly Field[] => keys.map((key) => ({ key, from: "person" }));

export const FORM_IDS = ["meetingLog", "inspection", "lobbyLog", "dutyLog", "dutyRoster"] as const;
export type FormId = (typeof FORM_IDS)[number];

/** Every field of the day's forms, and who can know it. SF-1 */
export const FORM_FIELDS: Readonly<Record<FormId, readonly Field[]>> = {
  meetingLog: [
    ...journal("date", "outletId", "start", "end", "chair", "present", "absent", "documentsRead"),
    ...journal("yesterdayTickets", "yesterdayAverageWaitMin", "yesterdayLongestWaitMin", "yesterdayDiversions"),
    ...person("grooming", "review", "training", "interaction", "summary"),
  ],
  inspection: [
    ...journal("date", "outletId", "slot", "inspector", "windowsOpen", "waiting", "longestWaitMin"),
    ...person("items", "emergencies"),
  ],
  lobbyLog: [
    ...journal("date", "outletId", "lobbyManager", "ticketsByHalfHour", "averageWaitMin", "longestWaitMin"),
    ...journal("diversionsAsked", "diversionsAccepted", "specialCases", "deviceFaults", "lobbyGapMin"),
    ...person("customers", "handOver"),
  ],
  dutyLog: [
    ...journal("date", "outletId", "dutyHead", "from", "to", "windowsOpened", "staffMoved", "alertsTaken"),
    ...person("problems"),
  ],
  dutyRoster: [
    ...journal("outletId", "month", "openDates", "author", "approvedBy", "publishedAt", "changes"),
    ...person("heads", "deputies"),
  ],
};
