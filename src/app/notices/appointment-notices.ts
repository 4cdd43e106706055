import { businessDateAt, wallTimeAt } from "#base/calendar";
import { SECOND_MS } from "#base/time";
import type { Network } from "#domain/network/network";
import { sayNotice } from "#i18n/notice";
import { languageOf } from "#i18n/say";
import type { AppointmentNotice, AppointmentNotices } from "../appointments/notices";
import type { Clock } from "../ports/clock";
import type { NoticeGateways, NoticeMessage } from "../ports/notice-gateway";
import { sendPatiently, type Attempts } from "./gateway-attempts";
import { createUnderWay } from "./under-way";

export type AppointmentNoticesDeps = {
  readonly gateways: NoticeGateways;
  readonly network: () => Network;
  readonly wall: Clock;
  readonly pause: Attempts["pause"];
  /** Told of what no gateway took, without saying whose it was. */
  readonly onTrouble: (trouble: unknown) => void;
};

/** Of no use any more when the appointment is over. */
const TTL_LEAST_SEC = 60;

/** Tells customers of their appointments by SMS and mail. A slow gateway holds up no booking. NS-7 */
export function createAppointmentNotices(
  deps: AppointmentNoticesDeps,
): AppointmentNotices & { readonly stop: () => Promise<void> } {
  const { gateways, wall, pause, onTrouble } = deps;
  const stopping = new AbortController();
  const underWay = createUnderWay(onTrouble);

  const sendOne = async (notice: AppointmentNotice): Promise<void> => {
    const gateway = gateways.byWay[notice.contact.by === "mail" ? "mail" : "sms"];
    const contact = gateway?.readContact({ to: notice.contact.address });
    if (!gateway || !contact) return;
    const isStillSo = (): boolean => wall.now() < notice.slotAt;
    const attempts = { pause, signal: stopping.signal, isStillSo };
    const sending = await sendPatiently(gateway, contact, messageOf(deps, notice), attempts);
    if (!sending.ok) onTrouble(new Error(`notice ${notice.noticeId} was not taken: ${sending.reason}`));
  };
  return {
    send: (notice) => {
      underWay.add(sendOne(notice));
      return Promise.resolve();
    },
    stop: async () => {
      stopping.abort();
      await underWay.ended();
    },
  };
}

/** Outlet, time and code; never who comes or what for. */
function messageOf(
  { network, wall }: AppointmentNoticesDeps,
  { kind, noticeId, outletId, slotAt, timeZone, language: tag, code }: AppointmentNotice,
): NoticeMessage {
  const language = languageOf(tag);
  const outlet = network().outlets.get(outletId)?.name[language] ?? outletId;
  const facts = { outlet, code, date: businessDateAt(slotAt, timeZone), time: wallTimeAt(slotAt, timeZone) };
  return {
    title: sayNotice(language, `${kind}Title`, facts),
    text: sayNotice(language, `${kind}Text`, facts),
    tag: noticeId,
    isSilent: false,
    ttlSec: Math.max(TTL_LEAST_SEC, Math.round((slotAt - wall.now()) / SECOND_MS)),
  };
}
