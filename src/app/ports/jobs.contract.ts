import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Jobs } from "./jobs";

export type JobsSubject = { readonly jobs: Jobs; readonly close: () => Promise<void> };

/** What keeping jobs means on every store. Each test has names of its own. */
export function jobsContract(name: string, open: () => Promise<JobsSubject>): void {
  describe(`jobs (${name})`, () => {
    let subject: JobsSubject;
    beforeAll(async () => {
      subject = await open();
    });
    afterAll(() => subject.close());

    const doneTimes = () => {
      let resolve: (inputs: readonly unknown[]) => void = () => undefined;
      const inputs: unknown[] = [];
      const done = new Promise<readonly unknown[]>((settle) => {
        resolve = settle;
      });
      return { inputs, done, finish: () => resolve(inputs) };
    };

    test("JB-1 a job is done once, with what it was told", async () => {
      const { inputs, done, finish } = doneTimes();
      await subject.jobs.work("jb-1", async (input) => {
        inputs.push(input);
        if (inputs.length === 2) finish();
      });
      expect(await subject.jobs.enqueue("jb-1", "a", { date: "2026-11-22", anew: true })).toBe(true);
      expect(await subject.jobs.enqueue("jb-1", "b", { count: 7 })).toBe(true);
      expect([...(await done)].sort()).toEqual([{ date: "2026-11-22", anew: true }, { count: 7 }]);
    });

    test("JB-2 a job that waits already is not taken in again", async () => {
      let letGo: () => void = () => undefined;
      const held = new Promise<void>((resolve) => {
        letGo = resolve;
      });
      const { inputs, done, finish } = doneTimes();
      await subject.jobs.work("jb-2", async (input) => {
        inputs.push(input["turn"]);
        await held;
        if (inputs.length === 2) finish();
      });
      await subject.jobs.enqueue("jb-2", "other", { turn: 1 });
      await expect.poll(() => inputs, { timeout: 10_000 }).toEqual([1]);
      expect(await subject.jobs.enqueue("jb-2", "night", { turn: 2 })).toBe(true);
      expect(await subject.jobs.enqueue("jb-2", "night", { turn: 3 })).toBe(false);
      letGo();
      expect(await done).toEqual([1, 2]);
    });

    test("JB-3 a job that failed is tried again", async () => {
      const { inputs, done, finish } = doneTimes();
      await subject.jobs.work("jb-3", async (input) => {
        inputs.push(input["n"]);
        if (inputs.length === 1) throw new Error("the first time it fails");
        finish();
      });
      await subject.jobs.enqueue("jb-3", "a", { n: 1 });
      expect(await done).toEqual([1, 1]);
    });
  });
}
