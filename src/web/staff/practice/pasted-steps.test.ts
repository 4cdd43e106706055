import { expect, test } from "vitest";
import { stepsIn } from "./pasted-steps";

const WORDS: Readonly<Record<string, string>> = { teller: "Teller" };
const pasting = {
  ...({ language: "en", versionId: "r3", first: 4 } as const),
  roleWord: (role: string) => WORDS[role] ?? role,
};

test("PC-1 steps are pasted one a line with who does them and their minutes, and empty lines are nothing", () => {
  const pasted = stepsIn("Greet; Teller; 1,5\n\nShow the way\tlobbyGuide\t3\nSay goodbye", pasting);
  expect(pasted).toEqual([
    { stepId: "step4-r3", text: { en: "Greet" }, owner: "teller", limitMin: 1.5, controls: [] },
    { stepId: "step5-r3", text: { en: "Show the way" }, owner: "lobbyGuide", limitMin: 3, controls: [] },
    { stepId: "step6-r3", text: { en: "Say goodbye" }, owner: "lobbyManager", controls: [] },
  ]);
});
