import { act, cleanup, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { useScreenDay } from "./use-screen-day";

const MINUTE_MS = 60_000;
const answer = vi.fn<(path: string) => Response>();
const dayOf = (inches: number) => Response.json({ businessDate: "2026-11-23", cards: [], inches });

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("fetch", async (path: string) => answer(path));
});
afterEach(() => {
  cleanup();
  answer.mockReset();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});
const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

test("a screen asks for its zone every five minutes, and at once on a new business day", async () => {
  answer.mockImplementation(() => dayOf(55));
  const at = { outletId: "O01", zone: "vip", businessDate: "2026-11-23" };
  const { rerender, result } = renderHook((place: typeof at) => useScreenDay(place), { initialProps: at });
  await pass(0);
  expect(answer.mock.calls).toEqual([["/api/v1/outlets/O01/screen?zone=vip"]]);
  expect(result.current?.inches).toBe(55);
  await pass(5 * MINUTE_MS);
  expect(answer).toHaveBeenCalledTimes(2);
  rerender({ ...at, businessDate: "2026-11-24" });
  await pass(0);
  expect(answer).toHaveBeenCalledTimes(3);
});

test("what a screen has stays while nobody answers, and it asks again soon", async () => {
  answer.mockImplementationOnce(() => dayOf(65));
  answer.mockImplementation(() => new Response("<html>", { status: 502 }));
  const { result } = renderHook(() => useScreenDay({ outletId: "O01", zone: undefined, businessDate: undefined }));
  await pass(5 * MINUTE_MS);
  await pass(10_000);
  expect(answer).toHaveBeenCalledTimes(3);
  expect(result.current?.inches).toBe(65);
});
