import { addDays, type BusinessDate, type WallTime } from "#base/calendar";
import type { Rng } from "#base/rng";
import type { EpochMs } from "#base/time";
import type { Scheme } from "#domain/checklist/scheme";
import { uuidV7 } from "../../http-lobby/uuid";
import type { Cause } from "../../journal/records";
import type { Quality } from "../../quality/quality";
import { momentAt, type Branch } from "./branch";
import type { Scribe } from "./deeds";
import type { Say } from "./phrases";

/** A stored picture, as findings cite it. */
export type Proof = { readonly fileId: string; readonly sha256: string };

/** What the month of one outlet is written with. */
export type MonthScene = {
  readonly branch: Branch;
  /** Its place among the outlets: outlets of one month fare differently. */
  readonly turn: number;
  readonly first: BusinessDate;
  readonly days: number;
  readonly scribe: Scribe;
  readonly quality: Pick<Quality, "submit" | "read">;
  readonly say: Say;
  readonly rng: Rng;
  readonly schemeNamed: (schemeId: string) => Scheme;
  /** Keeps the picture of a rectification with a finding's case. */
  readonly keepProof: (findingId: string, at: EpochMs, cause: Pick<Cause, "actor">) => Promise<Proof>;
};

/** The instant of a wall time on the n-th day of the month, n from 0. */
export function onDay({ branch, first }: Pick<MonthScene, "branch" | "first">, day: number, time: WallTime): EpochMs {
  return momentAt(branch, addDays(first, day), time);
}

export function dateOn({ first }: Pick<MonthScene, "first">, day: number): BusinessDate {
  return addDays(first, day);
}

/** A case's number: its first signs are the time it is made at. */
export const newCaseId = ({ rng }: Pick<MonthScene, "rng">, at: EpochMs): string => uuidV7(at, rng);
