import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";
import type { BankProblem } from "#engine/roster/bank/bank-problem";
import type { BankConflict } from "#engine/roster/bank/find-bank-conflict";

/** The operating system ended the thread, or its solver failed. */
export class ConflictSearchFailed extends Error {
  override readonly name = "ConflictSearchFailed";
}

/**
 * The smallest set of rules of a week that collide, looked for on a thread of its own.
 *
 * @param workMax edges followed for each question
 * @throws ConflictSearchFailed when the thread ends by itself
 */
export async function findConflict(bank: BankProblem, workMax: number): Promise<BankConflict | undefined> {
  const bundle = createRequire(import.meta.url).resolve("#worker/conflict");
  const worker = new Worker(bundle, { workerData: { bank, workMax }, name: "roster conflict" });
  try {
    return await new Promise<BankConflict | undefined>((resolve, reject) => {
      const fail = (cause: unknown): void =>
        reject(new ConflictSearchFailed("the search for colliding rules has ended by itself", { cause }));
      worker.once("error", fail);
      worker.once("exit", fail);
      worker.once("message", ({ conflict }: { readonly conflict: BankConflict | undefined }) => resolve(conflict));
    });
  } finally {
    await worker.terminate();
  }
}
