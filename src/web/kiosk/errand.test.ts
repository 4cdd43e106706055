import { expect, test } from "vitest";
import { back, offerOf, pageOf, type Errand, type KioskService } from "./errand";

const withdrawal: KioskService = {
  serviceId: "D1",
  queueId: "D",
  cash: true,
  divertsTo: ["selfService"],
  documents: [],
};
const opening: KioskService = { ...withdrawal, serviceId: "A1", queueId: "A", cash: false, documents: ["id.card"] };
const coins: KioskService = { ...withdrawal, serviceId: "D4", divertsTo: [] };

test("asks for the line, then the service, one question a page", () => {
  expect([pageOf({}), pageOf({ queueId: "D" })]).toEqual(["queues", "services"]);
});

test("asks how much cash before it offers a machine, and offers it below 20,000 only", () => {
  const errand: Errand = { queueId: "D", service: withdrawal };
  expect(pageOf(errand)).toBe("amount");
  expect(pageOf({ ...errand, cash: "below" })).toBe("diversion");
  expect(pageOf({ ...errand, cash: "atOrAbove" })).toBe("issue");
  expect(offerOf({ ...errand, cash: "below" })).toBe("selfService");
});

test("a no to the machine is final for this errand", () => {
  const declined = { to: "selfService", accepted: false } as const;
  expect(pageOf({ queueId: "D", service: withdrawal, cash: "below", diversion: declined })).toBe("issue");
});

test("nobody with a special need is asked for an amount or sent to a machine", () => {
  expect(pageOf({ queueId: "D", service: withdrawal, specialNeed: "elderly" })).toBe("issue");
});

test("nobody of a class of his own is asked for an amount or sent to a machine", () => {
  const errand: Errand = { queueId: "D", service: withdrawal, customer: { customerToken: "t", segmentId: "vip" } };
  expect(pageOf(errand)).toBe("issue");
  expect(pageOf({ ...errand, customer: { customerToken: "t" } })).toBe("amount");
});

test("lists the documents unless the customer goes to a machine", () => {
  const errand: Errand = { queueId: "A", service: opening };
  expect(pageOf(errand)).toBe("diversion");
  expect(pageOf({ ...errand, diversion: { to: "selfService", accepted: false } })).toBe("documents");
  expect(pageOf({ ...errand, diversion: { to: "selfService", accepted: true } })).toBe("issue");
});

test("a service only the counter can do goes straight to the ticket", () => {
  expect(pageOf({ queueId: "D", service: coins })).toBe("issue");
});

test("back forgets one answer at a time and keeps the special need", () => {
  const diversion = { to: "selfService", accepted: false } as const;
  let errand: Errand = { specialNeed: "other", queueId: "A", service: opening, diversion, documentsConfirmed: true };
  const seen: string[] = [];
  for (let step = 0; step < 4; step += 1) {
    errand = back(errand);
    seen.push(Object.keys(errand).sort().join(" "));
  }
  expect(seen).toEqual([
    "diversion queueId service specialNeed",
    "queueId service specialNeed",
    "queueId specialNeed",
    "specialNeed",
  ]);
});
