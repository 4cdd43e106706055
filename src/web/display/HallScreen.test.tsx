import { cleanup, render, screen, within } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import type { PlayedCard } from "#contract/screen-content";
import type { HallBoard } from "#read/hall-board/hall-board";
import { PageFrame } from "../../../tests/support/page-frame";
import { announce, QUIET } from "./announcer";
import { HallScreen, type HallScreenProps } from "./HallScreen";

afterEach(cleanup);

const call = (number: string, windowId: string, calls = 1) => ({ number, windowId, zoneId: "cash", calls, at: 0 });
const BOARD: HallBoard = {
  outletId: "O01",
  businessDate: "2026-11-23",
  phase: "open",
  queues: {
    a: { letter: "A", zoneId: "cash", waiting: 99, windowsAble: 2, wait: { fromMin: 60, toMin: 95 } },
    b: { letter: "B", zoneId: "vip", waiting: 1, windowsAble: 0, wait: "unknown" },
  },
  windows: { w1: { label: "1", zoneId: "cash", state: "open" }, w2: { label: "2", zoneId: "cash", state: "open" } },
  calls: { 1: call("A001", "w1"), 2: call("A002", "w2", 2) },
  services: {},
};

function show(props: Partial<HallScreenProps> = {}, language = "en") {
  const board = props.board ?? BOARD;
  const announcer = announce(QUIET, { board, now: 0, showMs: 5_000 });
  const whole: HallScreenProps = {
    outletName: "Hexi",
    timeZone: "Asia/Shanghai",
    board,
    announcer,
    businessNow: Date.UTC(2026, 10, 23, 2),
    age: { state: "live" },
    zoneId: undefined,
    rows: 5,
    cards: [],
    callsOverPictures: 3,
    pictureAddress: (fileId) => `/pictures/${fileId}`,
    pageAddress: "http://localhost/kiosk/",
    ...props,
  };
  return render(<HallScreen {...whole} />, {
    wrapper: ({ children }) => <PageFrame language={language}>{children}</PageFrame>,
  });
}

test("shows the last call with its window, and the one before below", () => {
  show();
  const [now, earlier] = screen.getAllByRole("list");
  expect(now?.textContent).toBe("A002 → Window 2");
  expect(earlier?.textContent).toBe("A001 1");
});

test("marks a recall so that it flashes", () => {
  show();
  expect(screen.getByText("A002").closest("li")?.dataset["recall"]).toBe("true");
});

test("says how many wait and for how long, and that a wait is unknown while no window could serve", () => {
  show();
  const queues = within(screen.getByRole("list", { name: "People waiting" }));
  expect(queues.getAllByRole("listitem").map((item) => item.textContent)).toEqual([
    "A99 people60–95 min",
    "B1 personwait unknown",
  ]);
});

test("a screen of one zone shows the lines of that zone alone", () => {
  show({ zoneId: "vip" });
  expect(within(screen.getByRole("list", { name: "People waiting" })).getAllByRole("listitem")).toHaveLength(1);
});

test("a screen that is not live says since when, and that tickets stay valid", () => {
  show({ age: { state: "stale", since: 0 } });
  expect(screen.getByRole("alert").textContent).toMatch(/Not live since \d\d:\d\d; tickets stay valid/);
});

test("an empty day says that nobody has been called, and a closed one that it is over", () => {
  show({ board: { ...BOARD, calls: {} } }, "zh");
  expect(screen.getByText("还没有叫号")).toBeDefined();
  cleanup();
  show({ board: { ...BOARD, calls: {}, phase: "closed" } }, "zh");
  expect(screen.getByText("今日营业已结束")).toBeDefined();
});

const WORDS = { zh: "存款四步", en: "Deposit in four steps", es: "Ingreso en cuatro pasos", ko: "입금 네 단계" };
const card = (cardId: string, content: PlayedCard["content"]): PlayedCard => ({
  ...{ cardId, content },
  ...{ version: 1, showSec: 60, from: 0, until: 1 },
});
const PICTURE = card("steps", { kind: "picture", fileId: "f1", about: WORDS });

test("a picture stands below the calls with its words in the screen's language, and gives way to more calls", () => {
  show({ cards: [PICTURE] }, "es");
  expect(screen.getByRole("img", { name: WORDS.es }).getAttribute("src")).toBe("/pictures/f1");
  cleanup();
  show({ cards: [PICTURE], callsOverPictures: 0 });
  expect(screen.queryByRole("img", { name: WORDS.en })).toBeNull();
});

test("of several pictures one is shown, and all are there for when the line is down", () => {
  const other = card("other", { kind: "picture", fileId: "f2", about: { ...WORDS, en: "Another" } });
  const { container } = show({ cards: [PICTURE, other] });
  expect(container.querySelectorAll(".playlist img")).toHaveLength(2);
  expect(container.querySelectorAll(".playlist img:not([hidden])")).toHaveLength(1);
});

test("the ticker says what was approved, and our own sentences where nothing was", () => {
  const { container } = show({ cards: [card("line", { kind: "line", text: WORDS }), PICTURE] }, "ko");
  expect(container.querySelector(".ticker")?.textContent).toBe(WORDS.ko);
  cleanup();
  const bare = show({ cards: [PICTURE] }, "en").container.querySelector(".ticker")?.textContent ?? "";
  expect(bare).toMatch(/machines|Missed|passed over|special help/u);
});
