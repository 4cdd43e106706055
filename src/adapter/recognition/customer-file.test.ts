import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createRecognition } from "#app/recognition/recognition";
import { CustomerFileUnusable, segmentsFromFile } from "./customer-file";

const KEY = new Uint8Array(32).fill(7);
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "guichet-customers-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(text: string): string {
  const path = join(folder, "customers.csv");
  writeFileSync(path, text);
  return path;
}

test("RG-3 the bank's file says who is called in which class", () => {
  const path = fileOf("proof,value,segmentId\ncard,6225880012345678,vip\nphone,13800138000,firm\n");
  const recognise = createRecognition(KEY, segmentsFromFile(path, KEY));
  expect(recognise({ proof: "card", value: ";6225880012345678=2912?" }).segmentId).toBe("vip");
  expect(recognise({ proof: "phone", value: "138 0013 8000" }).segmentId).toBe("firm");
  expect(recognise({ proof: "id", value: "6225880012345678" }).segmentId).toBeUndefined();
});

test.each([
  ["proof,value\ncard,1\n", /segmentId/u],
  ["proof,value,segmentId\nface,1,vip\n", /line 2/u],
  ["proof,value,segmentId\ncard,,vip\n", /line 2/u],
])("RG-3 a list that is wrong stops the start and says where: %j", (text, place) => {
  expect(() => segmentsFromFile(fileOf(text), KEY)).toThrow(place);
});

test("RG-3 a list that is not there stops the start", () => {
  expect(() => segmentsFromFile(join(folder, "none.csv"), KEY)).toThrow(CustomerFileUnusable);
});
