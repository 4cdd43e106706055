import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { PageFrame } from "../../../../tests/support/page-frame";
import { DeedNotice } from "../DeedNotice";
import { useDeed } from "../use-deed";
import { DayButton, type DayButtonProps } from "./DayButton";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function Head({ phase }: Pick<DayButtonProps, "phase">) {
  const deed = useDeed();
  return (
    <>
      <DeedNotice deed={deed} />
      <DayButton by={{ outletId: "O03", staffId: "H3", language: "en" }} phase={phase} deed={deed} />
    </>
  );
}

function press(phase: DayButtonProps["phase"], answers: Readonly<Record<string, Response>>): string[] {
  const asked: string[] = [];
  vi.stubGlobal("fetch", (path: string, { method, body }: RequestInit) => {
    asked.push(`${method} ${path}${typeof body === "string" ? ` ${body}` : ""}`);
    return Promise.resolve(answers[path] ?? new Response("{}"));
  });
  render(
    <PageFrame>
      <Head phase={phase} />
    </PageFrame>,
  );
  fireEvent.click(screen.getByRole("button"));
  return asked;
}

const PLAN = "/api/v1/outlets/O03/plan?date=today";

test("TMT-1 a head opens the day with the plan that network and policy give for it", async () => {
  const asked = press("unopened", { [PLAN]: new Response(JSON.stringify({ outletId: "O03" })) });
  await screen.findByText("Done: the day is open.");
  expect(asked).toEqual([`GET ${PLAN}`, 'POST /api/v1/outlets/O03/day/open {"plan":{"outletId":"O03"}}']);
});

test("TMT-1 on a day without hours nothing is sent, and the head reads what to do", async () => {
  const problem = { code: "request.closedOn", detail: "Give the date hours of its own." };
  const headers = { "content-type": "application/problem+json" };
  const asked = press("closed", { [PLAN]: new Response(JSON.stringify(problem), { status: 409, headers }) });
  await screen.findByText("Give the date hours of its own.");
  expect(asked).toEqual([`GET ${PLAN}`]);
});

test("TMT-2 the day is closed in two steps: first no more tickets are given", async () => {
  const asked = press("open", {});
  await screen.findByText("No more tickets are given.");
  expect(asked).toEqual(["POST /api/v1/outlets/O03/day/closing {}"]);
});
