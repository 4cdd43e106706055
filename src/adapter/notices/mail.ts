import { createTransport } from "nodemailer";
import type { NoticeGateway } from "#app/ports/notice-gateway";
import type { PersonalFields } from "#base/vault-ref";
import type { NoticeSettings } from "./settings";

type Mail = NonNullable<NoticeSettings["mail"]>;

const ANSWER_WITHIN_MS = 10_000;
/** One address and nothing that could begin another header or another address. */
const ADDRESS = /^[^\s@,;<>"()[\]\\]{1,64}@[^\s@,;<>"()[\]\\]{1,253}$/u;

/** Mail by the bank's own server. A 5xx is about the message, everything else is for another try. */
export function createMail(
  { host, port, secure, requireTls, user, from }: Mail,
  password: string | undefined,
): NoticeGateway {
  const post = createTransport({
    host,
    port,
    secure,
    requireTLS: requireTls && !secure,
    ignoreTLS: !requireTls,
    pool: true,
    maxConnections: 2,
    connectionTimeout: ANSWER_WITHIN_MS,
    greetingTimeout: ANSWER_WITHIN_MS,
    socketTimeout: ANSWER_WITHIN_MS,
    ...(user !== undefined && { auth: { user, pass: password ?? "" } }),
  });
  return {
    readContact: readAddress,
    send: async ({ to = "" }, { title, text, link }) => {
      const body = link === undefined ? text : `${text}\n\n${link}`;
      try {
        const { messageId } = await post.sendMail({ from, to, subject: title, text: body });
        return { ok: true, reference: messageId };
      } catch (trouble) {
        const status = trouble instanceof Error && "responseCode" in trouble ? Number(trouble.responseCode) : undefined;
        const reason = status === undefined ? "noAnswer" : `smtp${status}`;
        return { ok: false, isPermanent: status !== undefined && status >= 500, reason };
      }
    },
    close: () => {
      post.close();
      return Promise.resolve();
    },
  };
}

function readAddress({ to = "" }: PersonalFields): PersonalFields | undefined {
  const address = to.trim();
  return ADDRESS.test(address) ? { to: address } : undefined;
}
