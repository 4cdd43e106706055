import type { NoticeKind } from "#domain/notice/messages";
import type { Agreement } from "#domain/notice/model";
import { outletNameOf } from "../plan/outlet-name";
import type { LiveDay } from "../lobbies/lobbies";
import type { Eraser } from "./erase-contacts";
import type { NoticeBooks, NoticesDeps } from "./notices";
import { isQuiet } from "./quiet-hours";
import type { Sender } from "./send-notice";
import { noticeTermsAt } from "./terms";
import { noticeMessage } from "./wording";

export type WatchDeps = Omit<NoticesDeps, "journal"> & {
  readonly books: NoticeBooks;
  readonly sender: Sender;
  readonly eraser: Eraser;
};

export type Watch = {
  /** Something has changed at this outlet: its tickets are looked at soon. */
  readonly wake: (outletId: string) => void;
  readonly stop: () => Promise<void>;
};

/** Looks at the tickets of an outlet after its commits, gathered, one outlet after the other. NS-1 */
export function startWatch(deps: WatchDeps): Watch {
  const { lobbies, gather, onTrouble, eraser } = deps;
  const due = new Set<string>();
  let running: Promise<void> = Promise.resolve();
  let isStopped = false;

  const work = async (): Promise<void> => {
    for (const outletId of due) {
      due.delete(outletId);
      if (!isStopped) await look(deps, outletId).catch(onTrouble);
    }
  };
  const wake = (outletId: string): void => {
    if (isStopped) return;
    if (due.size === 0) {
      gather(() => {
        running = running.then(work);
      });
    }
    due.add(outletId);
  };
  const tidy = (task: () => Promise<void>): void => {
    running = running.then(task).catch(onTrouble);
  };
  const unsubscribe = lobbies.subscribe(({ outletId, events, day }) => {
    const { businessDate } = day;
    if (events.some(({ type }) => type === "DayClosed")) tidy(() => eraser.erase(outletId, businessDate));
    else if (events.some(({ type }) => type === "DayOpened")) tidy(() => eraser.eraseBefore(outletId, businessDate));
    wake(outletId);
  });
  for (const outletId of lobbies.outletIds()) {
    const businessDate = lobbies.live(outletId)?.day.businessDate;
    if (businessDate !== undefined) tidy(() => eraser.eraseBefore(outletId, businessDate));
    wake(outletId);
  }
  return {
    wake,
    stop: async () => {
      isStopped = true;
      unsubscribe();
      await running;
    },
  };
}

/** Claims what is due at an outlet, and hands what was claimed to the sender. */
async function look(deps: WatchDeps, outletId: string): Promise<void> {
  const { lobbies, books, sender, newCommandId, network, linkTo } = deps;
  const live = lobbies.live(outletId);
  if (!live || live.day.businessDate === "") return;
  const book = await books.of(outletId, live.day.businessDate);
  if (book.state().agreements.size === 0) return;
  const terms = noticeTermsAt(deps, live);
  const now = live.clock.now();
  const inQuietHours = isQuiet(now, live.day.plan.timeZone, terms.quietFromHour, terms.quietToHour);
  for (const agreement of book.state().agreements.values()) {
    const { agreementId, ticketId } = agreement;
    const aheadOfYou = deps.waits.ofTicket(live.day, ticketId)?.aheadOfYou;
    const kind = dueKind(agreement, live, aheadOfYou, terms.soonAhead);
    if (!kind) continue;
    const claim = { type: "ClaimNotice", now, actor: "system", agreementId, kind, inQuietHours } as const;
    const done = await book.submit(claim, { commandId: newCommandId(), actor: "system" });
    if (!done.ok || !done.value.some(({ type }) => type === "NoticeClaimed")) continue;
    const message = noticeMessage(agreement, kind, {
      day: live.day,
      outletName: outletNameOf(network(), outletId),
      aheadOfYou: aheadOfYou ?? 0,
      link: linkTo(outletId, ticketId),
      isSilent: inQuietHours,
    });
    sender.send({ outletId, live, agreement, kind, message });
  }
}

/** The notice that a ticket's present state asks for and that nobody has dealt with yet. */
function dueKind(
  { ticketId, withdrawn, notices }: Agreement,
  { day }: LiveDay,
  aheadOfYou: number | undefined,
  soonAhead: number,
): NoticeKind | undefined {
  if (withdrawn) return undefined;
  const state = day.tickets.get(ticketId)?.state;
  if (state === "called") return notices.has("called") ? undefined : "called";
  const isSoon = aheadOfYou !== undefined && aheadOfYou <= soonAhead;
  return isSoon && !notices.has("soon") && !notices.has("called") ? "soon" : undefined;
}
