import { expect, test } from "vitest";
import { groupsOf } from "./menu";
import { opens, PAGES } from "./pages";

test("a page opens for one of its permissions, and one without any for everybody", () => {
  expect(opens({}, [])).toBe(true);
  expect(opens({ permission: "audit.read" }, ["queue.read"])).toBe(false);
  expect(opens({ permission: ["device.pair", "device.read"] }, ["device.read"])).toBe(true);
});

test("no two pages have one address, and every page comes with its own chunk", async () => {
  const paths = PAGES.map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
  for (const { load } of PAGES) expect((await load()).Page).toBeTypeOf("function");
});

test("the menu's parts and the pages always in sight are all the pages, each once, and no part is empty", () => {
  const always = PAGES.filter(({ group }) => group === undefined);
  expect(always.map(({ titleKey }) => titleKey)).toEqual(["home", "inbox", "account"]);
  const inParts = groupsOf(PAGES).flatMap(({ pages }) => pages);
  expect([...always, ...inParts].map(({ path }) => path).sort()).toEqual(PAGES.map(({ path }) => path).sort());
  expect(groupsOf(always)).toEqual([]);
});
