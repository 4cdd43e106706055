import { v5 as uuidOf, v7 as uuid } from "uuid";
import type { IdentityHouse } from "#app/identity/identity";
import type { NetworkStream, PolicyStream } from "#app/plan/sources";
import type { Journal } from "#app/ports/journal";
import type { Rows } from "#app/ports/rows";
import type { Checklists } from "#app/quality/checklists";
import { createDrills } from "#app/quality/drills";
import { createFlowClocks } from "#app/quality/flow-clocks";
import { createFixtures } from "#app/quality/fixtures";
import { openHandbook } from "#app/quality/handbook";
import { countLateSteps } from "#app/quality/process-watch";
import { openSkillTests } from "#app/quality/skill-tests";
import { createTargetLetters } from "#app/quality/target-letters";
import { openProcesses } from "#app/quality/processes";
import type { Quality } from "#app/quality/quality";
import type { VeilDeps } from "#app/quality/veil";
import { businessDateAt, type BusinessDate } from "#base/calendar";
import type { EpochMs } from "#base/time";
import type { Post } from "#domain/identity/roles";
import { lookAgain } from "./look-again";

type PracticeOfficeDeps = {
  readonly journal: Journal;
  readonly rows: Rows;
  readonly network: NetworkStream;
  readonly policies: PolicyStream;
  readonly identity: Pick<IdentityHouse, "stream">;
  readonly quality: Pick<Quality, "submit">;
  readonly checklists: Checklists;
  /** Business time at the outlet where it is earliest; at one of them, or at the head office. */
  readonly now: () => EpochMs;
  readonly nowAt: (outletId: string) => EpochMs;
  readonly veil: Omit<VeilDeps, "rows">;
};

/** For ids that are the same for the same word. */
const NAMESPACE = "6f0f1c9e-5f0e-4b7a-9a38-0d8f9b8f7c11";

/** How the network works: processes, what people are to know, drills and fixtures. */
export async function openPractice(deps: PracticeOfficeDeps) {
  const { journal, rows, network, policies, identity, quality, checklists, nowAt, veil } = deps;
  const sources = { network: network.state, policies: policies.state };
  const handbook = await openHandbook(journal, nowAt);
  const idOf = (word: string): string => uuidOf(word, NAMESPACE);
  const peopleAt = (outletId: string): readonly { readonly personId: string; readonly posts: readonly Post[] }[] => {
    const isHere = ({ place }: Post): boolean => place.kind === "outlet" && place.outletId === outletId;
    const open = [...identity.stream.state().accounts.values()].filter(({ closed }) => !closed);
    return open.flatMap(({ accountId, posts }) => {
      const here = posts.filter(isHere);
      return here.length > 0 ? [{ personId: accountId, posts: here }] : [];
    });
  };
  const { retention } = veil;
  return {
    rows,
    flowClocks: createFlowClocks(rows),
    handbook,
    peopleAt,
    skills: await openSkillTests({ ...sources, journal, peopleAt, nowAt, retention }),
    letters: createTargetLetters({ journal, network: network.state, nowAt, retention }),
    processes: await openProcesses({ ...sources, journal, nowAt, veil }),
    drills: createDrills({ journal, handbook: handbook.state, network: network.state, nowAt, veil }),
    fixtures: createFixtures({ ...sources, journal, quality, checklists, nowAt, idOf, veil }),
  };
}

export type Practice = Awaited<ReturnType<typeof openPractice>>;

/** Real time between two looks for days that are over and not counted. */
const COUNT_EVERY_MS = 60_000;

/** Counts late steps of days that are over. @returns ends it */
export function watchProcesses(
  { network, now, atRest }: Pick<PracticeOfficeDeps, "network" | "now"> & { readonly atRest: () => boolean },
  { rows, flowClocks, processes }: Pick<Practice, "rows" | "flowClocks" | "processes">,
  onTrouble: (trouble: unknown) => void,
): () => Promise<void> {
  const outletIds = () => [...network.state().outlets.keys()];
  const dateAt = (at: EpochMs): BusinessDate => {
    const zones = new Set([...network.state().outlets.values()].map(({ timeZone }) => timeZone));
    const dates = [...zones].map((timeZone) => businessDateAt(at, timeZone));
    return dates.sort()[0] ?? businessDateAt(at, "UTC");
  };
  const count = async () =>
    atRest() || countLateSteps({ rows, flowClocks, processes, outletIds, now, dateAt, newCommandId: uuid });
  return lookAgain(count, COUNT_EVERY_MS, onTrouble);
}
