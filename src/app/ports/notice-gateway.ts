import type { PersonalFields } from "#base/vault-ref";
import type { NoticeWay } from "#domain/notice/messages";

/** What a customer is told, in his language. */
export type NoticeMessage = {
  readonly title: string;
  /** One or two short sentences; they fit one SMS in every language. */
  readonly text: string;
  /** The ticket's own page, where the server knows its address. */
  readonly link?: string;
  /** Notices of one ticket replace each other on a phone. */
  readonly tag: string;
  /** It comes without a sound. */
  readonly isSilent: boolean;
  /** After so many seconds it is of no use any more. */
  readonly ttlSec: number;
};

/** Taken by the gateway, or not; what is not permanent is tried again. */
export type Sending =
  | { readonly ok: true; readonly reference?: string }
  | { readonly ok: false; readonly isPermanent: boolean; readonly reason: string };

/** One way to reach somebody's phone. */
export type NoticeGateway = {
  /** A contact as this gateway wants it; undefined when it cannot be one. */
  readonly readContact: (contact: PersonalFields) => PersonalFields | undefined;
  /** Never throws: what went wrong is an answer. */
  readonly send: (contact: PersonalFields, message: NoticeMessage) => Promise<Sending>;
  readonly close: () => Promise<void>;
};

export type NoticeGateways = {
  readonly byWay: Readonly<Partial<Record<NoticeWay, NoticeGateway>>>;
  /** What a browser needs to let this server push to it; absent without push. */
  readonly pushKey?: string;
};

/** A server without any gateway. */
export const NO_GATEWAYS: NoticeGateways = { byWay: {} };
