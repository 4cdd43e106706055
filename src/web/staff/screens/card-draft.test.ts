import { expect, test } from "vitest";
import type { ListedCard } from "#contract/screen-content";
import { cardOf, draftIn } from "./card-draft";

const SAID = {
  ...{ cardId: "steps", zone: "any", showSec: "15", firstDay: "2026-11-23", lastDay: "2026-11-30" },
  ...{ zh: "一", en: "one", es: "uno", ko: "하나" },
};
const words = { zh: "一", en: "one", es: "uno", ko: "하나" };

test("a new sentence is version one, for all screens and the whole day when nothing else was said", () => {
  const draft = draftIn(SAID, { kind: "line", known: [] }, undefined);
  expect(cardOf(draft, undefined)).toEqual({
    ...{ cardId: "steps", version: 1, showSec: 15, firstDay: "2026-11-23", lastDay: "2026-11-30" },
    content: { kind: "line", text: words },
  });
});

test("the next version of a picture counts on, and keeps its picture where no other was chosen", () => {
  const from: ListedCard = {
    ...{ cardId: "steps", version: 1, showSec: 15, firstDay: "2026-11-23", lastDay: "2026-11-30" },
    ...{ place: "outlet", writtenBy: "lin", state: "playing" },
    content: { kind: "picture", fileId: "f1", about: words },
  };
  const { cardId, ...said } = { ...SAID, zone: "vip", from: "09:00", to: "12:00" };
  expect(cardId).toBe("steps");
  const draft = draftIn(said, { kind: "picture", from, known: [from] }, undefined);
  expect(draft.fileId).toBe("f1");
  expect(cardOf(draft, draft.fileId)).toMatchObject({
    ...{ cardId: "steps", version: 2, zone: "vip", hours: { from: "09:00", to: "12:00" } },
    content: { kind: "picture", fileId: "f1", about: words },
  });
});
