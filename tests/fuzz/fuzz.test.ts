import { afterAll, beforeAll, expect, test } from "vitest";
import { demoServer, type DemoServer } from "../fixtures/demo-server";
import { everybody, openFuzzAccounts } from "./callers";
import { fuzz } from "./fuzz";
import { routesOf, type ApiDocument } from "./fuzzed-request";
import { idsOf } from "./known-ids";

let demo: DemoServer;
let url: string;
beforeAll(async () => {
  demo = await demoServer({ guarded: true, isDemo: true });
  const { plan, lobbies, identity } = demo;
  await openFuzzAccounts(identity.stream, plan.outletId);
  await lobbies.submit(plan.outletId, { commandId: "open", command: { type: "OpenDay", actor: "test", plan } });
  url = await demo.server.listen({ port: 0 });
});
afterAll(() => demo.stop());

test("nonsense over the whole interface ends in no fault, no crash and no silence", async () => {
  const document = (await (await fetch(`${url}/api/openapi.json`)).json()) as ApiDocument;
  const { plan, identity } = demo;
  const report = await fuzz({
    url,
    document,
    knownIds: idsOf(plan, ["O05", "AREA"]),
    requests: 1_500,
    seed: 7,
    callers: () => everybody(url, identity.gate.operatorToken, plan.outletId),
  });
  expect(report.faults).toEqual([]);
  expect(report.routes).toBe(routesOf(document).length);
  expect(Object.keys(report.byStatus)).toEqual(expect.arrayContaining(["200", "400", "401", "403", "404", "422"]));
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
}, 120_000);
