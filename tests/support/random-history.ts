import fc from "fast-check";
import type { Result } from "#base/result";
import { createRng, type Rng } from "#base/rng";

/** A context as the walk sees it. */
type Walked<Command, Event, Draft> = {
  readonly initial: () => Draft;
  readonly decide: (command: Command, state: Draft) => Result<readonly Event[], unknown>;
  readonly evolve: (draft: Draft, event: Event) => Draft;
  /** A command that may or may not be possible. `state` helps to aim at what exists. */
  readonly command: (rng: Rng, now: number, state: Draft) => Command;
};

export type Step<Command, Event, Draft> = {
  readonly command: Command;
  readonly events: readonly Event[];
  readonly state: Draft;
};

/** How many impossible commands are tried for one that is accepted. */
const TRIES_MAX = 40;

/**
 * A random history of accepted commands: each is drawn anew until the rules take it and something happens, so that a walk gets deep into the
 * life of a case instead of being refused at its door. `check` sees the state after every one. Same seed, same walk.
 */
export function walkRandomly<Command, Event, Draft>(
  seed: number,
  steps: number,
  stepMs: number,
  { initial, decide, evolve, command }: Walked<Command, Event, Draft>,
  check: (step: Step<Command, Event, Draft>) => void,
): readonly Event[] {
  const rng = createRng(seed, "history");
  const history: Event[] = [];
  let state = initial();
  let now = 1_000_000;
  for (let step = 0; step < steps; step += 1) {
    now += rng.below(stepMs);
    for (let tries = 0; tries < TRIES_MAX; tries += 1) {
      const asked = command(rng, now, state);
      const decision = decide(asked, state);
      if (!decision.ok || decision.value.length === 0) continue;
      state = decision.value.reduce(evolve, state);
      history.push(...decision.value);
      check({ command: asked, events: decision.value, state });
      break;
    }
  }
  return history;
}

/**
 * What holds in any history: `begin` makes the check of one walk, with whatever it keeps in mind. Seeded; a walk that
 * breaks it is named by its own seed.
 */
export function inAnyHistory<Command, Event, Draft>(
  context: Walked<Command, Event, Draft>,
  { seed, steps, stepMs, runs = 80 }: { seed: number; steps: number; stepMs: number; runs?: number },
  begin: () => (step: Step<Command, Event, Draft>) => void,
): void {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e9 }), (walk) => {
      walkRandomly(walk, steps, stepMs, context, begin());
    }),
    { seed, numRuns: runs },
  );
}

export function oneOf<Item>(rng: Rng, items: readonly [Item, ...Item[]]): Item {
  return items[rng.below(items.length)] ?? items[0];
}
