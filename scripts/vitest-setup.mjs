import { buildWorkers } from "./build.mjs";

/** Worker threads run bundled files also in tests: docs/adr/0001-build.md says why. */
export async function setup() {
  await buildWorkers();
}
