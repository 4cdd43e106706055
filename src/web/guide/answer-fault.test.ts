import { expect, test } from "vitest";
import { fits } from "#domain/guide/asked-of";
import type { GuideQuestion } from "#contract/guide/guide";
import { answerFault, nextOpen } from "./answer-fault";

const said = { zh: "q", en: "q", es: "q", ko: "q" };
const question = (kind: GuideQuestion["kind"], own: Partial<GuideQuestion> = {}): GuideQuestion => {
  return { id: kind, label: said, kind, ...own };
};
const ANSWERS = ["Ana", "2026-11-30", "13900000000", "+86 139", "a@b.cn", "12.50", "E-12", "?", "a@b", "twenty-five"];

test("the page lets through what the server takes, and stops what it would refuse", () => {
  for (const kind of ["text", "date", "phone", "mail", "amount", "number"] as const) {
    for (const answer of ANSWERS) {
      expect([kind, answer, answerFault(question(kind), answer)]).toEqual([
        kind,
        answer,
        fits({ id: kind, label: said, kind }, answer) ? undefined : "unfit",
      ]);
    }
  }
});

test("nothing is missing where nothing need be said", () => {
  expect(answerFault(question("text"), "  ")).toBe("missing");
  expect(answerFault(question("text", { optional: true }), "  ")).toBeUndefined();
});

test("somebody who comes back goes on at the first open question", () => {
  const questions = [question("text"), question("mail", { optional: true }), question("date")];
  expect(nextOpen(questions, ["text"])?.id).toBe("date");
  expect(nextOpen(questions, ["text", "date"])).toBeUndefined();
});
