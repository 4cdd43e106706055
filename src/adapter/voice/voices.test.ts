import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, expect, it } from "vitest";
import { helpClipsOf } from "#i18n/kiosk-help";
import { clipsOf, phraseOf } from "#i18n/voice";
import type { Language } from "#i18n/say";
import type { Speak } from "#app/ports/speech";
import type { VoiceIndex } from "#app/ports/voice-folder";
import { buildVoices, speakWithEspeak, VOICE_INDEX } from "./build-voices";
import { readWav, trimmed, writeWav } from "./wav";

const LANGUAGES: readonly Language[] = ["zh", "en", "es", "ko"];
const SECOND = 1_000;

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "guichet-voices-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A quarter of a second of silence, a tone as loud as its text is long, silence again. */
const hum: Speak = (_language, text) => {
  const samples = new Int16Array(SECOND);
  samples.fill(1_000 + text.length, SECOND / 4, SECOND / 2);
  return Promise.resolve(writeWav({ samplesPerSecond: SECOND, samples }));
};

const indexOf = (): VoiceIndex => JSON.parse(readFileSync(join(folder, VOICE_INDEX), "utf8")) as VoiceIndex;

it("VO-1 a pack holds every clip of every call that can come", async () => {
  await buildVoices(folder, hum);
  const index = indexOf();
  const letters = fc.constantFrom(...Array.from("ABCDEFGHJKLMNPRSTUVWXYZ"));
  const call = fc.tuple(
    fc.constantFrom(...LANGUAGES),
    letters,
    fc.nat(999),
    fc.oneof(fc.integer({ min: 1, max: 99 }), letters),
  );
  fc.assert(
    fc.property(call, ([language, letter, count, window]) => {
      const phrase = phraseOf(language, `${letter}${String(count).padStart(3, "0")}`, String(window));
      expect(phrase.filter((clip) => index[language]?.[clip] === undefined)).toEqual([]);
    }),
    { seed: 20_261_122 },
  );
});

it("VO-1 clips carry no silence around them, so that joined ones sound like a sentence", () => {
  const samples = new Int16Array(SECOND);
  samples.fill(5_000, 300, 500);
  const { samples: cut } = trimmed({ samplesPerSecond: SECOND, samples });
  expect(cut.length).toBe(200 + 2 * 30);
});

it("VO-2 keeps the bank's own recording when the pack is built again", async () => {
  const first = await buildVoices(folder, hum);
  expect(first.keptOwn).toBe(0);
  const own = join(folder, "ko", "digit-0.wav");
  const recording = writeWav({ samplesPerSecond: SECOND, samples: new Int16Array([1, 2, 3]) });
  const before = indexOf().ko?.["digit-0"];
  writeFileSync(own, recording);

  expect(await buildVoices(folder, hum)).toEqual({ rendered: first.rendered - 1, keptOwn: 1 });
  expect(readFileSync(own)).toEqual(recording);
  expect(indexOf().ko?.["digit-0"]).not.toBe(before);
  expect((await buildVoices(folder, hum)).keptOwn).toBe(1);
});

it("VO-3 says the number before the window, digit by digit", () => {
  expect(phraseOf("zh", "A017", "3")).toEqual([
    "intro",
    "letter-a",
    "digit-0",
    "digit-1",
    "digit-7",
    "middle",
    "window-3",
  ]);
  expect(phraseOf("ko", "B120", "12")).toEqual(["letter-b", "digit-1", "digit-2", "digit-0", "middle", "window-12"]);
  expect(clipsOf("ko").get("digit-0")).toBe("공");
  expect(clipsOf("zh").get("window-3")).toBe("到3号窗口");
});

it("VO-3 spells the label of a window that has no number", () => {
  expect(phraseOf("en", "A001", "VA").slice(-3)).toEqual(["window", "letter-v", "letter-a"]);
});

it("VO-4 serves no pack that broke off", async () => {
  const breaksOff: Speak = (language, text) =>
    language === "ko" ? Promise.reject(new Error("no voice")) : hum(language, text);
  await expect(buildVoices(folder, breaksOff)).rejects.toThrow("no voice");
  expect(() => indexOf()).toThrow();
});

it("VO-1 espeak-ng says something in each language", async () => {
  for (const language of LANGUAGES) {
    const { samples, samplesPerSecond } = trimmed(
      readWav(await speakWithEspeak(language, clipsOf(language).get("window-3") ?? "")),
    );
    expect(samples.length / samplesPerSecond).toBeGreaterThan(0.3);
  }
});

it("a kiosk says aloud what its page asks, in four languages", () => {
  for (const language of ["zh", "en", "es", "ko"] as const) {
    const clips = helpClipsOf(language);
    expect([...clips.keys()]).toContain("help-queues");
    expect([...clips.values()].filter((text) => text.trim() === "" || /[{}]/u.test(text))).toEqual([]);
  }
  expect(helpClipsOf("en").get("help-services")).toBe("Which service do you need?");
});
