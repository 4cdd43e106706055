import { active } from "#domain/network/active";
import type { WindowLamp } from "#domain/network/place";
import type { NetworkStream } from "../plan/sources";

const NONE: ReadonlyMap<string, WindowLamp> = new Map();

/** The lamps of an outlet by window, as the network has them now. Cost: a look-up, and a pass when the network changed. */
export function lampsOf(
  network: Pick<NetworkStream, "state" | "version">,
): (outletId: string) => ReadonlyMap<string, WindowLamp> {
  let version = -1;
  let byOutlet = new Map<string, Map<string, WindowLamp>>();
  return (outletId) => {
    if (version !== network.version()) {
      version = network.version();
      byOutlet = new Map();
      for (const lamp of active(network.state().lamps)) {
        const here = byOutlet.get(lamp.outletId) ?? new Map<string, WindowLamp>();
        byOutlet.set(lamp.outletId, here.set(lamp.windowId, lamp));
      }
    }
    return byOutlet.get(outletId) ?? NONE;
  };
}
