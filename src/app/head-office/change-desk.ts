import { refuse, type Result } from "#base/result";
import type { BusinessDate } from "#base/calendar";
import { assert } from "#base/assert";
import { decide, evolve, isUndone } from "#domain/change-request/decide";
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
import type { RevisionLook, RevisionPreview } from "./preview-revision";
import type { Revision, RevisionRefusal } from "./revision";

export type ChangeDeskDeps = {
  readonly journal: Journal;
  readonly headOffice: Pick<
    HeadOffice,
    | "changePolicy"
    | "previewPolicy"
    | "previewWithdrawal"
    | "previewRevision"
    | "decideRevision"
    | "reverseRevision"
    | "revise"
  >;
  readonly edits: EditDeps;
  readonly wall: Clock;
  /** The business date that has begun at every outlet. */
  readonly today: () => BusinessDate;
  readonly newId: () => string;
  /** Names that wait to be entered lie in the journal sealed under a key made from it; open without. */
  readonly masterKey?: Uint8Array;
};

export type ChangeRefusal = RequestRefusal | EditRefusal | PolicyObjection | RevisionRefusal;

export type RevisionAsked = { readonly requestId: string; readonly undo: boolean } & Pick<
  RevisionLook,
  "setBy" | "offset" | "limit"
>;

/** Changes that wait for another person or for their day. Rules HO-14 and HO-15. */
export type ChangeDesk = {
  /** The newest first. */
  readonly requests: () => readonly ChangeRequest[];
  readonly ask: (
    asked: { readonly requestId: string; readonly change: RequestedChange; readonly from: BusinessDate },
    cause: Cause,
    /** A program brings the names of two people itself; people are asked one by one. */
    isProgram?: boolean,
  ) => Promise<Result<ChangeRequest, ChangeRefusal>>;
  /** What an import that somebody asked for would do, or taking it back. */
  readonly previewImport: (asked: RevisionAsked) => Result<RevisionPreview, ChangeRefusal>;
  readonly mayBeUndone: (request: ChangeRequest) => boolean;
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
    // A value carries its own first day; everything else is written when its day comes.
    if (request.change.kind !== "policy" && request.from > today()) return;
    const refusedBy = await apply(deps, stream.state(), request);
    const recorded = { type: "RecordEffect", now: wall.now(), actor: "system", requestId } as const;
    const cause = { commandId: newId(), actor: "system" };
    await stream.submit({ ...recorded, ...(refusedBy !== undefined && { refusedBy }) }, cause);
  };
  return {
    requests: () => [...stream.state().requests.values()].reverse(),
    ask: async (asked, cause, isProgram = false) => {
      const isKnown = stream.state().requests.has(asked.requestId);
      const objection = isKnown ? undefined : objectionTo(deps, stream.state(), asked, cause.actor);
      if (objection) return refuse(objection);
      const alone = isProgram || !needsTwo(asked.change);
      return submit({ type: "AskForChange", now: wall.now(), actor: cause.actor, ...asked, alone }, cause);
    },
    previewImport: ({ requestId, undo, ...look }) => {
      const request = stream.state().requests.get(requestId);
      if (!request || (undo ? request.change.kind !== "import" : !isImport(request.change)))
        return refuse({ code: "change.unknown", requestId });
      const { files, counts } = request.change as ImportChange;
      const change = undo ? ({ kind: "importUndo", undoes: requestId, files, counts } as const) : request.change;
      const revision = revisionOf(deps, stream.state(), { requestId, change });
      return deps.headOffice.previewRevision(approvedBy(revision, elseThan(look.setBy)), look);
    },
    mayBeUndone: ({ change, state, requestId }) =>
      change.kind === "import" && state === "applied" && !isUndone(requestId, stream.state()),
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
  deps: ChangeDeskDeps,
  book: RequestBook,
  asked: Pick<ChangeRequest, "requestId" | "change" | "from">,
  askedBy: string,
): ChangeRefusal | undefined {
  const { edits, headOffice } = deps;
  const { change, from } = asked;
  if (change.kind === "policy") {
    const preview = headOffice.previewPolicy(policyCommand("preview", change, from, askedBy, elseThan(askedBy)));
    return preview.ok ? undefined : preview.refusal;
  }
  if (change.kind === "policyWithdrawal") {
    const preview = headOffice.previewWithdrawal(change.valueId, from);
    return preview.ok ? undefined : preview.refusal;
  }
  if (isImport(change)) {
    // The request's own rules come first: what cannot be undone has no reverse.
    const rules = decide({ type: "AskForChange", now: 0, actor: askedBy, ...asked, alone: false }, book);
    if (!rules.ok) return rules.refusal;
    const revision = approvedBy(revisionOf(deps, book, asked), elseThan(askedBy));
    const decided = headOffice.decideRevision(revision, askedBy);
    return decided.ok ? undefined : decided.refusal;
  }
  if (!isSection(change.section)) return { code: "entry.faulty", faults: [] };
  const preview = previewEdit(edits, editOf(change, change.section));
  return preview.ok ? undefined : preview.refusal;
}

