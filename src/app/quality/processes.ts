import { addDays, businessDateAt, instantAt, type BusinessDate } from "#base/calendar";
import type { Result } from "#base/result";
import type { EpochMs } from "#base/time";
import { resolvePolicies } from "#domain/policy/resolve";
import { decide } from "#domain/process/decide";
import { evolve } from "#domain/process/evolve";
import type { CommandOf, ProcessCommand, ProcessEvent, ProcessRefusal } from "#domain/process/messages";
import { emptyProcessBook, isInForce, type ProcessBook } from "#domain/process/model";
import { openContext } from "../journal/context-stream";
import type { Cause } from "../journal/records";
import { NETWORK_UNIT } from "../plan/sources";
import type { Journal } from "../ports/journal";
import { STREAMS } from "./streams";
import type { TermsSources } from "./terms";
import { naming, type VeilDeps } from "./veil";

type Without<Command, Field extends string> = Command extends unknown ? Omit<Command, Field> : never;
type Proposal = Omit<CommandOf<"ProposeVariant">, "now" | "actor" | "until"> & { readonly lastDate: BusinessDate };

/** An act as people ask for it: without time and person, an end as a date, and without what the policies say. */
type ProcessAsked =
  Without<Exclude<ProcessCommand, { type: "ProposeVariant" }>, "now" | "actor" | "daysMax"> | Proposal;

/** How the network does things, and what was done otherwise. */
export type Processes = {
  readonly state: () => ProcessBook;
  /** What was done otherwise, by id; without the names of those who are forgotten in it. QA-20 */
  readonly deviations: () => Promise<ProcessBook["deviations"]>;
  /** Durable when it answers. @throws JournalUnavailable */
  readonly submit: (asked: ProcessAsked, cause: Cause) => Promise<Result<readonly ProcessEvent[], ProcessRefusal>>;
  /** Variants that may be worked by now. */
  readonly inForce: () => readonly string[];
};

type ProcessesDeps = TermsSources & {
  readonly journal: Journal;
  /** Business time at an outlet, or at the head office by the network's unit. */
  readonly nowAt: (unitId: string) => EpochMs;
  /** Up to when an outlet's log names nobody, and whose codes those are; absent: it always does. */
  readonly veil?: Omit<VeilDeps, "rows">;
};

export async function openProcesses({ journal, network, policies, nowAt, veil }: ProcessesDeps): Promise<Processes> {
  const stream = await openContext<
    ProcessCommand,
    ProcessEvent,
    ReturnType<typeof emptyProcessBook>,
    ProcessBook,
    ProcessRefusal
  >(journal, { stream: STREAMS.processes(), initial: emptyProcessBook, decide, evolve });
  const timeZoneOf = (outletId: string | undefined): string =>
    network().outlets.get(outletId ?? "")?.timeZone ?? [...network().outlets.values()][0]?.timeZone ?? "UTC";

  /** Where an act belongs: what one outlet does or asks for is at its own time, everything else at the head office's. */
  const unitOf = (asked: ProcessAsked): string => {
    if ("outletId" in asked) return asked.outletId;
    const variant = "variantId" in asked ? stream.state().variants.get(asked.variantId) : undefined;
    return ("outletIds" in asked ? asked : variant)?.outletIds[0] ?? NETWORK_UNIT;
  };
  const command = (asked: ProcessAsked, actor: string): ProcessCommand => {
    const stamped = { now: nowAt(unitOf(asked)), actor };
    if (asked.type === "ProposeVariant") {
      const { lastDate, ...said } = asked;
      const until = instantAt(addDays(lastDate, 1), "00:00", timeZoneOf(asked.outletIds[0]));
      return { ...said, ...stamped, until };
    }
    if (asked.type !== "ApproveVariant") return { ...asked, ...stamped };
    const date = businessDateAt(stamped.now, timeZoneOf(undefined));
    return { ...asked, ...stamped, daysMax: resolvePolicies(policies(), { date })["process.variantDaysMax"] };
  };
  return {
    state: stream.state,
    deviations: async () => {
      const logged = [...stream.state().deviations];
      const outletIds = [...new Set(logged.map(([, { outletId }]) => outletId))];
      const books = await Promise.all(outletIds.map((outletId) => naming(veil, outletId, "deviation")));
      const named = new Map(outletIds.map((outletId, at) => [outletId, books[at]]));
      return new Map(logged.map(([id, one]) => [id, named.get(one.outletId)?.(one, one.at) ?? one]));
    },
    submit: (asked, cause) => stream.submit(command(asked, cause.actor), cause),
    inForce: () => {
      const book = stream.state();
      return [...book.variants.values()]
        .filter((one) => isInForce(book, one, nowAt(NETWORK_UNIT)))
        .map((one) => one.variantId);
    },
  };
}
