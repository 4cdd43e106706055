import smpp, { type Session } from "smpp";
import type { NoticeGateway, Sending } from "#app/ports/notice-gateway";
import { readNumber } from "./phone-number";
import type { NoticeSettings } from "./settings";

type Smpp = Extract<NonNullable<NoticeSettings["sms"]>, { readonly kind: "smpp" }>;

const ANSWER_WITHIN_MS = 10_000;
/** Keeps the line of a quiet night open. @source SMPP 3.4, 2.6.1 */
const ENQUIRE_EVERY_MS = 30_000;

/** Types of number and numbering plan. @source SMPP 3.4, 5.2.5 and 5.2.6 */
const INTERNATIONAL_E164 = { dest_addr_ton: 1, dest_addr_npi: 1 };
const ALPHANUMERIC_SENDER = { source_addr_ton: 5, source_addr_npi: 0 };

/** Statuses after which the same message may pass. @source SMPP 3.4, 5.1.3: queue full, throttled, system error */
const FOR_ANOTHER_TRY: ReadonlySet<number> = new Set([0x14, 0x58, 0x08]);

/** SMS by SMPP 3.4: one bound session, opened when the first message leaves and again after it was lost. */
export function createSmppSms(
  settings: Smpp,
  { password, countryCode }: { readonly password?: string | undefined; readonly countryCode?: string | undefined } = {},
): NoticeGateway {
  const { sender } = settings;
  let bound: Promise<Session> | undefined;
  const session = (): Promise<Session> => {
    bound ??= bind(settings, password, () => (bound = undefined));
    bound.catch(() => (bound = undefined));
    return bound;
  };
  return {
    readContact: (contact) => readNumber(contact, countryCode),
    send: async ({ to = "" }, { text }) => {
      try {
        const line = await session();
        const source = sender === "" ? {} : { ...ALPHANUMERIC_SENDER, source_addr: sender };
        // Digits alone: the type of number says that the country's come first.
        const destination = { ...INTERNATIONAL_E164, destination_addr: to.replace(/^\+/u, "") };
        return await submitted(line, { ...source, ...destination, short_message: text });
      } catch (trouble) {
        const reason = trouble instanceof SmppRefused ? trouble.message : "noAnswer";
        return { ok: false, isPermanent: false, reason };
      }
    },
    close: async () => {
      const line = await bound?.catch(() => undefined);
      if (line) await new Promise<void>((closed) => line.close(() => closed()));
    },
  };
}

/** The message centre does not let us in. */
class SmppRefused extends Error {
  override readonly name = "SmppRefused";
}

function bind({ host, port, tls, systemId }: Smpp, password: string | undefined, lost: () => void): Promise<Session> {
  return new Promise((resolve, reject) => {
    const line = smpp.connect({ host, port, tls, auto_enquire_link_period: ENQUIRE_EVERY_MS });
    const tooLate = setTimeout(() => {
      line.destroy();
      reject(new Error("no answer"));
    }, ANSWER_WITHIN_MS);
    const gone = (): void => {
      clearTimeout(tooLate);
      lost();
      reject(new Error("line lost"));
    };
    line.on("error", gone);
    line.on("close", gone);
    line.on(tls ? "secureConnect" : "connect", () => {
      line.bind_transceiver({ system_id: systemId, ...(password !== undefined && { password }) }, (answer) => {
        clearTimeout(tooLate);
        if (answer.command_status === 0) {
          resolve(line);
          return;
        }
        reject(new SmppRefused(statusWord(answer.command_status)));
        line.close();
      });
    });
  });
}

function submitted(line: Session, message: Readonly<Record<string, unknown>>): Promise<Sending> {
  return new Promise((resolve) => {
    const tooLate = setTimeout(() => resolve({ ok: false, isPermanent: false, reason: "noAnswer" }), ANSWER_WITHIN_MS);
    line.submit_sm(message, ({ command_status: status, message_id: reference }) => {
      clearTimeout(tooLate);
      if (status === 0) resolve({ ok: true, ...(reference !== undefined && reference !== "" && { reference }) });
      else resolve({ ok: false, isPermanent: !FOR_ANOTHER_TRY.has(status), reason: statusWord(status) });
    });
  });
}

const statusWord = (status: number): string => `smpp${status.toString(16).padStart(8, "0")}`;
