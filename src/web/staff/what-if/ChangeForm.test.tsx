import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import type { WhatIfOutletView } from "#contract/what-if";
import { PageFrame } from "../../../../tests/support/page-frame";
import { ChangeForm } from "./ChangeForm";
import type { Words } from "./use-words";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const OUTLET: Partial<WhatIfOutletView> = { windows: [] };
const WORDS = { choice: (_field, { name }) => name } as Words;

test("WI-1 a change is added only once its fields are there to be filled", async () => {
  let arrive: (answer: Response) => void = () => undefined;
  vi.stubGlobal("fetch", () => new Promise<Response>((resolve) => (arrive = resolve)));
  const onAdd = vi.fn();
  render(
    <PageFrame>
      <ChangeForm outletIds={["O03"]} words={WORDS} onAdd={onAdd} />
    </PageFrame>,
  );
  const add = screen.getByRole("button");
  fireEvent.click(add);
  expect(onAdd).not.toHaveBeenCalled();
  arrive(new Response(JSON.stringify(OUTLET)));
  await screen.findByRole("spinbutton");
  fireEvent.click(add);
  expect(onAdd).toHaveBeenCalledWith(expect.objectContaining({ kind: "windows", count: 2 }));
});
