import { present } from "#base/assert";
import type { NetworkEvent } from "./messages";
import { type EntryOf, type Network, type NetworkDraft, SECTIONS, type Section } from "./network";

/** Folds one event into the network it is handed, and hands that same network back. Never refuses. */
export function evolve(network: NetworkDraft, event: NetworkEvent): NetworkDraft {
  switch (event.type) {
    case "EntryDefined":
      section(network, event.section).set(event.entry.id, event.entry);
      break;
    case "EntryRetired": {
      const entries = section(network, event.section);
      entries.set(event.id, { ...present(entries.get(event.id), `${event.section} ${event.id}`), retired: true });
      break;
    }
    case "WorldDefined":
      network.world = event.world;
      break;
  }
  return network;
}

/** A copy that `evolve` may write without touching the original: entries are shared, lists are not. */
export function draftOf(network: Network): NetworkDraft {
  const lists = SECTIONS.map((name) => [name, new Map<string, EntryOf[Section]>(network[name])]);
  return { ...Object.fromEntries(lists), world: network.world } as NetworkDraft;
}

/** The compiler cannot see that a section and its entry belong together once both are variables; the event type can. */
function section(network: NetworkDraft, name: Section): Map<string, EntryOf[Section]> {
  return network[name];
}
