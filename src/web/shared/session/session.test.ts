import { expect, test } from "vitest";
import { backFrom, signInAddress } from "./session";

test("whoever must sign in comes back to the very page he wanted", () => {
  const here = { pathname: "/console/", search: "?outlet=O02&lang=ko" };
  const address = signInAddress("console", here);
  expect(backFrom(address.slice(address.indexOf("?")))).toBe("/console/?outlet=O02&lang=ko");
});

test("nobody is sent to another site after signing in", () => {
  expect(
    ["//evil.example", "https://evil.example", "/\\evil.example", ""].map((back) => backFrom(`?back=${back}`)),
  ).toEqual(Array(4).fill("/staff/"));
});
