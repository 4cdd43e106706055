import { expect, test } from "vitest";
import { present } from "#base/assert";
import { SECOND_MS } from "#base/time";
import { browserOn } from "../../tests/fixtures/api-client";
import { demoServer } from "../../tests/fixtures/demo-server";

test("AC-40 what is known of each device, and no more: a machine that nobody reported is not said to work", async () => {
  const demo = await demoServer({ guarded: true, isDemo: true, printerPort: 9 });
  const posts = [{ role: "branchHead", place: { kind: "outlet", outletId: "O03" } }] as const;
  const account = { type: "OpenAccount", now: 0, by: "test", accountId: "H1", posts } as const;
  await demo.identity.stream.submit(account, { commandId: crypto.randomUUID(), actor: "test" });
  const head = browserOn(demo);
  await head.post("/demo/sign-in", { accountId: "H1", surface: "office" });
  const lamp = { id: "L1", outletId: "O03", windowId: present(demo.plan.windows[0], "window").windowId } as const;
  await demo.defineLamp({ ...lamp, host: "127.0.0.1", port: 9, protocol: "plain" });
  const device = browserOn(demo);
  const { pairingId, code } = (await device.post("/identity/pairings", { kind: "display" })).json;
  await head.post("/identity/devices", { code, outletId: "O03", label: "hall" });
  await device.get(`/identity/pairings/${String(pairingId)}`);
  await device.get("/identity/devices/mine");
  const states = async () => {
    const { json } = await head.get("/outlets/O03/device-states");
    const list = json as unknown as readonly { sort: string; state: string; deviceId: string }[];
    return Object.fromEntries(list.map(({ sort, state }) => [sort, state]));
  };
  const unknown = { machine: "nothingReported", printer: "unknown", lamp: "unknown", paired: "here" };
  expect(await states()).toEqual(unknown);
  await demo.lampStates.said({ ...lamp, host: "127.0.0.1", port: 9, protocol: "plain" }, false);
  await demo.desk.look(["O03"]);
  demo.wait(31 * SECOND_MS);
  expect(await states()).toEqual({ machine: "nothingReported", printer: "offline", lamp: "away", paired: "away" });
  expect((await head.get("/outlets/O99/device-states")).status).toBe(403);
  await demo.stop();
});
