import { refuse, type Result } from "#base/result";
import type { BusinessDate } from "#base/calendar";
import { decide, evolve } from "#domain/change-request/decide";
import type { RequestCommand, RequestEvent, RequestRefusal } from "#domain/change-request/messages";
import {
  emptyRequestBook,
  type ChangeRequest,
  type RequestBook,
  type RequestedChange,
} from "#domain/change-request/model";
import { SECTIONS, type Section } from "#domain/network/network";
import type { PolicyData } from "#domain/policy/definition";
import { ENDLESS_MONTH, openContext, type ContextStream } from "../journal/context-stream";
import type { Cause } from "../journal/records";
import { NETWORK_UNIT } from "../plan/sources";
import type { Clock } from "../ports/clock";
import type { Journal } from "../ports/journal";
import { badgeNames } from "../vault/sealed-field";
import { makeEdit, previewEdit, type EditDeps, type EditRefusal } from "./edit-entry";
import type { HeadOffice, PolicyObjection } from "./head-office";

export type ChangeDeskDeps = {
  readonly journal: Journal;
  readonly headOffice: Pick<HeadOffice, "changePolicy" | "previewPolicy">;
  readonly edits: EditDeps;
  readonly wall: Clock;
  /** The business date that has begun at every outlet. */
  readonly today: () => BusinessDate;
  readonly newId: () => string;
  /** Names that wait to be entered lie in the journal sealed under a key made from it; open without. */
  readonly masterKey?: Uint8Array;
};

export type ChangeRefusal = RequestRefusal | EditRefusal | PolicyObjection;

/** Changes that wait for another person or for their day. Rules HO-14 and HO-15. */
export type ChangeDesk = {
  /** The newest first. */
  readonly requests: () => readonly ChangeRequest[];
  readonly ask: (
    asked: { readonly requestId: string; readonly change: RequestedChange; readonly from: BusinessDate },
    cause: Cause,
  ) => Promise<Result<ChangeRequest, ChangeRefusal>>;
  readonly decide: (
    type: "ApproveChange" | "DeclineChange" | "WithdrawChange",
    asked: { readonly requestId: string; readonly reason: string },
    cause: Cause,
  ) => Promise<Result<ChangeRequest, ChangeRefusal>>;
  /** Brings into effect what is approved and whose day has come. */
  readonly look: () => Promise<void>;
};

export async function openChangeDesk(deps: ChangeDeskDeps): Promise<ChangeDesk> {
  const { journal, wall, today, newId } = deps;
  const stream: ContextStream<RequestCommand, RequestEvent, RequestBook, RequestRefusal> = await openContext(journal, {
    stream: { unitId: NETWORK_UNIT, month: ENDLESS_MONTH, stream: "change-requests" },
    initial: emptyRequestBook,
    decide,
    evolve,
    sealing: deps.masterKey && badgeNames(deps.masterKey),
  });
  const submit = async (command: RequestCommand, cause: Cause): Promise<Result<ChangeRequest, ChangeRefusal>> => {
    const done = await stream.submit(command, cause);
    if (!done.ok) return done;
    await takeEffect(command.requestId);
    const request = stream.state().requests.get(command.requestId);
    return request ? { ok: true, value: request } : refuse({ code: "change.unknown", requestId: command.requestId });
  };
  const takeEffect = async (requestId: string): Promise<void> => {
    const request = stream.state().requests.get(requestId);
    if (request?.state !== "approved") return;
    // A policy carries its own first day; an entry of the network is written when its day comes.
    if (request.change.kind !== "policy" && request.from > today()) return;
    const refusedBy = await apply(deps, request);
    const recorded = { type: "RecordEffect", now: wall.now(), actor: "system", requestId } as const;
    const cause = { commandId: newId(), actor: "system" };
    await stream.submit({ ...recorded, ...(refusedBy !== undefined && { refusedBy }) }, cause);
  };
  return {
    requests: () => [...stream.state().requests.values()].reverse(),
    ask: async (asked, cause) => {
      const objection = objectionTo(deps, asked, cause.actor);
      if (objection) return refuse(objection);
      const alone = asked.change.kind !== "policy";
      return submit({ type: "AskForChange", now: wall.now(), actor: cause.actor, ...asked, alone }, cause);
    },
    decide: (type, asked, cause) => submit({ type, now: wall.now(), actor: cause.actor, ...asked }, cause),
    look: async () => {
      for (const { requestId, state } of stream.state().requests.values()) {
        if (state === "approved") await takeEffect(requestId);
      }
    },
  };
}

const isSection = (name: string): name is Section => SECTIONS.some((section) => section === name);

/** What the rules say against it now; they are asked again when it takes effect. */
function objectionTo(
  { edits, headOffice }: ChangeDeskDeps,
  { change, from }: { readonly change: RequestedChange; readonly from: BusinessDate },
  askedBy: string,
): ChangeRefusal | undefined {
  if (change.kind === "policy") {
    const preview = headOffice.previewPolicy(policyCommand("preview", change, from, askedBy, "somebody else"));
    return preview.ok ? undefined : preview.refusal;
  }
  if (!isSection(change.section)) return { code: "entry.faulty", faults: [] };
  const preview = previewEdit(edits, editOf(change, change.section));
  return preview.ok ? undefined : preview.refusal;
}

/** @returns the code of the rule that refused it; nothing when it was done */
async function apply({ edits, headOffice }: ChangeDeskDeps, request: ChangeRequest): Promise<string | undefined> {
  const {
    change,
    requestId,
    from,
    askedBy,
    decidedBy = askedBy,
  } = request as ChangeRequest & {
    readonly change: RequestedChange;
  };
  // The request's own id: whoever is interrupted in between does it once.
  const cause = { commandId: requestId, actor: decidedBy };
  if (change.kind === "policy") {
    const done = await headOffice.changePolicy(policyCommand(requestId, change, from, askedBy, decidedBy), cause);
    return done.ok ? undefined : done.refusal.code;
  }
  if (!isSection(change.section)) return "entry.faulty";
  const done = await makeEdit(edits, editOf(change, change.section), cause);
  return done.ok ? undefined : done.refusal.code;
}

function editOf(change: Exclude<RequestedChange, { kind: "policy" }>, section: Section) {
  return change.kind === "entry"
    ? ({ type: "define", section, entry: change.entry } as const)
    : ({ type: "retire", section, id: change.id } as const);
}

function policyCommand(
  valueId: string,
  { key, scope, value, validTo }: Extract<RequestedChange, { kind: "policy" }>,
  validFrom: BusinessDate,
  setBy: string,
  approvedBy: string,
) {
  const said = { type: "SetPolicyValue", valueId, key, scope, validFrom, setBy, approvedBy } as const;
  // The policy's own definition refuses what is no value of it.
  return { ...said, value: value as PolicyData, ...(validTo !== undefined && { validTo }) };
}
