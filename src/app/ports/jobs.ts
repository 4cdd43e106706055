/** What a job is told when it is due: plain data. */
export type JobInput = Readonly<Record<string, string | number | boolean>>;

/** `signal` says stop: the server is stopping, and another one will go on. */
export type JobHandler = (input: JobInput, signal: AbortSignal) => Promise<void>;

/**
 * Work that is not done while somebody waits for it. A job is done at least once: one that threw, or whose server was
 * killed, is tried again, so handlers go on where they stopped.
 * Errors: JobsUnavailable when the store is away.
 */
export type Jobs = {
  /** Handles the jobs of a name, one at a time in this process. Once for each name, before `enqueue`. */
  readonly work: (name: string, handler: JobHandler) => Promise<void>;
  /** @returns false when one with the same key is waiting already */
  readonly enqueue: (name: string, key: string, input: JobInput) => Promise<boolean>;
  /** Signals the jobs under way and waits for them. What they leave undone is tried again after the next start. */
  readonly stop: () => Promise<void>;
};

export class JobsUnavailable extends Error {
  override readonly name = "JobsUnavailable";
}
