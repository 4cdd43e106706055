import { businessDateAt, type BusinessDate } from "#base/calendar";
import { refuse, type Result } from "#base/result";
import { active } from "#domain/network/active";
import type { Network } from "#domain/network/network";
import type { PolicyBook } from "#domain/policy/model";
import { isFor, playsOn, stateOf, type CardState, type PlayingCard } from "#domain/screen-content/in-play";
import type { ScreenRefusal } from "#domain/screen-content/messages";
import type { Card, ScreenBook, ScreenCommand, ScreenEvent, WrittenCard } from "#domain/screen-content/model";
import type { CaseFiles, FileRefusal, KeptFile } from "../files/case-files";
import { fileTypeOf } from "../files/file-type";
import type { Cause } from "../journal/records";
import { NETWORK_UNIT } from "../plan/sources";
import type { Clock } from "../ports/clock";
import type { Journal } from "../ports/journal";
import { screenBooks } from "./screen-books";
import { screenTermsAt, type ScreenTerms } from "./screen-terms";

export type ScreensRefusal =
  | ScreenRefusal
  | FileRefusal
  | { readonly code: "screen.notAPicture" }
  | { readonly code: "screen.pictureMoves" }
  | { readonly code: "screen.pictureMissing" };
type Changed = Promise<Result<readonly ScreenEvent[], ScreensRefusal>>;

export type ListedCard = WrittenCard & { readonly state: CardState };
export type Picture = NonNullable<Awaited<ReturnType<CaseFiles["read"]>>>;

/** What the screens of an outlet need for a day. */
export type ScreenDay = ScreenTerms & {
  readonly businessDate: BusinessDate;
  readonly cards: readonly PlayingCard[];
};

/** A place is the unit that keeps its cards: an outlet's id, or NETWORK_UNIT. */
export type Screens = {
  readonly write: (unitId: string, card: Card, cause: Cause) => Changed;
  readonly approve: (unitId: string, cardId: string, version: number, cause: Cause) => Changed;
  readonly retire: (unitId: string, cardId: string, cause: Cause) => Changed;
  /** Durable when it answers; the same picture again is the same file. */
  readonly keepPicture: (
    unitId: string,
    sent: { readonly name: string; readonly bytes: Uint8Array; readonly by: string },
  ) => Promise<Result<KeptFile, ScreensRefusal>>;
  /** Every version of a place's cards and how it stands today, oldest first. */
  readonly cardsOf: (unitId: string) => Promise<readonly ListedCard[]>;
  /** The picture of one version, approved or not. */
  readonly pictureOf: (unitId: string, cardId: string, version: number) => Promise<Picture | undefined>;
  readonly dayOf: (outletId: string, zone: string | undefined) => Promise<ScreenDay>;
  /** A picture that plays today at the outlet. */
  readonly playedPicture: (outletId: string, fileId: string) => Promise<Picture | undefined>;
};

export type ScreensDeps = {
  readonly journal: Journal;
  readonly files: Pick<CaseFiles, "keep" | "read">;
  readonly network: () => Network;
  readonly policies: () => PolicyBook;
  /** Business time of an outlet. */
  readonly clockOf: (outletId: string) => Clock;
  readonly wall: Clock;
};

/** Rules SCP-1 to SCP-5 of ./SPEC.md. */
export function createScreens(deps: ScreensDeps): Screens {
  const { journal, files, network, wall } = deps;
  const bookOf = screenBooks(journal);
  const ownerOf = (unitId: string) => ({ unitId, caseKey: "screen" });
  const readBook = async (unitId: string): Promise<ScreenBook> => {
    const book = await bookOf(unitId);
    await book.refresh();
    return book.state();
  };
  const submit = async (unitId: string, command: ScreenCommand, cause: Cause): Changed =>
    (await bookOf(unitId)).submit(command, cause);
  const stamp = ({ actor }: Cause) => ({ now: wall.now(), actor });
  const playing = async (outletId: string): Promise<ScreenDay> => {
    const timeZone = network().outlets.get(outletId)?.timeZone ?? "UTC";
    const businessDate = businessDateAt(deps.clockOf(outletId).now(), timeZone);
    const books = await Promise.all([NETWORK_UNIT, outletId].map(readBook));
    const cards = books.flatMap((book) => playsOn(book, businessDate, timeZone));
    return { businessDate, cards, ...screenTermsAt(deps, outletId, businessDate) };
  };
  return {
    write: async (unitId, card, cause) => {
      const { content } = card;
      if (content.kind === "picture" && !(await files.read(ownerOf(unitId), content.fileId)))
        return refuse({ code: "screen.pictureMissing" });
      return submit(unitId, { type: "WriteCard", ...stamp(cause), card }, cause);
    },
    approve: (unitId, cardId, version, cause) =>
      submit(unitId, { type: "ApproveCard", ...stamp(cause), cardId, version }, cause),
    retire: (unitId, cardId, cause) => submit(unitId, { type: "RetireCard", ...stamp(cause), cardId }, cause),
    keepPicture: async (unitId, sent) => {
      const type = fileTypeOf(sent.bytes);
      if (type === "application/pdf") return refuse({ code: "screen.notAPicture" });
      if (type === "image/webp" && moves(sent.bytes)) return refuse({ code: "screen.pictureMoves" });
      return files.keep(ownerOf(unitId), { ...sent, at: wall.now() });
    },
    cardsOf: async (unitId) => {
      const book = await readBook(unitId);
      const dates = datesAt(deps, unitId);
      return [...book.cards.values()].flat().map((card) => ({ ...card, state: stateOf(card, book, dates) }));
    },
    pictureOf: async (unitId, cardId, version) => {
      const content = (await readBook(unitId)).cards.get(cardId)?.[version - 1]?.content;
      return content?.kind === "picture" ? files.read(ownerOf(unitId), content.fileId) : undefined;
    },
    dayOf: async (outletId, zone) => {
      const day = await playing(outletId);
      return { ...day, cards: day.cards.filter((card) => isFor(card, zone)) };
    },
    playedPicture: async (outletId, fileId) => {
      const { cards } = await playing(outletId);
      if (!cards.some(({ content }) => content.kind === "picture" && content.fileId === fileId)) return undefined;
      return (await files.read(ownerOf(outletId), fileId)) ?? files.read(ownerOf(NETWORK_UNIT), fileId);
    },
  };
}

/** Whether a WebP is a film: what flashes in a hall harms people. @source RFC 9649, section 2.7.1 */
function moves(webp: Uint8Array): boolean {
  return String.fromCharCode(...webp.subarray(12, 16)) === "VP8X" && ((webp[20] ?? 0) & 0b10) !== 0;
}

/** The dates that it is in a place; over the network they may differ by the clocks and the zones of its outlets. */
function datesAt({ network, clockOf, wall }: ScreensDeps, unitId: string) {
  const { outlets } = network();
  const here =
    unitId === NETWORK_UNIT ? [...active(outlets)] : [outlets.get(unitId)].filter((one) => one !== undefined);
  let [first, last] = here.length === 0 ? [wall.now(), wall.now()] : [Infinity, -Infinity];
  for (const { id } of here) {
    const now = clockOf(id).now();
    [first, last] = [Math.min(first, now), Math.max(last, now)];
  }
  const zones = here.length === 0 ? ["UTC"] : [...new Set(here.map(({ timeZone }) => timeZone))];
  const dates = zones.flatMap((zone) => [businessDateAt(first, zone), businessDateAt(last, zone)]).sort();
  return { earliest: dates.at(0) ?? "", latest: dates.at(-1) ?? "" };
}
