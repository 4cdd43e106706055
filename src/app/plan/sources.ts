import { decide as decideNetwork } from "#domain/network/decide";
import { evolve as evolveNetwork } from "#domain/network/evolve";
import type { NetworkCommand, NetworkEvent, NetworkRefusal } from "#domain/network/messages";
import { emptyNetwork, type Network } from "#domain/network/network";
import { evolve as evolvePolicy } from "#domain/policy/evolve";
import type { PolicyCommand, PolicyEvent, PolicyRefusal } from "#domain/policy/messages";
import { emptyPolicyBook, type PolicyBook } from "#domain/policy/model";
import { ENDLESS_MONTH, openContext, type ContextStream } from "../journal/context-stream";
import type { Journal } from "../ports/journal";
import { badgeNames } from "../vault/sealed-field";
import { decidePolicy } from "./decide-policy";

/** The unit that owns what holds for the whole network. */
export const NETWORK_UNIT = "network";

export type NetworkStream = ContextStream<NetworkCommand, NetworkEvent, Network, NetworkRefusal>;
export type PolicyStream = ContextStream<PolicyCommand, PolicyEvent, PolicyBook, PolicyRefusal>;

/** Network and catalogue, from the journal. Names on badges can be read and are written sealed where the key is given. */
export function openNetwork(journal: Journal, masterKey?: Uint8Array): Promise<NetworkStream> {
  return openContext(journal, {
    stream: { unitId: NETWORK_UNIT, month: ENDLESS_MONTH, stream: "catalogue" },
    initial: emptyNetwork,
    decide: decideNetwork,
    evolve: evolveNetwork,
    sealing: masterKey && badgeNames(masterKey),
  });
}

/** The policy book, from the journal. */
export function openPolicyBook(journal: Journal): Promise<PolicyStream> {
  return openContext(journal, {
    stream: { unitId: NETWORK_UNIT, month: ENDLESS_MONTH, stream: "policy" },
    initial: emptyPolicyBook,
    decide: decidePolicy,
    evolve: evolvePolicy,
  });
}
