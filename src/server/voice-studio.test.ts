import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { buildVoices } from "#adapter/voice/build-voices";
import { openVoiceFolder } from "#adapter/voice/voice-folder";
import { writeWav } from "#adapter/voice/wav";
import type { Speak } from "#app/ports/speech";
import { browserOn, type Browser } from "../../tests/fixtures/api-client";
import { demoServer, type DemoServer } from "../../tests/fixtures/demo-server";

const RATE = 8_000;
let folder = "";
let demo: DemoServer;
let head: Browser;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "guichet-studio-"));
  await buildVoices(folder, hum);
  demo = await demoServer({ voices: openVoiceFolder(folder, hum), guarded: true, isDemo: true });
  const posts = [{ role: "headOffice", place: { kind: "network" } }] as const;
  const account = { type: "OpenAccount", now: 0, by: "test", accountId: "H1", posts } as const;
  await demo.identity.stream.submit(account, { commandId: crypto.randomUUID(), actor: "test" });
  head = browserOn(demo);
  await head.post("/demo/sign-in", { accountId: "H1", surface: "office" });
});
afterEach(async () => {
  await demo.stop();
  rmSync(folder, { recursive: true });
});

function tone(loudness: number, seconds = 0.5): Buffer {
  return writeWav({ samplesPerSecond: RATE, samples: new Int16Array(RATE * seconds).fill(loudness) });
}
const hum: Speak = (_language, text) => Promise.resolve(tone(1_000 + text.length));

const clipNamed = async (clip: string) => {
  const { json } = await head.get("/voice-pack/es/clips");
  return (json as unknown as readonly { clip: string; hash: string }[]).find((one) => one.clip === clip);
};
async function post(path: string, sound?: Buffer) {
  const headers = {
    "idempotency-key": crypto.randomUUID(),
    ...(sound && { "content-type": "application/octet-stream" }),
  };
  const { status, json } = await head.post(`/voice-pack/es/clips/${path}`, sound, headers);
  return { status, code: json["code"] };
}

test("VS-1 VS-3 VS-5 a recording takes a clip's place, says who put it there, and goes back to the synthetic voice", async () => {
  const before = await clipNamed("window-3");
  expect(before).toMatchObject({ isRecorded: false, version: 0, text: "ventanilla 3" });
  expect(await post("window-3/recording", tone(9_000))).toMatchObject({ status: 200 });
  const recorded = await clipNamed("window-3");
  expect(recorded).toMatchObject({ isRecorded: true, version: 1, by: "H1" });
  expect(recorded?.hash).not.toBe(before?.hash);
  expect(readFileSync(join(folder, "es/window-3.wav")).equals(tone(9_000))).toBe(true);
  await buildVoices(folder, hum);
  expect((await clipNamed("window-3"))?.hash).toBe(recorded?.hash);
  expect(await post("window-3/revert")).toMatchObject({ status: 200 });
  expect(await clipNamed("window-3")).toMatchObject({ isRecorded: false, version: 1, by: "H1", hash: before?.hash });
});

test("VS-4 only sound that can be heard, of a clip that there is, takes a place", async () => {
  const refused = await Promise.all([
    post("window-99/recording", tone(9_000)),
    post("window-3/recording", Buffer.from("<html>")),
    post("window-3/recording", Buffer.from("RIFF    WAVEfmt ")),
    post("window-3/recording", tone(0)),
    post("window-3/recording", tone(9_000, 11)),
    post("window-3/recording", Buffer.alloc(1_000_001)),
  ]);
  expect(refused.map(({ status, code }) => [status, code])).toEqual([
    [404, "voice.clipUnknown"],
    [422, "voice.notSound"],
    [422, "voice.notSound"],
    [422, "voice.silent"],
    [422, "voice.tooLong"],
    [413, "request.tooLarge"],
  ]);
  expect(await clipNamed("window-3")).toMatchObject({ isRecorded: false, version: 0 });
});
