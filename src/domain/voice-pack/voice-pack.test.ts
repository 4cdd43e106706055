import { expect, test } from "vitest";
import { givenOn } from "#base/given.fixture";
import { decide, evolve } from "./decide";
import { keyOf, type VoiceBookDraft, type VoiceCommand } from "./model";

const name = { language: "es", clip: "window-3" } as const;
const replace = (recordingId: string, actor = "lin"): VoiceCommand => ({
  ...{ type: "ReplaceClip", now: 5, actor, ...name, recordingId, durationMs: 900 },
});
const revert: VoiceCommand = { type: "RevertClip", now: 9, actor: "hao", ...name };
function given(...commands: readonly VoiceCommand[]) {
  const book: VoiceBookDraft = new Map();
  return { book, ...givenOn(book, decide, evolve, commands) };
}

test("VS-1 each recording is the next version, with who put it there", () => {
  expect(given(replace("a")).then(replace("b", "hao"))).toMatchObject([
    { type: "ClipReplaced", version: 2, by: "hao" },
  ]);
  expect(given(replace("a"), revert).then(replace("a"))).toMatchObject([{ version: 2 }]);
});

test("VS-2 the same recording twice is one version", () => {
  expect(given(replace("a")).then(replace("a", "hao"))).toEqual([]);
});

test("VS-3 a clip goes back to the synthetic voice once, and it is told who did it", () => {
  const { book, then } = given(replace("a"));
  expect(then(revert)).toEqual([{ type: "ClipReverted", at: 9, ...name, by: "hao" }]);
  expect(book.get(keyOf(name))).toEqual({ version: 1, recordingId: undefined, by: "hao", at: 9 });
  expect(then(revert)).toEqual([]);
  expect(given().then(revert)).toEqual([]);
});
