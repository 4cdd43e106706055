import { v7 } from "uuid";
import { afterEach, beforeEach, expect, test } from "vitest";
import { demoServer, type DemoServer } from "../../tests/fixtures/demo-server";

let demo: DemoServer;
beforeEach(async () => {
  demo = await demoServer();
});
afterEach(async () => {
  await demo.stop();
});

const DEVIATION = { deviationId: v7(), outletId: "O03", step: "greet", reason: "many at once" };
const step = (stepId: string, more: object) => ({ stepId, text: { en: stepId }, owner: "lobbyManager", ...more });
const adoption = (versionId: string) => ({
  template: {
    ...{ versionId, title: { en: "Reception" }, owner: "branchHead" },
    steps: [
      step("greet", { limitMin: 3, controls: [] }),
      step("serve", { limitMin: 10, clock: "counter", controls: ["identity"] }),
    ],
  },
  writtenBy: "E900",
});

async function post(url: string, payload: object, actor = "E001"): Promise<[number, unknown]> {
  const headers = { "idempotency-key": v7(), ...(actor && { "guichet-actor": actor }) };
  const response = await demo.server.app.inject({ method: "POST", url: `/api/v1/${url}`, headers, payload });
  const { code, changes } = response.json<{ code?: string; changes?: number }>();
  return [response.statusCode, code ?? changes];
}

const get = async (url: string): Promise<unknown> =>
  (await demo.server.app.inject({ method: "GET", url: `/api/v1/${url}` })).json();

test("IF-35 a process version is adopted rigid, its deviations are logged, and it goes one stage at a time", async () => {
  const version = "processes/reception/versions/r1";
  expect(await post("processes/reception/versions", adoption("r1"))).toEqual([200, 1]);
  expect(await post(`${version}/deviations`, DEVIATION)).toEqual([200, 1]);
  expect(await post(`${version}/deviations`, DEVIATION)).toEqual([200, 0]);
  expect(await post(`${version}/stage`, { to: "fixed" })).toEqual([409, "process.stageSkipped"]);
  expect(await post(`${version}/stage`, { to: "optimising" })).toEqual([200, 1]);
  expect(await get("processes")).toMatchObject([
    { processId: "reception", versions: [{ stage: "optimising", deviations: [{ stage: "rigid", loggedBy: "E001" }] }] },
  ]);
});

test("IF-35 a deviation names an outlet of the network, and somebody who logs it", async () => {
  await post("processes/reception/versions", adoption("r1"));
  const version = "processes/reception/versions/r1";
  const elsewhere = { ...DEVIATION, outletId: "O99" };
  expect(await post(`${version}/deviations`, elsewhere)).toEqual([404, "live.outletUnknown"]);
  expect(await post(`${version}/deviations`, DEVIATION, "")).toEqual([400, "request.actorNeeded"]);
  expect(await post("processes/reception/versions/r9/deviations", DEVIATION)).toEqual([404, "process.unknownVersion"]);
});

test("IF-35 what was measured of a version is told by step, and nothing where nothing was", async () => {
  await post("processes/reception/versions", adoption("r1"));
  expect(await get("processes/reception/measured")).toMatchObject([{ versionId: "r1", steps: [] }]);
});

test("IF-35 a variant is proposed, borne by the one it names, and ended at once", async () => {
  await post("processes/reception/versions", adoption("r1"));
  const variantId = v7();
  const variant = { variantId, versionId: "r1", outletIds: ["O03"], skips: ["greet"], eases: [], reason: "harvest" };
  const proposed = { ...variant, riskOwner: "E002", lastDate: "2026-12-31" };
  const guarded = { ...proposed, skips: ["serve"] };
  expect(await post("processes/reception/variants", guarded)).toEqual([409, "process.stepGuarded"]);
  expect(await post("processes/reception/variants", proposed)).toEqual([200, 1]);
  expect(await post(`process-variants/${variantId}/approve`, {})).toEqual([403, "process.notTheRiskOwner"]);
  expect(await post(`process-variants/${variantId}/approve`, {}, "E002")).toEqual([200, 1]);
  expect(await get("processes")).toMatchObject([{ variants: [{ state: "approved", inForce: true }] }]);
  expect(await post(`process-variants/${variantId}/withdraw`, { reason: "over" })).toEqual([200, 1]);
  expect(await get("processes")).toMatchObject([{ variants: [{ state: "withdrawn", inForce: false, why: "over" }] }]);
});
