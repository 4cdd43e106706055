import { givenOn } from "#base/given.fixture";
import { expect, test } from "vitest";
import { fits, questionsOf } from "./asked-of";
import { decide, evolve } from "./decide";
import type { GuideCommand } from "./messages";
import { emptyGuide, type GuideContent, type Question } from "./model";

const said = (word: string) => ({ zh: word, en: word, es: word, ko: word });
const question = (id: string, own: Partial<Question> = {}): Question => ({ id, label: said(id), kind: "text", ...own });
const CONTENT: GuideContent = {
  questions: [
    question("name"),
    question("phone", { kind: "phone" }),
    question("limit", { kind: "amount", partId: "atm" }),
    question("alias", { optional: true }),
  ],
  forms: [
    { id: "opening", title: said("opening"), questionIds: ["name", "phone", "alias"] },
    { id: "limits", title: said("limits"), questionIds: ["name", "limit"] },
  ],
  guides: [
    { serviceId: "A1", summary: said("a"), steps: [said("s")], formIds: ["opening"], words: said("w") },
    { serviceId: "A4", summary: said("a"), steps: [], formIds: ["limits"], words: said("w") },
    {
      serviceId: "A6",
      summary: said("a"),
      steps: [],
      formIds: ["opening", "limits"],
      words: said("w"),
      parts: [{ id: "atm", label: said("atm"), hint: said("h") }],
    },
  ],
};

function given(...contents: readonly GuideContent[]) {
  const publish = (content: GuideContent): GuideCommand => ({ type: "PublishGuide", now: 1, actor: "hq", content });
  const draft = emptyGuide();
  const on = givenOn(draft, decide, evolve, contents.map(publish));
  return {
    draft,
    then: (content: GuideContent) => on.then(publish(content)),
    refusal: (c: GuideContent) => on.refusal(publish(c)),
  };
}
const idsOf = (serviceIds: string[], partIds: string[] = []) =>
  questionsOf(CONTENT, { serviceIds, partIds }).map(({ id }) => id);

test("GU-1 a text that lacks a language is not published", () => {
  const [first, ...rest] = CONTENT.forms;
  const forms = [{ ...first, id: "opening", questionIds: [], title: { ...said("t"), ko: " " } }, ...rest];
  expect(given().refusal({ ...CONTENT, forms })).toEqual({
    code: "guide.faulty",
    place: "forms/opening/title/ko",
    expected: "text",
  });
});

test("GU-2 and GU-5 a question of two services is asked once, in the order of the forms", () => {
  expect(idsOf(["A1", "A4"])).toEqual(["name", "phone", "alias", "limit"]);
});

test.each([
  [{ ...CONTENT, questions: CONTENT.questions.slice(1) }, "forms/opening/questionIds/name", "known"],
  [{ ...CONTENT, forms: CONTENT.forms.slice(1) }, "guides/A1/formIds/opening", "known"],
  [{ ...CONTENT, questions: [...CONTENT.questions, question("name")] }, "questions/name", "once"],
  [
    { ...CONTENT, questions: [...CONTENT.questions, question("q", { kind: "choice" })] },
    "questions/q/choices",
    "choices",
  ],
  [{ ...CONTENT, questions: [...CONTENT.questions, question("q", { partId: "no" })] }, "questions/q/partId", "part"],
])("GU-3 what refers to nothing is named by its place (%#)", (content, place, expected) => {
  expect(given().refusal(content)).toEqual({ code: "guide.faulty", place, expected });
});

test("GU-4 a part's question is asked of those who chose the part, or came for it alone", () => {
  expect(idsOf(["A6"])).toEqual(["name", "phone", "alias"]);
  expect(idsOf(["A6"], ["atm"])).toEqual(["name", "phone", "alias", "limit"]);
  expect(idsOf(["A4"])).toEqual(["name", "limit"]);
});

test.each([
  ["date", "2026-11-30", true],
  ["date", "30.11.2026", false],
  ["date", "2026-13-01", false],
  ["phone", "+86 139 0000 0000", true],
  ["phone", "call me", false],
  ["mail", "a@b.cn", true],
  ["mail", "a@b", false],
  ["amount", "20000", true],
  ["amount", "twenty", false],
  ["number", "E12/34", true],
  ["text", "   ", false],
] as const)("GU-6 %s: %s fits: %s", (kind, answer, expected) => {
  expect(fits(question("q", { kind }), answer)).toBe(expected);
});

test("GU-6 a choice is one of the choices, and no answer is longer than its question allows", () => {
  const choice = question("q", { kind: "choice", choices: [{ id: "yes", label: said("yes") }] });
  expect([fits(choice, "yes"), fits(choice, "no")]).toEqual([true, false]);
  expect(fits(question("q", { lengthMax: 3 }), "four")).toBe(false);
});

test("GU-7 publishing the same again changes nothing", () => {
  const { draft, then } = given(CONTENT);
  expect(then(CONTENT)).toEqual([]);
  expect(draft.content).toEqual(CONTENT);
});
