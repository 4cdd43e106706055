import { expect, test } from "vitest";
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
