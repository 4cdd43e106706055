import type { NoticeGateway, Sending } from "#app/ports/notice-gateway";
import { readNumber } from "./phone-number";
import type { NoticeSettings } from "./settings";

type HttpSms = Extract<NonNullable<NoticeSettings["sms"]>, { readonly kind: "http" }>;

const ANSWER_WITHIN_MS = 10_000;

/** SMS by a gateway that takes JSON over HTTP: one POST for each message, a 2xx means taken. */
export function createHttpSms(
  { url, sender, fields }: HttpSms,
  { token, countryCode }: { readonly token?: string | undefined; readonly countryCode?: string | undefined } = {},
): NoticeGateway {
  return {
    readContact: (contact) => readNumber(contact, countryCode),
    send: async ({ to }, { text }) => {
      const body = { [fields.to]: to, [fields.text]: text, ...(sender !== "" && { [fields.sender]: sender }) };
      return post(url, body, token);
    },
    close: () => Promise.resolve(),
  };
}

async function post(url: string, body: object, token: string | undefined): Promise<Sending> {
  const headers = {
    "content-type": "application/json",
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
  };
  try {
    const signal = AbortSignal.timeout(ANSWER_WITHIN_MS);
    // Never elsewhere: a gateway that moves would take the number and the token along.
    const init = { method: "POST", headers, body: JSON.stringify(body), signal, redirect: "manual" } as const;
    const response = await fetch(url, init);
    await response.body?.cancel();
    return response.ok ? { ok: true } : { ok: false, ...refusedWith(response.status) };
  } catch {
    return { ok: false, isPermanent: false, reason: "noAnswer" };
  }
}

/** Being asked for patience, and its own faults, are for another try; everything else is about the message. */
export function refusedWith(status: number): { readonly isPermanent: boolean; readonly reason: string } {
  return { isPermanent: status < 500 && status !== 429 && status !== 408, reason: `http${status}` };
}
