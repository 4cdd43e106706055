import type { LoggedVisit } from "#engine/waits/queue-log";
import type { RecordedDay, RecordedVisit } from "../replay/recorded-day";

/**
 * Recorded days as the log that wait predictors learn from. A wait is the column `wait_s`, else the time from arrival
 * to the start of service, else, for who left, the patience; a visit with none of them never queued.
 */
export function queueLogOf(days: readonly RecordedDay[]): readonly LoggedVisit[] {
  return days.flatMap(({ date, visits }) => visits.map((visit) => loggedVisit(visit, date)));
}

function loggedVisit(visit: RecordedVisit, day: string): LoggedVisit {
  const { arrivalSec, startSec, serviceSec, waitSec, patienceSec } = visit;
  const afterSec = Math.max(0, startSec === undefined ? (waitSec ?? 0) : startSec - arrivalSec);
  const served = serviceSec !== undefined;
  return {
    visit: visit.visit,
    day,
    joinedSec: arrivalSec,
    waitSec: waitSec ?? (served ? afterSec : (patienceSec ?? 0)),
    service: visit.service,
    class: visit.class,
    creditSec: visit.creditSec,
    ...(served && { served: { afterSec, lastsSec: serviceSec } }),
  };
}
