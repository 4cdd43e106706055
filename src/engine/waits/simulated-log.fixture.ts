import { createRng } from "#base/rng";
import { addDays } from "#base/calendar";
import type { LoggedVisit } from "./queue-log";

export type SimulatedLog = {
  readonly days: number;
  readonly windows: number;
  /** Mean seconds of a service, and of the long service that a share comes for. */
  readonly serviceSec: number;
  readonly longSec: number;
  readonly longShare: number;
  readonly betweenSec: number;
  readonly patienceSec: number;
  readonly vipShare: number;
  readonly vipCreditSec: number;
};

type Customer = {
  readonly joinedSec: number;
  readonly creditSec: number;
  readonly patienceSec: number;
  readonly lastsSec: number;
  readonly isLong: boolean;
};

const HOURS_SEC = 8 * 3_600;
const OPENS_SEC = 9 * 3_600;

/** A bank's queue with credit for some, customers who leave, and like windows: whole seconds, seeded. */
export function simulatedLog(log: SimulatedLog, seed: number): readonly LoggedVisit[] {
  const rng = createRng(seed, "log");
  return Array.from({ length: log.days }, (_, day) => {
    const customers: Customer[] = [];
    for (let at = OPENS_SEC; at < OPENS_SEC + HOURS_SEC; at += rng.exponential(log.betweenSec)) {
      const isLong = rng.next() < log.longShare;
      customers.push({
        isLong,
        joinedSec: Math.round(at),
        creditSec: rng.next() < log.vipShare ? log.vipCreditSec : 0,
        patienceSec: Math.ceil(rng.exponential(log.patienceSec)),
        lastsSec: Math.max(1, Math.round(rng.exponential(isLong ? log.longSec : log.serviceSec))),
      });
    }
    const date = addDays("2026-03-02", day);
    return serve(customers, log.windows).map(({ customer, calledSec }, ix): LoggedVisit => {
      const { joinedSec, creditSec, patienceSec, lastsSec, isLong } = customer;
      const common = { visit: `${date}-${ix}`, day: date, joinedSec, service: isLong ? "long" : "short", creditSec };
      const name = creditSec > 0 ? "vip" : "ordinary";
      if (calledSec === undefined) return { ...common, class: name, waitSec: patienceSec };
      const waitSec = calledSec - joinedSec;
      return { ...common, class: name, waitSec, served: { afterSec: waitSec, lastsSec } };
    });
  }).flat();
}

/** Whoever has the earliest time of joining less credit among those who came before a window is free. */
function serve(
  customers: readonly Customer[],
  windows: number,
): { customer: Customer; calledSec: number | undefined }[] {
  const freeAt = Array.from({ length: windows }, () => OPENS_SEC);
  const left = [...customers];
  const served: { customer: Customer; calledSec: number | undefined }[] = [];
  while (left.length > 0) {
    freeAt.sort((one, other) => one - other);
    const now = Math.max(freeAt[0] ?? 0, left[0]?.joinedSec ?? 0);
    const here = left.filter(({ joinedSec }) => joinedSec <= now);
    const gone = here.filter(({ joinedSec, patienceSec }) => joinedSec + patienceSec < now);
    for (const customer of gone) served.push({ customer, calledSec: undefined });
    const waiting = here.filter((customer) => !gone.includes(customer));
    waiting.sort((one, other) => one.joinedSec - one.creditSec - (other.joinedSec - other.creditSec));
    const next = waiting[0];
    if (next) {
      served.push({ customer: next, calledSec: now });
      freeAt[0] = now + next.lastsSec;
    }
    for (const customer of [...gone, ...(next ? [next] : [])]) left.splice(left.indexOf(customer), 1);
  }
  return served;
}
