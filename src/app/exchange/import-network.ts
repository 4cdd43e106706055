import { accept, refuse, type Result } from "#base/result";
import type { EpochMs } from "#base/time";
import { decide } from "#domain/network/decide";
import { draftOf, evolve } from "#domain/network/evolve";
import { warningsOf } from "#domain/network/faults";
import type { NetworkCommand, NetworkEvent } from "#domain/network/messages";
import type { Network } from "#domain/network/network";
import type { ImportFault, SourceFile } from "./import-fault";
import { readNetwork } from "./read-network";

export type PlannedImport = {
  readonly command: Extract<NetworkCommand, { type: "ImportNetwork" }>;
  /** What the command will do to the network it was planned against, and what it then looks like. */
  readonly events: readonly NetworkEvent[];
  readonly after: Network;
  readonly warnings: readonly ImportFault[];
};

export type ImportRefusal = { readonly code: "import.faulty"; readonly faults: readonly ImportFault[] };

/**
 * Turns files into the command that brings a network to what they say, or names everything that is wrong with them.
 * The rules of the network are asked only once the files themselves are clean: half a file breaks rules by itself.
 */
export function planImport(
  files: readonly SourceFile[],
  network: Network,
  now: EpochMs,
): Result<PlannedImport, ImportRefusal> {
  const { document, faults, locate } = readNetwork(files);
  if (faults.length > 0) return refuse({ code: "import.faulty", faults });

  const command = { type: "ImportNetwork", now, document } as const;
  const decision = decide(command, network);
  if (decision.ok) {
    const after = decision.value.reduce(evolve, draftOf(network));
    return accept({ command, events: decision.value, after, warnings: warningsOf(after).map(locate) });
  }
  const { refusal } = decision;
  const said = refusal.code === "network.faulty" ? refusal.faults.map(locate) : [];
  return refuse({ code: "import.faulty", faults: said });
}
