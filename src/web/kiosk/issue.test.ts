import { expect, test } from "vitest";
import { issueCommand } from "./issue";
import type { Errand, KioskService } from "./errand";

const OFFERED = {
  segments: { ordinary: "ordinary", specialNeed: "green", known: ["ordinary", "green", "vip"] },
  cashLimit: 20_000,
};
const service: KioskService = { serviceId: "D1", queueId: "D", cash: true, divertsTo: ["selfService"], documents: [] };
const asked = (errand: Errand) =>
  issueCommand({ service, ...errand }, OFFERED, { ticketId: "t", channel: "kiosk", language: "en" });

test("an amount that a machine may not handle goes along, so that nobody offers one later", () => {
  expect(asked({ cash: "atOrAbove" })).toMatchObject({ amountMinor: 2_000_000 });
  expect(asked({ cash: "below" })).not.toHaveProperty("amountMinor");
});

test("whoever has a special need is issued in the green lane", () => {
  expect(asked({ specialNeed: "elderly" })).toMatchObject({ segmentId: "green", specialNeed: "elderly" });
  expect(asked({})).toMatchObject({ segmentId: "ordinary" });
});

test("a recognised customer is issued in the bank's class, by a token, where the outlet knows the class", () => {
  const customer = { customerToken: "token", segmentId: "vip" };
  expect(asked({ customer, specialNeed: "elderly" })).toMatchObject({ segmentId: "vip", customerToken: "token" });
  expect(asked({ customer: { ...customer, segmentId: "other" } })).toMatchObject({ segmentId: "ordinary" });
});
