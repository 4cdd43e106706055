import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PNG } from "pngjs";
import { afterEach, describe, expect, it } from "vitest";
import type { Paper, Printer } from "#app/ports/printer";
import { startFakePrinter, type FakePrinter } from "../../../tests/support/fake-printer";
import { numberImage } from "./number-image";
import { receiptOf } from "./paper-markup";
import { paperSvg, tcpPrinters } from "./tcp-printer";
import { startUsbAgent } from "./usb-agent";

const named = (text: string) => ({ zh: `${text}(中)`, en: text, es: `${text} ñ`, ko: `${text} 한` });

const paper: Paper = {
  language: "zh",
  second: "en",
  outletName: named("Riverside"),
  number: "A017",
  serviceName: named("Cash deposit"),
  issuedAt: "2026-11-22 09:41",
  peopleAhead: 4,
  wait: { fromMin: 6, toMin: 11 },
  windows: ["1", "3"],
  documents: ["id.card"],
  pageAddress: "https://guichet.example/t/0194f3c2",
  isCopy: false,
};

const layout = { numberImage: "", columns: 48 };

const KINDS: readonly Printer["kind"][] = ["escpos", "star", "starLine"];
const patience = { answerMs: 300, printMs: 300 };
const printers = tcpPrinters(patience);

let fakes: FakePrinter[] = [];
afterEach(async () => {
  await Promise.all(fakes.map((fake) => fake.close()));
  fakes = [];
});

async function printerOf(kind: Printer["kind"]): Promise<{ readonly fake: FakePrinter; readonly printer: Printer }> {
  const fake = await startFakePrinter(kind);
  fakes.push(fake);
  return { fake, printer: { host: "127.0.0.1", port: fake.port, kind, widthDots: 576 } };
}

describe.each(KINDS)("a ticket printer of the family %s", (kind) => {
  it("PR-1 has printed when it says so", async () => {
    const { fake, printer } = await printerOf(kind);
    expect(await printers.print(printer, paper)).toEqual({ outcome: "printed", state: "ready" });
    expect(fake.papers).toHaveLength(1);
    expect(fake.papers[0]?.length).toBeGreaterThan(2_000);
  });

  it("PR-1 leaves it open whether a paper hangs from it when it falls silent", async () => {
    const { fake, printer } = await printerOf(kind);
    fake.fallsSilent = true;
    expect(await printers.print(printer, paper)).toEqual({ outcome: "unconfirmed", state: "offline" });
  });

  it("PR-1 confirms nothing when the paper ends in the middle of a ticket", async () => {
    const { fake, printer } = await printerOf(kind);
    fake.runsOut = true;
    expect(await printers.print(printer, paper)).toEqual({ outcome: "unconfirmed", state: "paperOut" });
  });

  it.each(["paperOut", "coverOpen", "fault"] as const)("PR-2 gets no ticket while it says %s", async (state) => {
    const { fake, printer } = await printerOf(kind);
    fake.state = state;
    expect(await printers.look(printer)).toBe(state);
    expect(await printers.print(printer, paper)).toEqual({ outcome: "notPrinted", state });
    expect(fake.papers).toEqual([]);
  });

  it("PR-2 prints on while its paper is low, and says that it is", async () => {
    const { fake, printer } = await printerOf(kind);
    fake.state = "paperLow";
    expect(await printers.print(printer, paper)).toEqual({ outcome: "printed", state: "paperLow" });
  });

  it("PR-5 prints tickets that come at once one after the other", async () => {
    const { fake, printer } = await printerOf(kind);
    const numbers = ["A001", "A002", "A003", "A004"];
    const outcomes = await Promise.all(numbers.map((number) => printers.print(printer, { ...paper, number })));
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(numbers.map(() => "printed"));
    expect(fake.papers).toHaveLength(4);
  });
});

it("PR-2 a printer that is not there is offline", async () => {
  const { fake, printer } = await printerOf("escpos");
  await fake.close();
  expect(await printers.look(printer)).toBe("offline");
  expect(await printers.print(printer, paper)).toEqual({ outcome: "notPrinted", state: "offline" });
});

