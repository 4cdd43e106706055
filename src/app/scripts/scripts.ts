import type { Result } from "#base/result";
import type { EpochMs } from "#base/time";
import { decide, evolve } from "#domain/script/decide";
import { scriptRef, scriptsInUse, type ScriptCount } from "#domain/script/in-use";
import type { ScriptRefusal } from "#domain/script/messages";
import {
  emptyScriptBook,
  type Script,
  type ScriptCommand,
  type ScriptEvent,
  type ScriptBook,
  type Written,
} from "#domain/script/model";
import { ENDLESS_MONTH, openContext } from "../journal/context-stream";
import type { Cause } from "../journal/records";
import { NETWORK_UNIT } from "../plan/sources";
import type { Journal } from "../ports/journal";
import type { Rows } from "../ports/rows";
import { SCRIPT_USE, type ScriptUseRow } from "./script-use-projection";

type Changed = Promise<Result<readonly ScriptEvent[], ScriptRefusal>>;

export type CountedScript = Written & ScriptCount & { readonly ref: string };

export type Scripts = {
  readonly write: (script: Script, cause: Cause) => Changed;
  readonly approve: (scriptId: string, version: number, cause: Cause) => Changed;
  readonly retire: (scriptId: string, cause: Cause) => Changed;
  /** Every version with what became of it in the whole network, and whether its script is retired. */
  readonly all: () => Promise<readonly (CountedScript & { readonly retired: boolean })[]>;
  /** What is said at an outlet now, in the order in which it is tried; counted over the whole network. */
  readonly inUse: () => Promise<readonly CountedScript[]>;
};

export type ScriptsDeps = {
  readonly journal: Journal;
  readonly rows: Pick<Rows, "select">;
  readonly now: () => EpochMs;
};

/** The network's scripts, and how often each is said. */
export async function openScripts({ journal, rows, now }: ScriptsDeps): Promise<Scripts> {
  const stream = await openContext<
    ScriptCommand,
    ScriptEvent,
    ReturnType<typeof emptyScriptBook>,
    ScriptBook,
    ScriptRefusal
  >(journal, {
    stream: { unitId: NETWORK_UNIT, month: ENDLESS_MONTH, stream: "scripts" },
    initial: emptyScriptBook,
    decide,
    evolve,
  });
  const stamp = ({ actor }: Cause) => ({ now: now(), actor });
  const counts = async (): Promise<ReadonlyMap<string, ScriptCount>> =>
    summed(await rows.select(SCRIPT_USE, { where: {} }));
  return {
    write: (script, cause) => stream.submit({ type: "WriteScript", ...stamp(cause), script }, cause),
    approve: (scriptId, version, cause) =>
      stream.submit({ type: "ApproveScript", ...stamp(cause), scriptId, version }, cause),
    retire: (scriptId, cause) => stream.submit({ type: "RetireScript", ...stamp(cause), scriptId }, cause),
    all: async () => {
      const [known] = await Promise.all([counts(), stream.refresh()]);
      const { scripts, retired } = stream.state();
      const versions = [...scripts.values()].flat();
      return versions.map((script) => ({ ...counted(script, known), retired: retired.has(script.scriptId) }));
    },
    inUse: async () => {
      const [known] = await Promise.all([counts(), stream.refresh()]);
      return scriptsInUse(stream.state(), (ref) => known.get(ref)).map((script) => counted(script, known));
    },
  };
}

const NEVER: ScriptCount = { said: 0, accepted: 0, refused: 0 };

function counted(script: Written, known: ReadonlyMap<string, ScriptCount>): CountedScript {
  const ref = scriptRef(script);
  return { ...script, ...(known.get(ref) ?? NEVER), ref };
}

function summed(rows: readonly ScriptUseRow[]): ReadonlyMap<string, ScriptCount> {
  const sums = new Map<string, ScriptCount>();
  for (const { scriptRef: ref, said, accepted, refused } of rows) {
    const sum = sums.get(ref) ?? NEVER;
    sums.set(ref, { said: sum.said + said, accepted: sum.accepted + accepted, refused: sum.refused + refused });
  }
  return sums;
}
