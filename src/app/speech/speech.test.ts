import { expect, test } from "vitest";
import { createSpeech } from "./speech";

test("KS-1 a sentence is made once, and of more than four at a time the others go unspoken", async () => {
  const made: string[] = [];
  const waiting: (() => void)[] = [];
  const speech = createSpeech((_language, text) => {
    made.push(text);
    return new Promise((resolve) => waiting.push(() => resolve(Buffer.from(text))));
  });
  const asked = ["a", "a", "b", "c", "d", "e"].map((text) => speech.say("en", text));
  for (const done of waiting) done();
  const sounds = await Promise.all(asked);
  expect(made).toEqual(["a", "b", "c", "d"]);
  expect(sounds.map((sound) => sound?.toString())).toEqual(["a", "a", "b", "c", "d", undefined]);
  expect((await speech.say("en", "a"))?.toString()).toBe("a");
  expect(made).toHaveLength(4);
});

test("KS-2 without a voice nothing is said, and it is tried again", async () => {
  let hasVoice = false;
  const speech = createSpeech(async () => {
    if (!hasVoice) throw new Error("no voice");
    return Buffer.from("sound");
  });
  expect(await speech.say("zh", "您好")).toBeUndefined();
  hasVoice = true;
  expect((await speech.say("zh", "您好"))?.toString()).toBe("sound");
});
