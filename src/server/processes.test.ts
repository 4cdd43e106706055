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

async function post(url: string, payload: object, actor = "E001"): Promise<[number, unknown]> {
  const headers = { "idempotency-key": v7(), ...(actor && { "guichet-actor": actor }) };
  const response = await demo.server.app.inject({ method: "POST", url: `/api/v1/processes/${url}`, headers, payload });
  const { code, changes } = response.json<{ code?: string; changes?: number }>();
  return [response.statusCode, code ?? changes];
}

test("IF-35 a process version is adopted rigid, its deviations are logged, and it goes one stage at a time", async () => {
  expect(await post("reception/versions", { versionId: "r1" })).toEqual([200, 1]);
  expect(await post("reception/versions/r1/deviations", DEVIATION)).toEqual([200, 1]);
  expect(await post("reception/versions/r1/deviations", DEVIATION)).toEqual([200, 0]);
  expect(await post("reception/versions/r1/stage", { to: "fixed" })).toEqual([409, "policy.processStageSkipped"]);
  expect(await post("reception/versions/r1/stage", { to: "optimising" })).toEqual([200, 1]);
  const response = await demo.server.app.inject({ method: "GET", url: "/api/v1/processes" });
  expect(response.json()).toMatchObject([
    { processId: "reception", versions: [{ stage: "optimising", deviations: [{ stage: "rigid", loggedBy: "E001" }] }] },
  ]);
});

test("IF-35 a deviation names an outlet of the network, and somebody who logs it", async () => {
  await post("reception/versions", { versionId: "r1" });
  const elsewhere = { ...DEVIATION, outletId: "O99" };
  expect(await post("reception/versions/r1/deviations", elsewhere)).toEqual([404, "live.outletUnknown"]);
  expect(await post("reception/versions/r1/deviations", DEVIATION, "")).toEqual([400, "request.actorNeeded"]);
  expect(await post("reception/versions/r9/deviations", DEVIATION)).toEqual([404, "policy.unknownProcessVersion"]);
});
