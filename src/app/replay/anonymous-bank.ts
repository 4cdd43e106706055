import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { COLUMNS } from "./read-recorded-day";
import { RecordedDayFaulty, type Treatment } from "./recorded-day";

export type Converted = {
  readonly csv: string;
  readonly rows: number;
  readonly visits: number;
  readonly treated: readonly Treatment[];
};

type Call = Readonly<
  Record<
    | "line"
    | "call_id"
    | "priority"
    | "type"
    | "date"
    | "vru_exit"
    | "q_start"
    | "q_time"
    | "outcome"
    | "ser_start"
    | "ser_time"
    | "server",
    string
  >
>;

const NEVER = "0:00:00";
/** Waiting time that a call of priority 2 is given in advance. @source the data's own description */
const VIP_CREDIT_SEC = 90;
const SPARE_WINDOW = "spare";

/**
 * One day of the Anonymous Bank's call log (Technion; Guedj and Mandelbaum) in the form that `guichet replay` reads;
 * without a date every day of it, arrivals written with their dates.
 *
 * A call that reached an agent, or queued for one, is a visit: from the queue's start, or from the end of the menu
 * where it never queued. Agents are windows. A call that hung up left after its wait. Phantom rows are dropped. A
 * service without an agent's number goes to a spare window that serves nobody else.
 *
 * @throws RecordedDayFaulty when the file has another form, or nothing of that date
 */
export function convertAnonymousBank(text: string, date?: string): Converted {
  const calls: Call[] = parse(text, { columns: true, bom: true, skip_empty_lines: true, trim: true });
  if (!("q_start" in (calls[0] ?? {}))) throw new RecordedDayFaulty(["line 1: not a call log of the Anonymous Bank"]);
  const short = date?.slice(2).replaceAll("-", "");
  const treated: Treatment[] = [];
  let rows = 0;
  const visits = calls.flatMap((call, ix) => {
    if (short !== undefined && call.date !== short) return [];
    rows += 1;
    return visitOf(call, ix + 2, short === undefined ? `${dateOf(call)}T` : "", treated);
  });
  if (rows === 0) throw new RecordedDayFaulty([`no calls on ${date ?? "any day"}`]);
  return { csv: stringify(visits, { header: true, columns: [...COLUMNS] }), rows, visits: visits.length, treated };
}

/** The log is of 1999 and writes 990131. */
const dateOf = ({ date }: Call): string => `19${date.slice(0, 2)}-${date.slice(2, 4)}-${date.slice(4)}`;

/** @param on what stands before the time of arrival: nothing, or the date */
function visitOf(call: Call, line: number, on: string, treated: Treatment[]): readonly object[] {
  const visit = `${call.line}-${call.call_id}`;
  const note = (reason: Treatment["reason"], played: boolean): void =>
    void treated.push({ line, visit, reason, played });
  const queued = call.q_start !== NEVER;
  if (call.outcome === "PHANTOM") {
    note("phantom", false);
    return [];
  }
  const common = {
    visit,
    arrival: `${on}${queued ? call.q_start : call.vru_exit}`,
    service: call.type,
    class: `priority${call.priority}`,
    credit_s: call.priority === "2" ? VIP_CREDIT_SEC : 0,
    wait_s: queued ? call.q_time : 0,
  };
  if (call.outcome === "HANG") {
    if (queued) return [{ ...common, patience_s: call.q_time }];
    note("leftInMenu", false);
    return [];
  }
  const timed = call.ser_start !== NEVER;
  if (!timed) note("serviceTimesMissing", true);
  if (call.server === "") note("noWindow", true);
  return [
    {
      ...common,
      service: call.server === "" ? `${call.type}-${SPARE_WINDOW}` : call.type,
      service_s: call.ser_time,
      window: call.server === "" ? SPARE_WINDOW : call.server,
      start: timed ? call.ser_start : "",
    },
  ];
}
