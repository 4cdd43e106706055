import { expect, test } from "vitest";
import { browserOn } from "../../tests/fixtures/api-client";
import { demoServer } from "../../tests/fixtures/demo-server";

test("KS-3 a paired kiosk of the outlet has its screen read; nobody else does, and no long texts", async () => {
  const demo = await demoServer({ guarded: true, isDemo: true });
  const kiosk = browserOn(demo);
  const ask = async (browser: typeof kiosk, text: string) =>
    (await browser.get(`/outlets/O03/speech?language=es&text=${encodeURIComponent(text)}`)).status;
  expect(await ask(kiosk, "Hola")).toBe(401);
  await kiosk.post("/demo/device", { kind: "kiosk", outletId: "O03" });
  expect([await ask(kiosk, "-w /tmp/x"), await ask(kiosk, "a".repeat(301)), await ask(kiosk, " ")]).toEqual([
    200, 400, 400,
  ]);
  await demo.stop();
});
