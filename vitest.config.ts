import { availableParallelism } from "node:os";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const E2E = "tests/e2e/**/*.test.ts";
const COMPONENTS = "src/web/**/*.test.{ts,tsx}";
/** Many tests wait for a database, a server or a browser: one worker more than there are cores keeps these busy. */
const maxWorkers = availableParallelism() + 1;

/** Rooms keep no state of their own, so the files of a worker share what they import: a fifth of the time goes into it. */
const isolate = false;

/** What is waited for comes when it comes: a busy machine is no failure. */
const expect = { poll: { timeout: 30_000 } };

/**
 * Three kinds of tests: everything that runs in Node (unit, property, golden, contract, routes, tidy),
 * components in a simulated document, and errands in a real browser.
 */
export default defineConfig({
  test: {
    reporters: ["default", "./scripts/vitest-reporter.mjs"],
    globalSetup: ["./scripts/vitest-setup.mjs"],
    passWithNoTests: true,
    allowOnly: false,
    projects: [
      {
        test: {
          name: "node",
          environment: "node",
          include: ["src/**/*.test.ts", "tests/**/*.test.ts"],
          exclude: [COMPONENTS, E2E],
          maxWorkers,
          isolate,
          expect,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        plugins: [react()],
        test: {
          name: "components",
          environment: "happy-dom",
          include: [COMPONENTS],
          maxWorkers,
          isolate,
          expect,
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: "e2e",
          environment: "node",
          include: [E2E],
          // After the others: each file has a server and a browser of its own.
          sequence: { groupOrder: 1 },
          maxWorkers,
          isolate,
          expect,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // A browser under load may miss a moment: a second try, which the run names.
          retry: 1,
        },
      },
    ],
  },
});
