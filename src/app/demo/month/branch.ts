import { instantAt, type BusinessDate, type WallTime } from "#base/calendar";
import { HOUR_MS, type EpochMs } from "#base/time";
import { active } from "#domain/network/active";
import type { Network } from "#domain/network/network";
import { unitsAbove } from "../../identity/staff-accounts";
import { managerOf } from "../demo-accounts";

/** Who acts at an outlet in the demo month, by account. */
export type Branch = {
  readonly outletId: string;
  readonly timeZone: string;
  /** Heads and their deputies, the head first; at least one. */
  readonly heads: readonly string[];
  readonly lobbyManagers: readonly string[];
  readonly tellers: readonly string[];
  readonly advisers: readonly string[];
  readonly everybody: readonly string[];
  /** Manager of the district above. */
  readonly manager: string;
};

const HEADS = ["branchHead", "deputyHead"];
const TELLERS = ["cashTeller", "lowCounterTeller", "flexTeller"];

/** Undefined where nobody works. */
export function branchOf(network: Network, outletId: string): Branch | undefined {
  const outlet = network.outlets.get(outletId);
  const staff = [...active(network.staff)].filter(({ homeId }) => homeId === outletId);
  const withPost = (...wanted: readonly string[]): readonly string[] =>
    wanted.flatMap((post) => staff.filter(({ posts }) => posts.includes(post)).map(({ id }) => id));
  const heads = withPost(...HEADS);
  const district = unitsAbove(network, outletId).find((unitId) => network.orgUnits.get(unitId)?.kind === "district");
  if (!outlet || heads.length === 0 || district === undefined) return undefined;
  return {
    outletId,
    timeZone: outlet.timeZone,
    heads,
    lobbyManagers: withPost("lobbyManager"),
    tellers: withPost(...TELLERS),
    advisers: withPost("customerManager"),
    everybody: staff.map(({ id }) => id),
    manager: managerOf(district),
  };
}

/** The outlet's own face to customers: the lobby manager, or the head where there is none. */
export function hostOf({ lobbyManagers, heads }: Branch): string {
  return lobbyManagers[0] ?? headOf({ heads });
}

export function headOf({ heads }: Pick<Branch, "heads">): string {
  return heads[0] ?? "";
}

/** Somebody who does what the head may do, and is not the head where there is another. */
export function secondHeadOf({ heads }: Branch): string {
  return heads[1] ?? headOf({ heads });
}

export type OnDuty = { readonly head: string; readonly deputy?: string };

/** Head on duty and deputy: heads take turns; a single head has the lobby manager stand in every third day. */
export function dutyOn(branch: Branch, date: BusinessDate): OnDuty {
  const { heads, lobbyManagers } = branch;
  const [host] = lobbyManagers;
  const turn = Math.floor(Date.parse(date) / (24 * HOUR_MS));
  if (heads.length > 1) {
    const at = (ix: number): string => heads[ix % heads.length] ?? headOf(branch);
    return { head: at(turn), deputy: at(turn + 1) };
  }
  if (host === undefined) return { head: headOf(branch) };
  return turn % 3 === 2 ? { head: host, deputy: headOf(branch) } : { head: headOf(branch), deputy: host };
}

export function momentAt({ timeZone }: Pick<Branch, "timeZone">, date: BusinessDate, time: WallTime): EpochMs {
  return instantAt(date, time, timeZone);
}
