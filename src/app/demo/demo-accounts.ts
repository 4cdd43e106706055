import { active } from "#domain/network/active";
import type { Network } from "#domain/network/network";
import { staffAccounts, type StaffAccount } from "../identity/staff-accounts";

export const HEAD_OFFICE = "head-office";
export const SHOPPER = "shopper";

/** The account of a district's manager. */
export const managerOf = (unitId: string): string => `manager-${unitId}`;

/** Everybody who works in the demo network, and one person for each post that no branch has. */
export function demoAccounts(network: Network): readonly StaffAccount[] {
  const districts = [...active(network.orgUnits)].filter(({ kind }) => kind === "district");
  const place = { kind: "network" } as const;
  return [
    ...staffAccounts(network),
    ...districts.map(({ id: unitId }): StaffAccount => {
      return {
        accountId: managerOf(unitId),
        posts: [{ role: "districtManager", place: { kind: "district", unitId } }],
      };
    }),
    { accountId: HEAD_OFFICE, posts: [{ role: "headOffice", place }] },
    { accountId: SHOPPER, posts: [{ role: "mysteryShopper", place }] },
    { accountId: "agent", posts: [{ role: "agent", place }] },
    { accountId: "call-supervisor", posts: [{ role: "callSupervisor", place }] },
    { accountId: "administrator", posts: [{ role: "administrator", place }] },
  ];
}
