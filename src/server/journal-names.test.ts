import { v7 } from "uuid";
import { expect, test } from "vitest";
import { createMemoryJournal } from "#adapter/journal/memory";
import { NETWORK_UNIT, openNetwork } from "#app/plan/sources";
import { MINUTE_MS } from "#base/time";
import { browserOn } from "../../tests/fixtures/api-client";
import { demoServer } from "../../tests/fixtures/demo-server";

const OUTLET = "/outlets/O03";

test("VT-6 the journal of a day's work holds no name of a badge and no secret, and reads as before once opened", async () => {
  const journal = createMemoryJournal();
  const demo = await demoServer({ journal });
  const by = (actor: string) => ({ "guichet-actor": actor, "idempotency-key": v7() });
  const office = browserOn(demo);
  const named = await office.get("/network/sections/staff?limit=100");
  expect(JSON.stringify(named.json)).toContain("badgeName");

  await demo.lobbies.submit("O03", { commandId: v7(), command: { type: "OpenDay", actor: "test", plan: demo.plan } });
  const webhook = { endpointId: v7(), url: "https://bank.example/hook", types: ["ticket.called"] };
  const registered = await office.post("/webhooks", webhook, by("admin"));
  const secret = String(registered.json["secret"]);
  expect(secret).toMatch(/^whsec_/u);
  const [teller] = demo.plan.staff;
  const [window] = demo.plan.windows;
  const staffId = teller?.staffId ?? "";
  await office.post(`${OUTLET}/staff/${staffId}/arrive`, { post: "window" }, by(staffId));
  await office.post(`${OUTLET}/windows/${window?.windowId ?? ""}/open`, { staffId, mode: "all" }, by(staffId));
  const ticket = { ticketId: v7(), serviceIds: [demo.plan.services[0]?.serviceId], segmentId: "ordinary" };
  await office.post(`${OUTLET}/tickets`, { ...ticket, channel: "kiosk" }, by("device:k1"));
  demo.advance(5 * MINUTE_MS);
  await office.post(`${OUTLET}/windows/${window?.windowId ?? ""}/call-next`, {}, by(staffId));

  const network = await openNetwork(journal, new Uint8Array(32).fill(3));
  const names = [...network.state().staff.values()].flatMap(({ badgeName }) => badgeName);
  expect(names.length).toBeGreaterThan(100);
  const heads = await journal.heads({ prefix: "" });
  const texts = (await Promise.all(heads.map((head) => journal.read(head, 0)))).flat().map(({ dataJson }) => dataJson);
  expect(heads.some(({ unitId, stream }) => unitId === NETWORK_UNIT && stream === "catalogue")).toBe(true);
  const whole = texts.join("\n");
  expect(names.filter((name) => whole.includes(JSON.stringify(name)))).toEqual([]);
  expect(whole).not.toContain(secret);
  await demo.stop();
});

test("VT-6 a journal from before anything was sealed is read as it is", async () => {
  const journal = createMemoryJournal();
  const before = await openNetwork(journal);
  const demo = await demoServer({ journal });
  const [person] = [...(await openNetwork(journal, new Uint8Array(32).fill(3))).state().staff.values()];
  if (!person) throw new Error("the demo network has staff");
  await before.refresh();
  const entry = { ...person, badgeName: "Old Name" };
  await before.submit({ type: "DefineEntry", now: 1, section: "staff", entry }, { commandId: v7(), actor: "test" });
  const after = await openNetwork(journal, new Uint8Array(32).fill(3));
  expect(after.state().staff.get(person.id)?.badgeName).toBe("Old Name");
  await demo.stop();
});
