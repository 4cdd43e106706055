import type { JobHandler, JobInput, Jobs } from "#app/ports/jobs";

type Waiting = { readonly name: string; readonly key: string; readonly input: JobInput; tries: number };

const TRIES_MAX = 3;

/** Jobs that are forgotten on exit: for tests and for a server that is only looked at. */
export function createMemoryJobs(): Jobs {
  const handlers = new Map<string, JobHandler>();
  const waiting: Waiting[] = [];
  const stopping = new AbortController();
  let running: Promise<void> | undefined;

  const runAll = async (): Promise<void> => {
    for (let job = waiting.shift(); job && !stopping.signal.aborted; job = waiting.shift()) {
      const { name, input } = job;
      await handlers
        .get(name)?.(input, stopping.signal)
        .catch(() => {
          job.tries += 1;
          if (job.tries < TRIES_MAX) waiting.push(job);
        });
    }
    running = undefined;
  };
  return {
    work: (name, handler) => {
      handlers.set(name, handler);
      return Promise.resolve();
    },
    enqueue: (name, key, input) => {
      if (waiting.some((job) => job.name === name && job.key === key)) return Promise.resolve(false);
      waiting.push({ name, key, input, tries: 0 });
      // The caller has its answer before the work begins.
      running ??= Promise.resolve().then(runAll);
      return Promise.resolve(true);
    },
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}
