import { describe, expect, it } from "vitest";
import { openChannel, type Speaker } from "./channel";
import { isQuiet } from "./quiet-hours";
import { timesSpoken } from "./repeat-rule";

const SECOND = 1_000;
const ONCE_MS = 5_100;

/** Every clip lasts 300 ms; time is what was said so far. */
function heardSpeaker(lacks: (clip: string) => boolean = () => false) {
  const heard: string[] = [];
  let now = 0;
  const speaker: Speaker = {
    chimeMs: 1_000,
    chime: () => {
      heard.push("chime");
      return Promise.resolve();
    },
    lengthMs: (_language, clip) => (lacks(clip) ? undefined : 300),
    say: async (language, clips) => {
      heard.push(`${language}+`);
      await Promise.resolve();
      heard.push(`${language}: ${clips.join(" ")}`);
    },
    now: () => now,
  };
  return { heard, speaker, goTo: (at: number) => (now = at) };
}

describe("the voice of a hall", () => {
  it("chimes, then speaks the customer's language, then the branch's", async () => {
    const { heard, speaker } = heardSpeaker();
    await openChannel(speaker, "zh", () => false).call({ number: "A017", windowLabel: "3", language: "es" });
    expect(heard.slice(0, 5)).toEqual([
      "chime",
      "es+",
      "es: intro letter-a digit-0 digit-1 digit-7 window-3",
      "zh+",
      "zh: intro letter-a digit-0 digit-1 digit-7 middle window-3",
    ]);
  });

  it("never speaks over another call and drops none", async () => {
    const { heard, speaker } = heardSpeaker();
    const channel = openChannel(speaker, "en", () => false);
    await Promise.all(["A001", "A002", "A003"].map((number) => channel.call({ number, windowLabel: "1" })));
    const calls = heard.filter((sound) => sound.includes("digit-"));
    expect(calls.map((sound) => sound.match(/digit-\d(?= window)/u)?.[0])).toEqual([
      "digit-1",
      "digit-1",
      "digit-2",
      "digit-2",
      "digit-3",
      "digit-3",
    ]);
    for (const [ix, sound] of heard.entries()) {
      if (sound.endsWith("+")) expect(heard[ix + 1]).toContain("digit-");
    }
  });

  it("leaves out a language with a clip missing, but still chimes and speaks the other", async () => {
    const { heard, speaker } = heardSpeaker((clip) => clip === "middle");
    await openChannel(speaker, "zh", () => false).call({ number: "A017", windowLabel: "3", language: "en" });
    expect(heard).toContain("chime");
    expect(heard.some((sound) => sound.startsWith("en:"))).toBe(true);
    expect(heard.some((sound) => sound.startsWith("zh"))).toBe(false);
  });

  it("is silent in the quiet hours", async () => {
    const { heard, speaker } = heardSpeaker();
    await openChannel(speaker, "en", () => true).call({ number: "A017", windowLabel: "3" });
    expect(heard).toEqual([]);
  });

  it("goes on after a call whose sound failed", async () => {
    const { heard, speaker } = heardSpeaker();
    let fails = true;
    const broken: Speaker = {
      ...speaker,
      say: (...said) => (fails ? Promise.reject(new Error("no sound")) : speaker.say(...said)),
    };
    const channel = openChannel(broken, "en", () => false);
    await channel.call({ number: "A001", windowLabel: "1" });
    fails = false;
    await channel.call({ number: "A002", windowLabel: "1" });
    expect(heard.filter((sound) => sound === "chime")).toHaveLength(2);
    expect(heard.at(-1)).toContain("digit-2");
  });
});

describe("how often a call is spoken", () => {
  const every = (gapMs: number) => Array.from({ length: 200 }, (_, ix) => ix * gapMs);

  it("twice while the hall is calm", () => {
    const calls = every(30 * SECOND);
    expect(timesSpoken(calls, 199 * 30 * SECOND, 0, ONCE_MS)).toBe(2);
  });

  it("once when twice would fill more than three fifths of the time", () => {
    const calls = every(10 * SECOND);
    expect(timesSpoken(calls, 199 * 10 * SECOND, 0, ONCE_MS)).toBe(1);
  });

  it("only the chime when once would fill more than four fifths", () => {
    const calls = every(5 * SECOND);
    expect(timesSpoken(calls, 199 * 5 * SECOND, 0, ONCE_MS)).toBe(0);
  });

  it("twice again when the rush is ten minutes old", () => {
    const calls = every(5 * SECOND);
    expect(timesSpoken(calls, 199 * 5 * SECOND + 600 * SECOND, 0, ONCE_MS)).toBe(2);
  });
});

describe("quiet hours", () => {
  it("may go over midnight, and end at their end", () => {
    const quiet = { fromHour: 20, toHour: 7 };
    expect([20, 23, 0, 6].map((hour) => isQuiet(quiet, hour))).toEqual([true, true, true, true]);
    expect([7, 12, 19].map((hour) => isQuiet(quiet, hour))).toEqual([false, false, false]);
    expect([12, 13, 14].map((hour) => isQuiet({ fromHour: 13, toHour: 14 }, hour))).toEqual([false, true, false]);
  });

  it("are none where both ends are one, and before anybody has told them", () => {
    expect([isQuiet({ fromHour: 8, toHour: 8 }, 8), isQuiet(undefined, 3)]).toEqual([false, false]);
  });
});
