import { unreachable } from "#base/assert";
import { accept, refuse, type Result } from "#base/result";
import type { EpochMs } from "#base/time";
import { draftOf, evolve } from "./evolve";
import { faultsOf, idsTwice } from "./faults";
import type { EntryChange, NetworkCommand, NetworkEvent, NetworkRefusal, SectionEntry } from "./messages";
import { IN_OUTLET, type Network, type NetworkDocument, SECTIONS, type Section } from "./network";
import { sameData } from "./same-data";

type CommandOf<Type extends NetworkCommand["type"]> = Extract<NetworkCommand, { type: Type }>;
type Decision = Result<readonly NetworkEvent[], NetworkRefusal>;

/** Rules NW-1 to NW-6 and NW-30 of ./SPEC.md; the rules on what a network must look like are in faults.ts. */
export function decide(command: NetworkCommand, network: Network): Decision {
  switch (command.type) {
    case "ImportNetwork":
      return importNetwork(command.document, network, command.now);
    case "DefineEntry":
      return ifSound(network, defined(command, network, command.now));
    case "ReviseNetwork":
      return revise(command, network);
    case "RetireEntry":
      return retire(command.section, command.id, network, command.now);
    default:
      return unreachable(command);
  }
}

function importNetwork(document: NetworkDocument, network: Network, now: EpochMs): Decision {
  const twice = idsTwice(document);
  if (twice.length > 0) return refuse({ code: "network.faulty", faults: twice });
  return ifSound(network, imported(document, network, now));
}

function imported(document: NetworkDocument, network: Network, now: EpochMs): readonly NetworkEvent[] {
  const events: NetworkEvent[] = [];
  for (const section of SECTIONS) {
    const entries = document[section];
    if (!entries) continue;
    for (const entry of entries) events.push(...defined({ section, entry } as SectionEntry, network, now));
    const kept = new Set(entries.map(({ id }) => id));
    for (const { id, retired } of network[section].values()) {
      if (!kept.has(id) && !retired) events.push({ type: "EntryRetired", at: now, section, id });
    }
  }
  if (document.world && !sameData(document.world, network.world)) {
    events.push({ type: "WorldDefined", at: now, world: document.world });
  }
  return events;
}

function defined({ section, entry }: SectionEntry, network: Network, now: EpochMs): readonly NetworkEvent[] {
  if (sameData(network[section].get(entry.id), entry)) return [];
  return [{ type: "EntryDefined", at: now, section, entry } as NetworkEvent];
}

const NAMED_MAX = 20;

/** Changes many entries as one: all of them or, where one is no longer what it was, none. */
function revise({ entries, world, now }: CommandOf<"ReviseNetwork">, network: Network): Decision {
  const moved = entries
    .filter(({ section, before, after }) => {
      const present = network[section].get(after.id);
      return !sameData(present, before) && !sameData(present, after);
    })
    .map(({ section, after }) => `${section} ${after.id}`);
  if (world && !sameData(network.world, world.before) && !sameData(network.world, world.after)) moved.push("world");
  if (moved.length > 0) {
    const named = moved.slice(0, NAMED_MAX).join(", ");
    return refuse({ code: "network.changedSince", entries: named, count: moved.length });
  }
  const events = entries.flatMap((change) => revised(change, network, now));
  if (!world || sameData(network.world, world.after)) return ifSound(network, events);
  return ifSound(network, [...events, { type: "WorldDefined", at: now, world: world.after }]);
}

/** An entry that is only given up stands in the history as given up. */
function revised({ section, after }: EntryChange, network: Network, now: EpochMs): readonly NetworkEvent[] {
  const present = network[section].get(after.id);
  const { id, retired } = after;
  if (retired && present && !present.retired && sameData({ ...present, retired }, after)) {
    return [{ type: "EntryRetired", at: now, section, id }];
  }
  return defined({ section, entry: after } as SectionEntry, network, now);
}

function retire(section: Section, id: string, network: Network, now: EpochMs): Decision {
  const entry = network[section].get(id);
  if (!entry) return refuse({ code: "network.unknownEntry", section, id });
  if (entry.retired) return accept([]);
  const within = section === "outlets" ? inside(id, network, now) : [];
  return ifSound(network, [...within, { type: "EntryRetired", at: now, section, id }]);
}

/** What stands in an outlet goes with it; its people must have been given another home before. */
function inside(outletId: string, network: Network, now: EpochMs): readonly NetworkEvent[] {
  return IN_OUTLET.flatMap((section) =>
    [...network[section].values()]
      .filter((entry) => entry.outletId === outletId && !entry.retired)
      .map(({ id }): NetworkEvent => ({ type: "EntryRetired", at: now, section, id })),
  );
}

/** Accepts the events if the network they lead to breaks no rule; else says everything that is wrong with it. */
function ifSound(network: Network, events: readonly NetworkEvent[]): Decision {
  if (events.length === 0) return accept(events);
  const candidate = events.reduce(evolve, draftOf(network));
  const faults = faultsOf(candidate, network);
  return faults.length === 0 ? accept(events) : refuse({ code: "network.faulty", faults });
}
