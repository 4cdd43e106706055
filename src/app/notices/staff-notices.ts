import { businessDateAt, type BusinessDate } from "#base/calendar";
import type { Result } from "#base/result";
import { HOUR_MS, SECOND_MS, type EpochMs } from "#base/time";
import { resolvePolicies } from "#domain/policy/resolve";
import { decide, evolve } from "#domain/staff-notice/decide";
import {
  emptyNoteBook,
  type Note,
  type NoteBook,
  type NoteCommand,
  type NoteEvent,
  noteIdOf,
  type NoteLevel,
  type NoteRefusal,
  type NoteWay,
} from "#domain/staff-notice/model";
import { sayOpinion } from "#i18n/opinion";
import { openDayBooks, type DayBooks } from "../journal/day-books";
import type { ContextStream } from "../journal/context-stream";
import type { Cause } from "../journal/records";
import type { CaseList } from "../ports/case-list";
import type { Clock } from "../ports/clock";
import type { Journal } from "../ports/journal";
import type { NoticeGateways } from "../ports/notice-gateway";
import type { TermsSources } from "../quality/terms";
import type { Vault } from "../vault/vault";
import { sendPatiently, type Attempts } from "./gateway-attempts";
import { tellAt } from "./credential-notices";
import { isQuiet } from "./quiet-hours";
import { personOf, readContact, type StaffContact } from "./staff-contact";

export type StaffNoticesDeps = TermsSources & {
  readonly journal: Journal;
  readonly wall: Clock;
  readonly list: Pick<CaseList, "list">;
  readonly vault: Pick<Vault, "put" | "read" | "erase">;
  readonly gateways: NoticeGateways;
  readonly clockOf: (outletId: string) => Clock;
  /** Who is told at an outlet when somebody answers for nothing or does not answer: its head, then its district. */
  readonly above: (outletId: string, level: Exclude<NoteLevel, "person">) => string | undefined;
  /** Whether somebody has an account, and so an inbox. */
  readonly isStaff: (personId: string) => boolean;
  readonly newCommandId: () => string;
  readonly pause: Attempts["pause"];
};

export type ContactRefusal = { readonly code: "staffNotice.contactFaulty"; readonly way: NoteWay };
export type InboxNote = Note & { readonly outletId: string; readonly date: BusinessDate };

/** What the records of outlets ask of people. NI-1 to NI-6, NS-8 */
export type StaffNotices = {
  /** One round over all outlets: notes what is due, sends what may go out, escalates what nobody reads. */
  readonly look: () => Promise<void>;
  /** Today's notes of somebody, what is overdue first. */
  readonly inbox: (staffId: string) => Promise<readonly InboxNote[]>;
  readonly read: (outletId: string, noteId: string, cause: Cause) => Promise<Result<undefined, NoteRefusal>>;
  readonly contactOf: (staffId: string) => Promise<StaffContact | undefined>;
  /** Nothing of it is kept when it is empty. */
  readonly setContact: (staffId: string, contact: StaffContact) => Promise<Result<undefined, ContactRefusal>>;
};

type Book = ContextStream<NoteCommand, NoteEvent, NoteBook, NoteRefusal>;
const CASES_MAX = 500;
const TTL_SEC = (12 * HOUR_MS) / SECOND_MS;

export function openStaffNotices(deps: StaffNoticesDeps): StaffNotices {
  const { network, vault, gateways, clockOf } = deps;
  const books: DayBooks<NoteCommand, NoteEvent, NoteBook, NoteRefusal> = openDayBooks(deps, "staff-notices", {
    initial: emptyNoteBook,
    decide,
    evolve,
  });
  const today = (outletId: string): BusinessDate =>
    businessDateAt(clockOf(outletId).now(), network().outlets.get(outletId)?.timeZone ?? "UTC");
  const contactOf = (staffId: string) => readContact(vault, staffId);

  return {
    contactOf,
    look: async () => {
      for (const outletId of network().outlets.keys()) {
        const book = await books.of(outletId, today(outletId));
        await lookAt(deps, outletId, book, contactOf);
      }
    },
    inbox: async (staffId) => {
      const found: InboxNote[] = [];
      for (const outletId of network().outlets.keys()) {
        const date = today(outletId);
        const { notes } = (await books.of(outletId, date)).state();
        found.push(
          ...[...notes.values()].filter(({ to }) => to === staffId).map((note) => ({ ...note, outletId, date })),
        );
      }
      const weight = ({ cause, readAt }: Note): number => (readAt === undefined ? 2 : 0) + Number(cause === "overdue");
      return found.sort((one, other) => weight(other) - weight(one) || one.notedAt - other.notedAt);
    },
    read: async (outletId, noteId, cause) => {
      const book = await books.of(outletId, today(outletId));
      const asked = { type: "ReadNote", now: clockOf(outletId).now(), actor: cause.actor, noteId } as const;
      const done = await book.submit(asked, cause);
      return done.ok ? { ok: true, value: undefined } : done;
    },
    setContact: async (staffId, { phone, mail, language }) => {
      for (const [way, to] of [["sms", phone] as const, ["mail", mail] as const]) {
        const gateway = gateways.byWay[way];
        if (to !== undefined && gateway && !gateway.readContact({ to })) {
          return { ok: false, refusal: { code: "staffNotice.contactFaulty", way } };
        }
      }
      const before = await contactOf(staffId);
      await vault.erase(personOf(staffId));
      if (phone !== undefined || mail !== undefined) {
        const fields = { ...(phone !== undefined && { phone }), ...(mail !== undefined && { mail }), language };
        await vault.put(personOf(staffId), fields);
      }
      const isMoved = before && (before.phone !== phone || before.mail !== mail);
      if (isMoved) await tellAt(deps, before, staffId, { about: "contact" });
      return { ok: true, value: undefined };
    },
  };
}