/** @returns the code of the rule that refused it; nothing when it was done */
async function apply(deps: ChangeDeskDeps, book: RequestBook, request: ChangeRequest): Promise<string | undefined> {
  const { edits, headOffice } = deps;
  const { change, requestId, from, askedBy, decidedBy = askedBy } = request;
  // The request's own id: whoever is interrupted in between does it once.
  const cause = { commandId: requestId, actor: decidedBy };
  if (change.kind === "policy") {
    const done = await headOffice.changePolicy(policyCommand(requestId, change, from, askedBy, decidedBy), cause);
    return done.ok ? undefined : done.refusal.code;
  }
  if (change.kind === "policyWithdrawal") {
    const { valueId, reason } = change;
    const done = await headOffice.changePolicy({ type: "WithdrawPolicyValue", valueId, reason }, cause);
    return done.ok ? undefined : done.refusal.code;
  }
  if (isImport(change)) {
    const planned = revisionOf(deps, book, request);
    const revision = request.decidedBy === undefined ? planned : approvedBy(planned, request.decidedBy);
    const done = await headOffice.revise(revision, { ...cause, setBy: askedBy });
    return done.ok ? undefined : done.refusal.code;
  }
  if (!isSection(change.section)) return "entry.faulty";
  const done = await makeEdit(edits, editOf(change, change.section), cause);
  return done.ok ? undefined : done.refusal.code;
}

type ImportChange = Extract<Change, { readonly kind: "import" | "importUndo" }>;
type Change = ChangeRequest["change"];

const isImport = (change: Change): change is ImportChange => change.kind === "import" || change.kind === "importUndo";

/** A value of a policy needs somebody else, whatever brings it. */
function needsTwo(change: Change): boolean {
  if (isImport(change)) return change.counts.values > 0;
  return change.kind === "policy" || change.kind === "policyWithdrawal";
}

/** Whoever it will be: the asker may not approve, and nobody has yet. */
const elseThan = (person: string): string => `not ${person}`;

const approvedBy = (revision: Revision, person: string): Revision => {
  return { ...revision, set: revision.set.map((value) => ({ ...value, approvedBy: person })) };
};

/** What an import brings, as it was planned; of its undo the reverse. */
function revisionOf(
  { headOffice }: ChangeDeskDeps,
  book: RequestBook,
  { requestId, change }: Pick<ChangeRequest, "requestId" | "change">,
): Revision {
  const source = change.kind === "importUndo" ? book.requests.get(change.undoes)?.change : change;
  assert(source?.kind === "import", "an import is what is brought or taken back");
  // What the rules of network and policies accepted when it was asked for.
  const revision = source.revision as Revision;
  return change.kind === "import" ? revision : headOffice.reverseRevision(revision, requestId);
}

function editOf(change: Extract<RequestedChange, { kind: "entry" | "retirement" }>, section: Section) {
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
