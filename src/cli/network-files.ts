import { planImport } from "#app/exchange/import-network";
import { draftOf, evolve } from "#domain/network/evolve";
import { emptyNetwork, type Network } from "#domain/network/network";
import { readFiles } from "./commands/network";
import { faulty } from "./failed";

/** A network from its files alone, without a journal. @throws CommandFailed naming every fault by line and field */
export async function networkFromFiles(paths: readonly string[]): Promise<Network> {
  const planned = planImport(await readFiles(paths), emptyNetwork(), 0);
  if (planned.ok) return planned.value.events.reduce(evolve, draftOf(emptyNetwork()));
  throw faulty(planned.refusal.faults);
}
