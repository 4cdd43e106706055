import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { PageFrame } from "../../../tests/support/page-frame";
import { InvitationPage } from "./FirstPasswordPages";
import { SignInPage } from "./SignInPage";

type Asked = {
  readonly path: string;
  readonly body: Record<string, unknown>;
  readonly headers: Record<string, string>;
};

let asked: Asked[];
let answers: Record<string, () => Response>;
const problem = (code: string, detail: string): Response =>
  new Response(JSON.stringify({ code, detail }), {
    status: 401,
    headers: { "content-type": "application/problem+json" },
  });

beforeEach(() => {
  asked = [];
  answers = {
    "/api/v1/identity/options": () => new Response(JSON.stringify({ demo: false, sso: false, setUpNeeded: false })),
  };
  vi.stubGlobal("fetch", async (path: string, init: RequestInit) => {
    const body = typeof init.body === "string" ? (JSON.parse(init.body) as Asked["body"]) : {};
    asked.push({ path, body, headers: init.headers as Record<string, string> });
    return answers[path]?.() ?? new Response("{}");
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const show = () =>
  render(
    <PageFrame>
      <SignInPage />
    </PageFrame>,
  );

test("the code is asked for only where there is a second factor, and the password stays as it was typed", async () => {
  answers["/api/v1/identity/sign-in"] = () => problem("identity.codeNeeded", "Now give the code.");
  show();
  expect(screen.queryByLabelText(/Code of your authenticator/)).toBeNull();
  fireEvent.change(screen.getByLabelText("Staff number"), { target: { value: "E001" } });
  fireEvent.change(screen.getByLabelText("Password"), { target: { value: "seven quiet herons" } });
  fireEvent.click(screen.getByRole("button", { name: "Sign in" }));
  const code = await screen.findByLabelText(/Code of your authenticator/);
  expect(screen.getByRole("alert").textContent).toBe("Now give the code.");
  fireEvent.change(code, { target: { value: "123456" } });
  fireEvent.click(screen.getByRole("button", { name: "Sign in" }));
  await vi.waitFor(() => expect(asked.filter(({ path }) => path.endsWith("/sign-in"))).toHaveLength(2), 10_000);
  const last = asked.at(-1);
  expect(last?.body).toEqual({ accountId: "E001", password: "seven quiet herons", code: "123456", surface: "office" });
  expect(last?.headers["guichet-page"]).toBe("1");
});

test("roles are offered in a demonstration alone, and the page says what they are", async () => {
  show();
  await vi.waitFor(() => expect(asked).toHaveLength(1), 10_000);
  expect(screen.queryByRole("button", { name: "Teller" })).toBeNull();
  cleanup();
  answers["/api/v1/identity/options"] = () =>
    new Response(JSON.stringify({ demo: true, sso: true, setUpNeeded: false }));
  show();
  expect(await screen.findByRole("button", { name: "Teller" })).toBeDefined();
  expect(screen.getByText(/anybody signs in by a role, without a password/)).toBeDefined();
  expect(screen.getByRole("link", { name: "Sign in with the bank" }).getAttribute("href")).toContain(
    "/api/v1/identity/sso?surface=office",
  );
});

test("a password is hidden until its owner wants to see it, and one that is chosen says how strong it is", () => {
  render(
    <PageFrame>
      <InvitationPage />
    </PageFrame>,
  );
  const field = screen.getByLabelText("Password");
  expect(field.getAttribute("type")).toBe("password");
  fireEvent.change(field, { target: { value: "herons" } });
  expect(screen.getByText("Strength: too short or easy to foresee")).toBeDefined();
  fireEvent.change(field, { target: { value: "seven quiet herons at dawn" } });
  expect(screen.getByText("Strength: strong")).toBeDefined();
  const show = screen.getByRole("button", { name: "Show what is typed" });
  fireEvent.click(show);
  expect([field.getAttribute("type"), show.getAttribute("aria-pressed")]).toEqual(["text", "true"]);
  fireEvent.click(show);
  expect(field.getAttribute("type")).toBe("password");
});
