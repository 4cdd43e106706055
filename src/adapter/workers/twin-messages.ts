import type { RosteredWeekTask } from "#engine/roster/loop/play-week";
import type { Replications, TwinTask } from "#engine/simulation/replicate";
import type { WhatIfTask } from "#engine/what-if/play-what-if";

/** Days that a thread can play: one outlet's, the outlets of a scenario, or a week under a roster. */
export type AnyTask = TwinTask | WhatIfTask | RosteredWeekTask;

/** What a thread of the twin is told: a task once, then shares of its replications. */
export type TwinRequest =
  | { readonly kind: "task"; readonly taskId: number; readonly task: AnyTask }
  | { readonly kind: "forget"; readonly taskId: number }
  | { readonly kind: "play"; readonly taskId: number; readonly first: number; readonly count: number };

/** A share that has been played, or why it could not be. */
export type TwinAnswer = { readonly share: Replications } | { readonly failure: string };
