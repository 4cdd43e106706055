import { loadOf, type Demand } from "./erlang";
import { windowsNeeded, WINDOWS_MAX, type WaitPromise } from "./windows-needed";

/** The work of a post that is no window: lobby, guide, adviser, reviewer. */
export type PostWork = {
  readonly post: string;
  readonly jobsPerHour: number;
  /** Jobs one person has been measured to do in an hour of work. */
  readonly jobsPerPersonHour: number;
  /** Share of a person's time that may be work before the pace is called too hard, in (0, 1]. */
  readonly intensityMax: number;
  /** What is promised to those who wait for the post; a post nobody waits for has none. */
  readonly promise?: WaitPromise;
  /** Fewest people: a lobby post is never left. */
  readonly peopleMin: number;
};

export type PostNeed = {
  readonly post: string;
  readonly people: number;
  /** What decided the number. */
  readonly because: "workload" | "waiting" | "presence";
  /** Share of their time that the people will be at work. */
  readonly intensity: number;
};

/**
 * People for a post: workload over productivity at a normal intensity, then a queue check, never below the presence the
 * post must have.
 *
 * @source rules 4-21 and 4-29: staff every post by unit productivity, keep a normal work intensity
 */
export function peopleForPost(work: PostWork): PostNeed {
  const demand: Demand = { arrivalsPerHour: work.jobsPerHour, serviceMin: 60 / work.jobsPerPersonHour };
  const load = loadOf(demand);
  const byWork = Math.ceil(load / work.intensityMax - 1e-9);
  const byQueue = work.promise ? (windowsNeeded(demand, work.promise) ?? WINDOWS_MAX) : 0;
  const people = Math.max(byWork, byQueue, work.peopleMin);
  const because =
    people === byWork && byWork > 0 ? "workload" : people === byQueue && byQueue > 0 ? "waiting" : "presence";
  return { post: work.post, people, because, intensity: people > 0 ? load / people : 0 };
}

/** Unit productivity: jobs done for each hour a person was at the post; `undefined` without hours. */
export const jobsPerPersonHour = (jobs: number, personHours: number): number | undefined =>
  personHours > 0 ? jobs / personHours : undefined;
