import { timingSafeEqual } from "node:crypto";
import { refuse, type Result } from "#base/result";
import { MINUTE_MS, type EpochMs } from "#base/time";
import type { PersonalFields } from "#base/vault-ref";
import type { Name } from "#domain/network/name";
import type { NoticeLanguage } from "#domain/notice/messages";
import { sayNotice } from "#i18n/notice";
import type { Clock } from "../ports/clock";
import type { NoticeGateways } from "../ports/notice-gateway";

/** By which a code reaches somebody who is not looking at this server's own page. */
export type CheckWay = "sms" | "mail";

export type ContactCheckRefusal =
  | { readonly code: "contact.wayNotOffered"; readonly way: CheckWay }
  | { readonly code: "contact.faulty"; readonly way: CheckWay }
  | { readonly code: "contact.askedOften" }
  | { readonly code: "contact.notReached" }
  | { readonly code: "contact.checkUnknown" }
  | { readonly code: "contact.codeWrong" };

export type Contact = { readonly way: CheckWay; readonly to: string };

export type ContactChecks = {
  readonly offered: () => readonly CheckWay[];
  /** Sends a code to the contact. */
  readonly start: (asked: {
    readonly contact: Contact;
    readonly language: NoticeLanguage;
    readonly outletName: Name;
  }) => Promise<Result<{ readonly checkId: string; readonly validMs: number }, ContactCheckRefusal>>;
  /** The contact that the code was sent to. The code serves until `end`. */
  readonly confirm: (checkId: string, code: string) => Result<Contact, ContactCheckRefusal>;
  readonly end: (checkId: string) => void;
};

export type ContactChecksDeps = {
  readonly gateways: NoticeGateways;
  readonly wall: Clock;
  /** Long and random. */
  readonly newCheckId: () => string;
  /** Six digits, from a source that nobody can guess. */
  readonly newCode: () => string;
};

type Check = { readonly contact: Contact; readonly code: string; readonly until: EpochMs; triesLeft: number };

const VALID_MS = 10 * MINUTE_MS;
const TRIES_MAX = 5;
const PER_HOUR_MAX = 3;
const HOUR_MS = 60 * MINUTE_MS;
/** Checks under way at a time; the oldest goes first. */
const CHECKS_MAX = 10_000;

/** Makes sure that somebody can be reached where he says. Codes are in this server's memory alone. NS-6 */
export function createContactChecks({ gateways, wall, newCheckId, newCode }: ContactChecksDeps): ContactChecks {
  const checks = new Map<string, Check>();
  const askedAt = new Map<string, readonly EpochMs[]>();
  const offered = (): readonly CheckWay[] => CHECK_WAYS.filter((way) => gateways.byWay[way] !== undefined);

  const isWelcome = (key: string): boolean => {
    const now = wall.now();
    const recent = (askedAt.get(key) ?? []).filter((at) => now - at < HOUR_MS);
    const welcome = recent.length < PER_HOUR_MAX;
    askedAt.delete(key);
    askedAt.set(key, welcome ? [...recent, now] : recent);
    forgetOldest(askedAt);
    return welcome;
  };
  return {
    offered,
    start: async ({ contact: { way, to }, language, outletName }) => {
      const gateway = gateways.byWay[way];
      if (!gateway) return refuse({ code: "contact.wayNotOffered", way });
      const read: PersonalFields | undefined = gateway.readContact({ to });
      const contact = read?.["to"];
      if (!read || contact === undefined) return refuse({ code: "contact.faulty", way });
      if (!isWelcome(`${way} ${contact}`)) return refuse({ code: "contact.askedOften" });
      const code = newCode();
      const facts = { code, outlet: outletName[language], minutes: VALID_MS / MINUTE_MS };
      const sending = await gateway.send(read, {
        title: sayNotice(language, "codeTitle", facts),
        text: sayNotice(language, "codeText", facts),
        tag: "code",
        isSilent: false,
        ttlSec: VALID_MS / 1_000,
      });
      if (!sending.ok) return refuse({ code: "contact.notReached" });
      const checkId = newCheckId();
      checks.set(checkId, { contact: { way, to: contact }, code, until: wall.now() + VALID_MS, triesLeft: TRIES_MAX });
      forgetOldest(checks);
      return { ok: true, value: { checkId, validMs: VALID_MS } };
    },
    confirm: (checkId, code) => {
      const check = checks.get(checkId);
      if (!check || check.until <= wall.now() || check.triesLeft === 0) return refuse({ code: "contact.checkUnknown" });
      if (isSame(check.code, code)) return { ok: true, value: check.contact };
      check.triesLeft -= 1;
      return refuse({ code: "contact.codeWrong" });
    },
    end: (checkId) => void checks.delete(checkId),
  };
}

const CHECK_WAYS = ["sms", "mail"] as const satisfies readonly CheckWay[];

function forgetOldest(entries: Map<string, unknown>): void {
  const [oldest] = entries.keys();
  if (entries.size > CHECKS_MAX && oldest !== undefined) entries.delete(oldest);
}

function isSame(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}
