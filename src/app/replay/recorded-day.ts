import type { BusinessDate } from "#base/calendar";

/** One visit of a recorded day. Times are seconds since midnight of the business date. */
export type RecordedVisit = {
  /** Line of the file, from 1. */
  readonly line: number;
  readonly visit: string;
  readonly arrivalSec: number;
  readonly service: string;
  readonly class: string;
  /** Waiting time granted to the class under the calling rule `credit`. */
  readonly creditSec: number;
  /** Left unserved after so long; absent: stayed. */
  readonly patienceSec?: number;
  /** Time at the window; absent: was not served. */
  readonly serviceSec?: number;
  readonly window?: string;
  /** When the recorded service began, and how long the recorded wait was. */
  readonly startSec?: number;
  readonly waitSec?: number;
};

/** A row that is played otherwise than it stands, or not at all, and why. */
export type Treatment = {
  readonly line: number;
  readonly visit: string;
  readonly reason: TreatmentReason;
  readonly played: boolean;
};

export type TreatmentReason =
  | "leftInMenu"
  | "phantom"
  | "serviceTimesMissing"
  | "noWindow"
  | "recordedOverlap"
  | "patienceAndService"
  | "neitherServedNorLeft"
  | "startBeforeArrival";

export type RecordedDay = {
  readonly date: BusinessDate;
  readonly visits: readonly RecordedVisit[];
  readonly treated: readonly Treatment[];
};

/** A file that cannot be read as a recorded day; every fault with its line and column. */
export class RecordedDayFaulty extends Error {
  override readonly name = "RecordedDayFaulty";
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(`the file cannot be replayed:\n${faults.slice(0, FAULTS_SHOWN_MAX).join("\n")}`);
    this.faults = faults;
  }
}

const FAULTS_SHOWN_MAX = 20;
