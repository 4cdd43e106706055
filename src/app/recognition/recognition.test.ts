import { expect, test } from "vitest";
import { createRecognition, tokenOf } from "./recognition";

const KEY = new Uint8Array(32).fill(7);
const CARD = "6225880012345678";

test("RG-1 a token shows nothing of the number, and another key gives another one", () => {
  const token = tokenOf(KEY, { proof: "card", value: CARD });
  expect(token).toMatch(/^[\w-]{43}$/u);
  expect(tokenOf(new Uint8Array(32).fill(8), { proof: "card", value: CARD })).not.toBe(token);
});

test("RG-2 a card is the same whether its first track, its second, or its number is read", () => {
  const ways = [CARD, "6225 8800 1234 5678", `;${CARD}=29121010000012300000?`, `%B${CARD}^WANG/XIAO^2912101?`];
  expect(new Set(ways.map((value) => tokenOf(KEY, { proof: "card", value }))).size).toBe(1);
});

test("RG-2 a phone number is no card, and an identity number keeps its letter", () => {
  const token = (proof: "phone" | "id" | "card", value: string) => tokenOf(KEY, { proof, value });
  expect(token("phone", "13800138000")).not.toBe(token("card", "13800138000"));
  expect(token("id", "11010519491231002x")).toBe(token("id", "11010519491231002X"));
  expect(token("id", "11010519491231002X")).not.toBe(token("id", "110105194912310021"));
});

test("RG-3 who is on the bank's list comes in its class, everybody else as an ordinary customer", () => {
  const vip = tokenOf(KEY, { proof: "phone", value: "13800138000" });
  const recognise = createRecognition(KEY, (token) => (token === vip ? "vip" : undefined));
  expect(recognise({ proof: "phone", value: "138 0013 8000" })).toEqual({ customerToken: vip, segmentId: "vip" });
  expect(recognise({ proof: "phone", value: "13900139000" })).not.toHaveProperty("segmentId");
});
