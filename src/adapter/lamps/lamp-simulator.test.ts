import { connect } from "node:net";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Lamp } from "#app/ports/lamps";
import { openLampReader } from "./lamp-reader";
import { startLampSimulator, type LampReport, type LampSimulator } from "./lamp-simulator";
import { tcpLamps } from "./tcp-lamps";

const host = "127.0.0.1";
const reports: LampReport[] = [];
let simulator: LampSimulator;
beforeEach(async () => {
  reports.length = 0;
  simulator = await startLampSimulator({ host, port: 0, onReport: (report) => reports.push(report) });
});
afterEach(() => simulator.stop());

const lampOf = (rest: Partial<Lamp>): Lamp => ({ host, port: simulator.port, protocol: "alpha", ...rest });

/** Bytes as some sender might write them. */
async function send(text: string): Promise<void> {
  const before = reports.length;
  const socket = connect({ host, port: simulator.port });
  socket.end(Buffer.from(text, "latin1"));
  await vi.waitFor(() => expect(reports.length).toBeGreaterThan(before), 10_000);
}

it("LA-4 the driver's numbers stand on the signs they are addressed to, and go out again", async () => {
  const [one, two] = [lampOf({ address: "01" }), lampOf({ address: "02" })];
  for (const [lamp, text] of [
    [one, "A001"],
    [two, "B007"],
    [one, ""],
  ] as const) {
    expect(await tcpLamps.show(lamp, text)).toBe(true);
  }
  await vi.waitFor(() => expect(reports).toHaveLength(3), 10_000);
  expect(reports).toEqual([
    { sign: "01", shown: "A001" },
    { sign: "02", shown: "B007" },
    { sign: "01", shown: "" },
  ]);
  expect([...simulator.shown()]).toEqual([
    ["01", ""],
    ["02", "B007"],
  ]);
});

it("LA-4 plain lines stand on the one lamp that has no address", async () => {
  const plain = lampOf({ protocol: "plain" });
  await tcpLamps.show(plain, "C012");
  await vi.waitFor(() => expect(reports).toEqual([{ sign: "plain", shown: "C012" }]), 10_000);
  await tcpLamps.show(plain, "");
  await vi.waitFor(() => expect(reports.at(-1)).toEqual({ sign: "plain", shown: "" }), 10_000);
});

it.each([
  ["\x01Z01\x02A0A00", "unfinished"],
  ["\x01Zzz\x02A0A001\x04", "brokenAddress"],
  ["\x01Z01\x02A0A001\x030000\x04", "brokenChecksum"],
  ["\x01Z01\x02E$A001\x04", "unknownCommand"],
  ["A\x05001\n", "brokenText"],
])("LA-4 of %j it is said what is wrong, and no sign changes", async (text, fault) => {
  await send(text);
  expect(reports).toEqual([{ fault }]);
  expect(simulator.shown().size).toBe(0);
});

it("LA-4 a frame is read however its bytes were cut, with the checksum that a sender may add", () => {
  const packet = "\x02A0\x1b bA001\x03";
  const sum = Buffer.from(packet, "latin1").reduce((total, byte) => total + byte, 0);
  const frame = `\0\0\0\0\0\x01Z01${packet}${sum.toString(16).toUpperCase().padStart(4, "0")}\x04`;
  const reader = openLampReader();
  const messages = Array.from(frame).flatMap((char) => [...reader.read(Buffer.from(char, "latin1"))]);
  expect(messages).toEqual([{ protocol: "alpha", address: "01", file: "0", text: "A001" }]);
  expect(reader.end()).toEqual([]);
});
