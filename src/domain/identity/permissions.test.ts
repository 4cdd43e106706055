import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DEVICE_MAY, MACHINE_MAY } from "./model";
import { ALL_PERMISSIONS, may, PERMISSIONS, reachOf, type Asked, type Permission } from "./permissions";
import { PLACES_OF, ROLES, type Post, type StaffRole } from "./roles";

const HERE: Asked = { kind: "outlet", outletId: "O01", unitIds: ["AREA", "NET"] };
const THERE: Asked = { kind: "outlet", outletId: "O09", unitIds: ["ELSEWHERE", "NET"] };
const NETWORK: Asked = { kind: "network" };

const at = (role: StaffRole, place: Post["place"]): Post => ({ role, place });
const atO01 = (role: StaffRole): Post => at(role, { kind: "outlet", outletId: "O01" });
const inArea = (role: StaffRole): Post => at(role, { kind: "district", unitId: "AREA" });
const overAll = (role: StaffRole): Post => at(role, { kind: "network" });

const can = (posts: readonly Post[], permission: Permission, asked: Asked): boolean =>
  may({ accountId: "E001", posts }, permission, asked).ok;

/** The domain's table, read off by hand, one line a capability: who has it at all, by the initials used there. */
const SAID: Readonly<Partial<Record<Permission, string>>> = {
  "queue.read": "LM LG TE RV CM BH DM HQ",
  "service.serve": "TE CM",
  "service.review": "RV BH",
  "service.authorise": "RV BH",
  "diversion.offer": "LM LG TE CM BH",
  "window.propose": "LM",
  "window.approve": "BH DM",
  "window.approveMode": "LM BH DM",
  "routing.propose": "BH",
  "routing.approve": "DM HQ",
  "roster.publish": "BH DM SV",
  "float.approve": "DM",
  "whatIf.run": "BH DM HQ",
  "forecast.run": "BH DM HQ SV",
  "customer.read": "CM BH",
  "customer.write": "CM",
  "customer.aggregates": "DM HQ",
  "opportunity.read": "CM BH DM HQ",
  "complaint.start": "CU",
  "complaint.receive": "LM TE CM BH AG SV",
  "complaint.decide": "DM HQ",
  "finding.raise": "DM HQ",
  "finding.verify": "DM HQ",
  "mystery.write": "MS",
  "scorecard.scheme": "HQ",
  "scorecard.assess": "BH DM SV",
  "callWatch.reinforce": "SV",
  "device.register": "AD",
  "playlist.write": "LM BH DM HQ",
  "playlist.approve": "BH DM HQ",
  "quiz.author": "HQ",
  "account.manage": "AD",
  "audit.read": "HQ",
};
const INITIALS: Readonly<Record<(typeof ROLES)[number], string>> = {
  customer: "CU",
  lobbyManager: "LM",
  lobbyGuide: "LG",
  teller: "TE",
  reviewer: "RV",
  customerManager: "CM",
  branchHead: "BH",
  districtManager: "DM",
  headOffice: "HQ",
  mysteryShopper: "MS",
  agent: "AG",
  callSupervisor: "SV",
  administrator: "AD",
};

describe("the table of roles and permissions", () => {
  test.each(Object.entries(SAID) as [Permission, string][])("ID-1 %s is for %s", (permission, initials) => {
    const held = ROLES.filter((role) => reachOf(role, permission) !== undefined).map((role) => INITIALS[role]);
    expect(held.sort()).toEqual(initials.split(" ").sort());
  });

  test("ID-1 a role has no permission that reaches farther than its posts can", () => {
    const farthest = { own: 0, outlet: 1, district: 2, network: 3 } as const;
    for (const permission of ALL_PERMISSIONS) {
      for (const [role, places] of Object.entries(PLACES_OF)) {
        const reach = reachOf(role as StaffRole, permission);
        const widest = Math.max(...places.map((place) => farthest[place]));
        if (reach !== undefined) expect(farthest[reach], `${role} ${permission}`).toBeLessThanOrEqual(widest);
      }
    }
  });

  test("ID-6 an administrator sees neither customers nor performance, nor a lobby", () => {
    const sees = ALL_PERMISSIONS.filter((permission) => reachOf("administrator", permission) !== undefined);
    expect(
      sees.filter((name) => /^(customer|opportunity|complaint|scorecard|queue|service|mystery)\./u.test(name)),
    ).toEqual([]);
  });

  test("ID-7 a kiosk takes tickets and serves nobody; a reading program changes nothing", () => {
    expect(DEVICE_MAY.kiosk).toContain("ticket.take");
    expect(DEVICE_MAY.display).not.toContain("ticket.take");
    for (const may of Object.values(DEVICE_MAY)) expect(may).not.toContain("service.serve");
    expect(MACHINE_MAY.read.every((permission) => permission.endsWith(".read"))).toBe(true);
    for (const held of Object.values(MACHINE_MAY)) expect(held).not.toContain("account.manage");
  });
});

describe("where a permission holds", () => {
  test("ID-2 a branch's people see their own branch, a district's manager its outlets, head office all", () => {
    expect(can([atO01("branchHead")], "queue.read", HERE)).toBe(true);
    expect(can([atO01("branchHead")], "queue.read", THERE)).toBe(false);
    expect(can([inArea("districtManager")], "queue.read", HERE)).toBe(true);
    expect(can([inArea("districtManager")], "queue.read", THERE)).toBe(false);
    expect(can([overAll("headOffice")], "queue.read", THERE)).toBe(true);
    expect(can([inArea("teller")], "service.serve", HERE)).toBe(true);
  });

  test("ID-3 the own scorecard is seen by oneself; a head sees those of the branch", () => {
    const mine: Asked = { ...HERE, ownerId: "E001" };
    const hers: Asked = { ...HERE, ownerId: "E002" };
    expect(can([atO01("teller")], "scorecard.read", mine)).toBe(true);
    expect(can([atO01("teller")], "scorecard.read", hers)).toBe(false);
    expect(can([atO01("branchHead")], "scorecard.read", hers)).toBe(true);
  });

  test("ID-4 the network's own affairs need a post at the network", () => {
    expect(can([overAll("administrator")], "account.manage", NETWORK)).toBe(true);
    expect(can([inArea("districtManager")], "network.read", NETWORK)).toBe(false);
    expect(can([overAll("headOffice")], "audit.read", NETWORK)).toBe(true);
  });

  test("ID-5 of several posts any one is enough, and another post never takes a right away", () => {
    const post = fc
      .constantFrom(...(Object.keys(PLACES_OF) as StaffRole[]))
      .map((role): Post => (PLACES_OF[role].includes("outlet") ? atO01(role) : overAll(role)));
    const asked = fc.constantFrom<Asked>(
      HERE,
      THERE,
      NETWORK,
      { ...HERE, ownerId: "E001" },
      { ...HERE, ownerId: "E2" },
    );
    fc.assert(
      fc.property(fc.array(post, { maxLength: 4 }), fc.constantFrom(...ALL_PERMISSIONS), asked, (posts, name, what) => {
        expect(can(posts, name, what)).toBe(posts.some((one) => can([one], name, what)));
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  test("ID-1 who has no post may nothing, and a refusal names the permission", () => {
    expect(ALL_PERMISSIONS.filter((permission) => can([], permission, HERE))).toEqual([]);
    expect(may({ accountId: "E001", posts: [] }, "queue.read", HERE)).toEqual({
      ok: false,
      refusal: { code: "identity.notAllowed", permission: "queue.read" },
    });
    expect(Object.keys(PERMISSIONS["clock.set"])).toEqual([]);
  });
});
