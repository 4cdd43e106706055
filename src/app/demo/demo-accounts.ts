import { active } from "#domain/network/active";
import type { Network } from "#domain/network/network";
import { staffAccounts, type StaffAccount } from "../identity/staff-accounts";

/** Everybody who works in the demo network, and one person for each post that no branch has. */
export function demoAccounts(network: Network): readonly StaffAccount[] {
  const districts = [...active(network.orgUnits)].filter(({ kind }) => kind === "district");
  const place = { kind: "network" } as const;
  return [
    ...staffAccounts(network),
    ...districts.map(({ id: unitId }): StaffAccount => {
      return {
        accountId: `manager-${unitId}`,
        posts: [{ role: "districtManager", place: { kind: "district", unitId } }],
      };
    }),
    { accountId: "head-office", posts: [{ role: "headOffice", place }] },
    { accountId: "shopper", posts: [{ role: "mysteryShopper", place }] },
    { accountId: "agent", posts: [{ role: "agent", place }] },
    { accountId: "call-supervisor", posts: [{ role: "callSupervisor", place }] },
    { accountId: "administrator", posts: [{ role: "administrator", place }] },
  ];
}
