import { expect, test } from "vitest";
import { badgeNames, sealedField } from "./sealed-field";

const masterKey = new Uint8Array(32).fill(5);
const event = {
  type: "EntryDefined",
  at: 7,
  section: "staff",
  entry: { id: "E1", badgeName: "王敏", posts: ["teller"] },
};

test("VT-6 a sealed field cannot be read, and everything else can", () => {
  const { seal, open } = badgeNames(masterKey);
  const sealed = seal(event);
  expect(JSON.stringify(sealed)).not.toContain("王敏");
  expect(sealed).toMatchObject({ type: "EntryDefined", at: 7, entry: { id: "E1", posts: ["teller"] } });
  expect(open(sealed)).toEqual(event);
  expect(seal(event).entry.badgeName).not.toBe(sealed.entry.badgeName);
});

test("VT-6 it is found however deep it lies, and one of another name is left alone", () => {
  const { seal } = badgeNames(masterKey);
  const deep = { changes: [{ entry: { badgeName: "Ana" } }, { entry: { name: "Ana" } }] };
  expect(JSON.stringify(seal(deep)).split("Ana")).toHaveLength(2);
});

test("VT-6 what was written before is read as it is; without its key a sealed text is lost and nothing else", () => {
  const { seal, open } = badgeNames(masterKey);
  expect(open(event)).toEqual(event);
  const strangers = sealedField(new Uint8Array(32), "badgeName", () => "?");
  expect(strangers.open(seal(event))).toEqual({ ...event, entry: { ...event.entry, badgeName: "?" } });
});
