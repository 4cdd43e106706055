import { MINUTE_MS, type EpochMs } from "#base/time";
import type { LobbyPlan } from "#domain/lobby-day/plan";
import type { LiveStart } from "../simulation/live-world";
import type { WorldModel } from "../simulation/world";

/** How often the played lobby looks at its clock for alerts. */
export const OBSERVE_EVERY_MS = 2 * MINUTE_MS;

/** Somebody who came on a recorded day, as far as the day tells it. What it does not tell is drawn. */
export type RecordedCustomer = {
  readonly arriveAt: EpochMs;
  readonly serviceId: string;
  readonly segmentId: string;
  /** Counter time at normal speed; absent for who was not served. */
  readonly workMs?: number;
  /** From issue to leaving the line; absent for who did not leave. */
  readonly leftAfterMs?: number;
  /** Was there at least so long. */
  readonly stayedMs: number;
  readonly walkMs?: number;
  readonly missed: boolean;
  readonly prefilled: boolean;
  /** The answer to an offer to go elsewhere; absent where nobody asked. */
  readonly diverts?: boolean;
};

/** More or fewer people, of some kinds and hours. */
export type ArrivalChange = {
  readonly from: EpochMs;
  readonly until: EpochMs;
  readonly factor: number;
  readonly serviceIds: readonly string[] | undefined;
  readonly segmentIds: readonly string[] | undefined;
};

/** One outlet's day to be played: the plan, the people of the house, and those who come. Plain data for threads. */
export type OutletArm = {
  readonly plan: LobbyPlan;
  readonly model: WorldModel;
  /** Who came on the recorded day; drawn from the model when absent. */
  readonly recorded?: readonly RecordedCustomer[];
  /** Plays on from here instead of from the morning; the model is the one of `worldFrom`. */
  readonly start?: LiveStart;
  readonly arrivalChanges: readonly ArrivalChange[];
};

/** How customers find an outlet other than their own. Minutes of the way, `[from][to]`. */
export type Ways = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** The outlets of a scenario, with or without its changes. */
export type WhatIfArm = {
  readonly outlets: readonly OutletArm[];
  readonly ways: Ways;
  readonly moves: readonly { readonly serviceIds: readonly string[]; readonly toOutletIds: readonly string[] }[];
  readonly guidance?: { readonly share: number; readonly gainMs: number };
};
