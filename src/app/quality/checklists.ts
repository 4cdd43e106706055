import type { Result } from "#base/result";
import type { EpochMs } from "#base/time";
import { decide, evolve } from "#domain/checklist/decide";
import {
  type ChecklistCommand,
  type ChecklistEvent,
  type ChecklistRefusal,
  emptySchemeLibrary,
  type SchemeLibrary,
} from "#domain/checklist/messages";
import type { Scheme } from "#domain/checklist/scheme";
import { openContext } from "../journal/context-stream";
import type { Cause } from "../journal/records";
import type { Journal } from "../ports/journal";
import { readScheme } from "./scheme-file";
import { STREAMS } from "./streams";

/** The network's checklists. */
export type Checklists = {
  readonly state: () => SchemeLibrary;
  readonly publish: (
    scheme: Scheme,
    writtenBy: string,
    cause: Cause,
  ) => Promise<Result<readonly ChecklistEvent[], ChecklistRefusal>>;
  /** The same from a JSON or CSV text, as a bank keeps its lists; a file with a fault changes nothing. QA-11 */
  readonly publishFile: (
    text: string,
    writtenBy: string,
    cause: Cause,
  ) => Promise<Result<readonly ChecklistEvent[], ChecklistRefusal>>;
  readonly retire: (schemeId: string, cause: Cause) => Promise<Result<readonly ChecklistEvent[], ChecklistRefusal>>;
};

export async function openChecklists(journal: Journal, now: () => EpochMs): Promise<Checklists> {
  const stream = await openContext<
    ChecklistCommand,
    ChecklistEvent,
    ReturnType<typeof emptySchemeLibrary>,
    SchemeLibrary,
    ChecklistRefusal
  >(journal, { stream: STREAMS.checklist(), initial: emptySchemeLibrary, decide, evolve });
  const publish: Checklists["publish"] = (scheme, writtenBy, cause) =>
    stream.submit({ type: "PublishScheme", now: now(), actor: cause.actor, writtenBy, scheme }, cause);
  return {
    state: stream.state,
    publish,
    publishFile: async (text, writtenBy, cause) => {
      const file = readScheme(text);
      if (file.ok) return publish(file.scheme, writtenBy, cause);
      const { place, expected } = file.faults[0] ?? { place: "file", expected: "some" };
      return { ok: false, refusal: { code: "checklist.faulty", place, expected } };
    },
    retire: (schemeId, cause) =>
      stream.submit({ type: "RetireScheme", now: now(), actor: cause.actor, schemeId }, cause),
  };
}
