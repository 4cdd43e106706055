import { expect, test } from "vitest";
import { SECOND_MS } from "#base/time";
import { browserOn, type Json } from "../../../tests/fixtures/api-client";
import { demoServer } from "../../../tests/fixtures/demo-server";

test("AC-36 the list says which devices are there, and when the others were last heard of", async () => {
  const demo = await demoServer({ guarded: true, isDemo: true });
  const posts = [{ role: "branchHead", place: { kind: "outlet", outletId: "O03" } }] as const;
  const account = { type: "OpenAccount", now: 0, by: "test", accountId: "H1", posts } as const;
  await demo.identity.stream.submit(account, { commandId: crypto.randomUUID(), actor: "test" });
  const head = browserOn(demo);
  await head.post("/demo/sign-in", { accountId: "H1", surface: "office" });
  const listed = async () => {
    const [one] = (await head.get("/identity/devices")).json as unknown as readonly Json[];
    return { isHere: one?.["isHere"], seenAt: typeof one?.["seenAt"] };
  };

  const device = browserOn(demo);
  const { pairingId, code } = (await device.post("/identity/pairings", { kind: "display" })).json;
  await head.post("/identity/devices", { code, outletId: "O03", label: "hall" });
  expect(await listed()).toEqual({ isHere: false, seenAt: "undefined" });
  await device.get(`/identity/pairings/${String(pairingId)}`);
  await device.get("/identity/devices/mine");
  expect(await listed()).toEqual({ isHere: true, seenAt: "number" });
  demo.wait(31 * SECOND_MS);
  expect(await listed()).toEqual({ isHere: false, seenAt: "number" });
  await demo.stop();
});
