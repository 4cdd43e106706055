import { expect, test } from "vitest";
import { DEMO_PLAN } from "#domain/lobby-day/demo-plan.fixture";
import { peopleSets, serviceCertificate } from "./people-sets";

const everything = serviceCertificate({ serviceIds: DEMO_PLAN.services.map(({ serviceId }) => serviceId) });
const cashAlone = serviceCertificate({ serviceIds: ["cash"] });

test("RO-28 work that everybody can take asks for anybody, other work for those who can take it", () => {
  const sets = peopleSets({ plan: DEMO_PLAN, flexible: [] });
  const forAll = sets.find(({ holders }) => holders.length === 2);
  const forSome = sets.find(({ holders }) => holders.length === 1);
  expect(sets).toHaveLength(2);
  expect(forAll?.ownIds).toEqual(["cash"]);
  expect(forAll?.holders).toEqual([cashAlone, everything].sort());
  expect(forSome?.holders).toEqual([everything]);
  expect(forSome?.serviceIds).not.toContain("cash");
  expect(forAll?.serviceIds).toEqual(expect.arrayContaining([...(forSome?.serviceIds ?? [])]));
});

test("RO-28 no more people are asked for than there are windows for their work", () => {
  const serving = DEMO_PLAN.windows.filter(({ serviceIds }) => serviceIds.length > 0);
  for (const { seats, serviceIds } of peopleSets({ plan: DEMO_PLAN, flexible: [] }))
    expect(seats).toBe(serving.filter((window) => window.serviceIds.some((id) => serviceIds.includes(id))).length);
});

test("RO-28 whoever may do nothing at windows is nobody's person", () => {
  expect(serviceCertificate({ serviceIds: [] })).toBeUndefined();
});
