import { expect, test } from "vitest";
import { givenOn } from "#base/given.fixture";
import { decide, evolve } from "./decide";
import { scriptRef, scriptsInUse, type ScriptCount } from "./in-use";
import { emptyScriptBook, type Script, type ScriptCommand } from "./model";

const text = { zh: "这边马上能办", en: "You can do it here now", es: "Aquí puede hacerlo ya", ko: "바로 됩니다" };
const script = (scriptId: string, version = 1, more: Partial<Script> = {}): Script => ({
  scriptId,
  version,
  situation: "divert",
  serviceIds: [],
  segmentIds: [],
  text,
  ...more,
});
const write = (own: Script, actor = "lin"): ScriptCommand => ({
  type: "WriteScript",
  now: 1,
  actor,
  script: own,
});
const approve = (scriptId: string, version = 1, actor = "hao"): ScriptCommand => ({
  type: "ApproveScript",
  now: 2,
  actor,
  scriptId,
  version,
});
const retire = (scriptId: string): ScriptCommand => ({ type: "RetireScript", now: 3, actor: "hao", scriptId });

function given(...commands: readonly ScriptCommand[]) {
  const book = emptyScriptBook();
  return { book, ...givenOn(book, decide, evolve, commands) };
}
const inUse = (commands: readonly ScriptCommand[], counts: Readonly<Record<string, ScriptCount>> = {}) =>
  scriptsInUse(given(...commands).book, (ref) => counts[ref]).map(scriptRef);

test("SW-1 a text that is missing in one language is asked for", () => {
  expect(given().refusal(write(script("a", 1, { text: { ...text, ko: " " } })))).toEqual({
    code: "script.textMissing",
    language: "ko",
  });
});

test("SW-2 versions count up without a gap, and the old ones stay as they were", () => {
  const { refusal, book } = given(write(script("a")), write(script("a", 2, { situation: "care" })));
  expect(refusal(write(script("a", 2)))).toEqual({ code: "script.versionOutOfOrder", expected: 3 });
  expect(book.scripts.get("a")?.map(({ situation }) => situation)).toEqual(["divert", "care"]);
});

test("SW-3 a second person approves, once, and only then it is used", () => {
  const { refusal, then } = given(write(script("a")));
  expect(refusal(approve("a", 1, "lin"))).toEqual({ code: "script.selfApproved", person: "lin" });
  expect(refusal(approve("a", 2))).toEqual({ code: "script.unknown", scriptId: "a" });
  expect(then(approve("a"))).toMatchObject([{ type: "ScriptApproved", by: "hao" }]);
  expect(then(approve("a"))).toEqual([]);
  expect(inUse([write(script("a"))])).toEqual([]);
  expect(inUse([write(script("a")), approve("a"), write(script("a", 2))])).toEqual(["a:1"]);
});

test("SW-3 a retired script is not used until a version of it is approved again", () => {
  const used = [write(script("a")), approve("a"), retire("a")];
  expect(inUse(used)).toEqual([]);
  expect(inUse([...used, write(script("a", 2)), approve("a", 2)])).toEqual(["a:2"]);
  expect(given(...used).then(retire("a"))).toEqual([]);
  expect(given().refusal(retire("b"))).toEqual({ code: "script.unknown", scriptId: "b" });
});

test("SW-4 nobody writes that something is not his job", () => {
  const rude = { ...text, en: "Sorry, that is Not my job." };
  expect(given().refusal(write(script("a", 1, { text: rude })))).toEqual({
    code: "script.saysNo",
    phrase: "not my job",
  });
});

test("SW-5 the most particular script comes first, and of equals the one that convinces", () => {
  const all = ["a", "b", "c"].flatMap((id) => [write(script(id)), approve(id)]);
  const machine = [write(script("m", 1, { to: "selfService" })), approve("m")];
  const own = [write(script("s", 1, { serviceIds: ["D1"], segmentIds: ["vip"] })), approve("s")];
  const counts = {
    "a:1": { said: 10, accepted: 1, refused: 9 },
    "b:1": { said: 10, accepted: 8, refused: 2 },
  };
  expect(inUse([...all, ...own, ...machine], counts)).toEqual(["m:1", "s:1", "b:1", "c:1", "a:1"]);
});
