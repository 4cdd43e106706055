import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { demoServer, type DemoServer } from "../../tests/fixtures/demo-server";
import { postOf, signedInTo } from "../../tests/fixtures/signed-in";
import type { Browser } from "../../tests/fixtures/api-client";
import { JournalUnavailable } from "#app/ports/journal";
import type { StaffRole } from "#domain/identity/roles";

let demo: DemoServer;
beforeEach(async () => {
  demo = await demoServer({ guarded: true, isDemo: true });
  await demo.server.app.ready();
});
afterEach(() => demo.stop());

const signedIn = (role: StaffRole): Promise<Browser> =>
  signedInTo(demo, { accountId: role, posts: [postOf(role, "O03")] });
const today = (): string => new Date(demo.plan.opensAt).toISOString().slice(0, 10);

test("AC-43 what somebody takes along as a file stands in the audit, and what he only looks at does not", async () => {
  const [admin, office] = [await signedIn("administrator"), await signedIn("headOffice")];
  expect((await admin.get("/network/export?form=csv")).status).toBe(200);
  await admin.get("/network/sections/windows");
  const { secret } = await demo.identity.tokens.create({ label: "nightly", rights: ["office"] }, "test");
  const authorization = `Bearer ${secret}`;
  await demo.server.app.inject({ url: "/api/v1/network/export", headers: { authorization } });
  const listed = (await office.get(`/identity/exports?day=${today()}`)).json as unknown as readonly object[];
  expect(listed).toMatchObject([
    { by: "administrator", what: "ExportNetwork", path: "/api/v1/network/export" },
    { by: expect.stringMatching(/^[\w-]+$/u) as string, what: "ExportNetwork" },
  ]);
  expect((await admin.get(`/identity/exports?day=${today()}`)).json["code"]).toBe("identity.notAllowed");
});

test("AC-43 an audit's day is taken along as CSV, which is an export itself", async () => {
  const office = await signedIn("headOffice");
  const take = () =>
    demo.server.app.inject({
      url: `/api/v1/identity/audit/file?day=${today()}`,
      headers: { cookie: cookieOf(office) },
    });
  const [first, second] = [await take(), await take()];
  expect(first.headers["content-disposition"]).toBe(`attachment; filename="audit-${today()}.csv"`);
  expect(first.body).toBe("at,by,kind,about,what,purpose\n");
  expect(second.body).toContain(",headOffice,export,/api/v1/identity/audit/file,GetAuditSheet,");
  expect((await (await signedIn("branchHead")).get(`/identity/audit/file?day=${today()}`)).status).toBe(403);
});

test("AC-43 nothing is taken along that the journal cannot keep", async () => {
  const admin = await signedIn("administrator");
  const away = vi.spyOn(demo.journal, "append").mockRejectedValue(new JournalUnavailable("away"));
  expect((await admin.get("/network/export")).status).toBe(503);
  away.mockRestore();
});

const cookieOf = ({ cookies }: Browser): string => [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
