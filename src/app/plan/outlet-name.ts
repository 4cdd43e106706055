import type { Name } from "#domain/network/name";
import type { Network } from "#domain/network/network";

/** What customers call an outlet; its id where the network does not know it. */
export function outletNameOf(network: Network, outletId: string): Name {
  const name = network.outlets.get(outletId)?.name;
  return name ?? { zh: outletId, en: outletId, es: outletId, ko: outletId };
}