async function lookAt(
  deps: StaffNoticesDeps,
  outletId: string,
  book: Book,
  contactOf: StaffNotices["contactOf"],
): Promise<void> {
  const { clockOf, network, policies, newCommandId } = deps;
  const now = clockOf(outletId).now();
  const { timeZone = "UTC", typeId: outletTypeId = "" } = network().outlets.get(outletId) ?? {};
  const date = businessDateAt(now, timeZone);
  const say = resolvePolicies(policies(), { date, outletId, outletTypeId });
  const submit = async (command: NoteCommand): Promise<readonly NoteEvent[]> => {
    const done = await book.submit(command, { commandId: newCommandId(), actor: "system" });
    return done.ok ? done.value : [];
  };
  await noteDue(deps, outletId, { book, now, soonMs: say["staffNotice.soonHours"] * HOUR_MS, submit });
  const afterMs = say["staffNotice.escalateAfterHours"] * HOUR_MS;
  for (const { noteId, level, cause, readAt, escalated, notedAt } of [...book.state().notes.values()]) {
    // The rule is asked only where it can say yes: most notes are read, or young.
    if (cause !== "overdue" || readAt !== undefined || escalated || now - notedAt < afterMs) continue;
    const next = level === "person" ? "outlet" : "district";
    const above = level === "district" ? undefined : deps.above(outletId, next);
    if (above === undefined) continue;
    await submit({ type: "EscalateNote", now, actor: "system", noteId, above, level: next, afterMs });
  }
  const inQuietHours = isQuiet(now, timeZone, say["notice.quietFromHour"], say["notice.quietToHour"]);
  for (const note of [...book.state().notes.values()]) {
    await sendNote(deps, { outletId, note, now, inQuietHours, submit, contactOf });
  }
}

type Noting = {
  readonly book: Book;
  readonly now: EpochMs;
  readonly soonMs: number;
  readonly submit: Submit;
};
type Submit = (command: NoteCommand) => Promise<readonly NoteEvent[]>;

/** NI-1: whoever answers for what is due; where nobody does, the outlet's head. */
async function noteDue(
  { list, isStaff, above }: StaffNoticesDeps,
  outletId: string,
  { book, now, soonMs, submit }: Noting,
): Promise<void> {
  const query = { unitIds: [outletId], open: true, dueBefore: now + soonMs };
  for (const { kind, caseId, person, dueAt } of await list.list(query, { limit: CASES_MAX })) {
    const own = isStaff(person) ? person : undefined;
    const to = own ?? above(outletId, "outlet");
    if (to === undefined) continue;
    const cause = dueAt <= now ? "overdue" : "dueSoon";
    const level = own === undefined ? "outlet" : "person";
    if (book.state().notes.has(noteIdOf({ kind, caseId, cause, to }))) continue;
    await submit({ type: "NoteMatter", now, actor: "system", kind, caseId, cause, to, level });
  }
}

type Sending = {
  readonly outletId: string;
  readonly note: Note;
  readonly now: EpochMs;
  readonly inQuietHours: boolean;
  readonly submit: Submit;
  readonly contactOf: StaffNotices["contactOf"];
};

async function sendNote({ gateways, network, pause }: StaffNoticesDeps, sending: Sending): Promise<void> {
  const { outletId, note, now, inQuietHours, submit, contactOf } = sending;
  const { noteId, to: staffId, kind, cause, caseId } = note;
  const isOpen = (way: NoteWay): boolean => {
    const state = note.ways.get(way);
    return state === undefined || (state === "heldBack" && !inQuietHours);
  };
  const ways = (["sms", "mail"] as const).filter((way) => gateways.byWay[way] !== undefined && isOpen(way));
  if (ways.length === 0 || note.readAt !== undefined) return;
  if (inQuietHours) {
    for (const way of ways) await submit({ type: "ClaimSending", now, actor: "system", noteId, way, inQuietHours });
    return;
  }
  const contact = await contactOf(staffId);
  if (!contact) return;
  const { language } = contact;
  const outlet = network().outlets.get(outletId)?.name[language] ?? outletId;
  const what = { kind: sayOpinion(language, `note.kind.${kind}`), number: caseId.slice(-6), outlet };
  const message = {
    title: sayOpinion(language, "note.title", what),
    text: sayOpinion(language, `note.${cause}`, what),
    tag: noteId,
    isSilent: false,
    ttlSec: TTL_SEC,
  };
  for (const way of ways) {
    const to = way === "sms" ? contact.phone : contact.mail;
    const gateway = gateways.byWay[way];
    const read = to === undefined ? undefined : gateway?.readContact({ to });
    if (!gateway || !read) continue;
    const claimed = await submit({ type: "ClaimSending", now, actor: "system", noteId, way, inQuietHours });
    if (claimed.length === 0) continue;
    const attempts = { pause, signal: new AbortController().signal, isStillSo: () => true };
    const sent = await sendPatiently(gateway, read, message, attempts);
    await submit({ type: "RecordSending", now, actor: "system", noteId, way, taken: sent.ok });
  }
}
