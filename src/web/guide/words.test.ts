import { expect, test } from "vitest";
import { codeWord, dateWord, finds, fullDateWord, moneyWord } from "./words";

test("a search finds every word in any order, without minding accents or capitals", () => {
  expect(finds("TARJETA perdida", "Aviso de pérdida de una tarjeta")).toBe(true);
  expect(finds("card loan", "lost stolen card passbook")).toBe(false);
  expect(finds("挂失", "丢卡 挂失 补卡")).toBe(true);
  expect(finds("", "anything")).toBe(true);
});

test("a business date is the same day for whoever reads it, and money carries its currency", () => {
  expect(dateWord("2026-11-24", "en")).toBe("Tue 24 Nov");
  expect(fullDateWord("1990-05-17", "en")).toBe("17 May 1990");
  expect(dateWord("2026-11-24", "zh")).toContain("24");
  expect(moneyWord(1_000, "CNY", "en")).toMatch(/10\.00/u);
  expect(codeWord("K7QM2XTD")).toBe("K7QM-2XTD");
});
