import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** @typedef {import("vitest/node").TestModule} TestModule */

/** Counts the tests of a run over all projects, and names those that needed a second try, into the file that GUICHET_TEST_COUNTS names, for `npm test`. */
export default class CountReporter {
  /**
   * @param {readonly TestModule[]} modules
   * @param {readonly unknown[]} unhandledErrors
   */
  onTestRunEnd(modules, unhandledErrors) {
    const file = process.env["GUICHET_TEST_COUNTS"];
    if (!file) return;
    const counts = { passed: 0, failed: unhandledErrors.length, skipped: 0 };
    const secondTries = [];
    for (const module of modules) {
      // A file that does not load, or whose set-up throws, has no failing test of its own.
      counts.failed += module.errors().length;
      for (const suite of module.children.allSuites()) counts.failed += suite.errors().length;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        counts[state === "pending" ? "failed" : state] += 1;
        if (test.diagnostic()?.flaky) secondTries.push(test.fullName);
      }
    }
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify({ ...counts, secondTries }));
  }
}
