import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { PageFrame } from "../../../tests/support/page-frame";
import { WaitRange } from "./WaitRange";

afterEach(cleanup);

test.each([
  ["unknown", "wait unknown"],
  [{ fromMin: 0, toMin: 0 }, "no wait"],
  [{ fromMin: 4, toMin: 4 }, "about 4 min"],
  [{ fromMin: 4, toMin: 9 }, "4–9 min"],
  [{ fromMin: 119, toMin: 150 }, "119–150 min"],
  [{ fromMin: 257, toMin: 360 }, "over 4 h"],
] as const)("a wait of %j reads %s", (wait, words) => {
  history.replaceState(null, "", "/?lang=en");
  render(<WaitRange wait={wait} />, { wrapper: PageFrame });
  expect(screen.getByText(words)).toBeDefined();
});