it("PR-3 the number's capitals are at least 20 mm tall at 8 dots/mm, on wide and on narrow paper", () => {
  for (const widthDots of [576, 384]) {
    const image = PNG.sync.read(Buffer.from(numberImage("B108", widthDots), "base64"));
    const inked = Array.from({ length: image.height }, (_, y) => y).filter((y) =>
      image.data.subarray(y * image.width * 4, (y + 1) * image.width * 4).includes(0),
    );
    expect(inked.length).toBeGreaterThanOrEqual(160);
    expect(image.width).toBeLessThanOrEqual(widthDots);
  }
});

it("PR-3 the paper says what a customer needs, in the chosen language first", () => {
  const { markup } = receiptOf({ ...paper, isCopy: true }, layout);
  for (const said of ["Riverside(中)", "您的号码", "前面等候人数：4", "6-11", "窗口：1 3", "身份证", "补打"]) {
    expect(markup).toContain(said);
  }
  expect(markup).toContain("https://guichet.example/t/0194f3c2");
  expect(markup.indexOf("您的号码")).toBeLessThan(markup.indexOf("Your number"));
});

it("PR-3 a copy that was asked for without proof opens nobody's page", () => {
  const { pageAddress: _opens, ...rest } = paper;
  const { markup } = receiptOf({ ...rest, isCopy: true }, layout);
  expect(markup).not.toContain("{code:");
  expect(markup).not.toContain("Scan");
});

it("PR-3 says that the wait is not known instead of a number", () => {
  const { markup } = receiptOf({ ...paper, language: "en", wait: "unknown" }, layout);
  expect(markup).toContain("Expected wait: not known at the moment");
  expect(markup).not.toMatch(/\d+ min/u);
});

it("PR-3 no line ends within a word", () => {
  const { markup } = receiptOf({ ...paper, language: "es" }, { numberImage: "", columns: 32 });
  expect(markup.split("\n")).toContain("Si pierde su llamada, avise al");
});

it("PR-4 prints Korean with Korean letters, and English where a second language has no letters there", () => {
  const { markup, letters } = receiptOf({ ...paper, language: "ko", second: "zh" }, layout);
  expect(letters).toBe("ksc5601");
  expect(markup).toContain("고객님 번호");
  expect(markup).toContain("Your number");
  expect(markup).not.toContain("您的号码");
});

it("PR-4 prints Spanish with its accents", async () => {
  const { fake, printer } = await printerOf("escpos");
  await printers.print(printer, { ...paper, language: "es", second: "en" });
  // ú of "número" in one of the printer's Latin code pages, never a question mark.
  expect(fake.papers[0]?.toString("latin1")).toMatch(/Su n.*mero/u);
  expect(fake.papers[0]?.toString("latin1")).not.toContain("Su n?mero");
});

it("PR-3 the page where tickets are designed shows the same paper as a picture", () => {
  const svg = paperSvg(paper, 576);
  expect(svg).toMatch(/^<svg/u);
  expect(svg).toContain("您");
});

it("PR-6 the agent passes both ways what server and printer say", async () => {
  const folder = mkdtempSync(join(tmpdir(), "guichet-usb-"));
  // A pipe that is open for reading and writing gives back what it was told, as a plug that joins both lines.
  const device = join(folder, "lp0");
  execFileSync("mkfifo", [device]);
  const agent = await startUsbAgent({ device, host: "127.0.0.1", port: 0 });
  const heard = await new Promise<string>((resolve, reject) => {
    const socket = connect(agent.port, "127.0.0.1", () => socket.write("a ticket"));
    socket.once("data", (chunk) => {
      resolve(chunk.toString());
      socket.destroy();
    });
    socket.once("error", reject);
  });
  expect(heard).toBe("a ticket");
  await agent.close();
  rmSync(folder, { recursive: true });
});

it("PR-6 the agent says at its start that the printer is missing", async () => {
  const missing = startUsbAgent({ device: "/nonexistent/lp0", host: "127.0.0.1", port: 0 });
  await expect(missing).rejects.toThrow("ENOENT");
});
