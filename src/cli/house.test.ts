import { rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { wideOutlet, writeNetwork } from "../../tests/support/branch-network";
import { openOverHttp, serveCustomer, driverOf } from "../../tests/support/drive";
import { freshPostgres } from "../../tests/support/fresh-postgres";
import { httpLine, proofAt, showToken } from "../../tests/support/http-line";
import { mergePatch } from "../../tests/fixtures/merge-patch";
import { openJournal } from "#adapter/journal/open";
import { present } from "#base/assert";
import { instantAt } from "#base/calendar";
import { MINUTE_MS } from "#base/time";
import { DEMO_DATE } from "../../tests/fixtures/demo-day";
import { freshFolder } from "../../tests/support/fresh-folder";
import { importInto, readFiles } from "./commands/network";
import { openHouse, type House } from "./house";

type Message = { readonly seq: number; readonly prev?: number; readonly view?: unknown; readonly patch?: unknown };

const proofOf = (url: string) => proofAt(Number(new URL(url).port));

/** A page that applies what it is told, and knows when it has seen a version. */
async function openPage(url: string, outletId: string) {
  const stop = new AbortController();
  const response = await fetch(`${url}/api/v1/outlets/${outletId}/floor/stream`, {
    signal: stop.signal,
    headers: proofOf(url),
  });
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  const decoder = new TextDecoder();
  let text = "";
  let view: unknown;
  let seq = -1;
  const apply = (block: string): void => {
    const json = /^event: (?:snapshot|patch)\ndata: (.*)$/mu.exec(block)?.[1];
    if (json === undefined) return;
    const message = JSON.parse(json) as Message;
    if (message.view === undefined) expect(message.prev).toBe(seq);
    view = message.view ?? mergePatch(view, message.patch);
    ({ seq } = message);
  };
  return {
    sees: async (version: number): Promise<unknown> => {
      while (seq < version) {
        text += decoder.decode(present((await reader.read()).value, "more of an open stream"), { stream: true });
        const blocks = text.split("\n\n");
        text = blocks.pop() ?? "";
        blocks.forEach(apply);
      }
      return view;
    },
    close: () => stop.abort(),
  };
}

test("TMT-1 a house that keeps hours opens the days of its network an hour before the doors", async () => {
  const dataDir = await freshFolder();
  const doorsOpen = instantAt(DEMO_DATE, "09:00", "Asia/Shanghai");
  const clockFor = () => ({ at: doorsOpen - 60 * MINUTE_MS, speed: 1 });
  const open = () => openHouse({ dataDir, clockFor, keepsHours: true });
  const empty = await open();
  await importInto(
    empty,
    await readFiles([fileURLToPath(new URL("../../examples/demo-network", import.meta.url))]),
    "it",
  );
  await empty.stop();
  const house = await open();
  await expect.poll(() => house.lobbies.live("O03")?.day.phase, { timeout: 20_000 }).toBe("open");
  await house.stop();
  await rm(dataDir, { recursive: true, force: true });
});

describe("two servers on one PostgreSQL", () => {
  const outlet = wideOutlet(2, Math.floor(performance.timeOrigin));
  const { outletId } = outlet;
  let database: Awaited<ReturnType<typeof freshPostgres>>;
  let houses: readonly { readonly house: House; readonly url: string; readonly port: number }[];
  beforeAll(async () => {
    database = await freshPostgres();
    const { journal, close } = await openJournal({ databaseUrl: database.url, dataDir: "" });
    await writeNetwork(journal, [outletId]);
    await close();
    houses = await Promise.all(
      [1, 2].map(async () => {
        const house = await openHouse({
          databaseUrl: database.url,
          dataDir: "",
          masterKey: new Uint8Array(32).fill(5),
        });
        const url = await house.server.listen({ port: 0 });
        return { house, url, port: Number(new URL(url).port) };
      }),
    );
    const { secret } = await present(houses[0], "house").house.identity.tokens.create(
      { label: "test", rights: ["lobby"] },
      "test",
    );
    for (const { house, port } of houses) {
      await house.identity.stream.refresh();
      showToken(port, secret);
    }
  });
  afterAll(async () => {
    for (const { house } of houses) await house.stop();
    await database.drop();
  });

  test("LV-13 a page is live through either of them, whichever writes", async () => {
    const [here, there] = [present(houses[0], "house"), present(houses[1], "house")];
    const page = await openPage(there.url, outletId);
    const [line, other] = [httpLine(here.port), httpLine(there.port)];
    await openOverHttp(line, outlet);
    const [desk, desk2] = [present(outlet.desks[0], "desk"), present(outlet.desks[1], "desk")];
    const first = await serveCustomer(driverOf(line, outletId), desk, 0);
    await page.sees(first.version);
    const second = await serveCustomer(driverOf(other, outletId), desk2, 1);
    const third = await serveCustomer(driverOf(line, outletId), desk, 2);
    const seen = await page.sees(third.version);
    expect(third.version).toBeGreaterThan(second.version);
    const fresh = await fetch(`${here.url}/api/v1/outlets/${outletId}/floor`, { headers: proofOf(here.url) });
    expect(await fresh.json()).toEqual({ seq: third.version, view: seen });
    expect(seen).toMatchObject({ today: { issued: 3, served: 3, ratings: 3 } });
    page.close();
    line.close();
    other.close();
  });

  test("LV-13 a page is live again after every line to the database was cut", async () => {
    const [here, there] = [present(houses[0], "house"), present(houses[1], "house")];
    const page = await openPage(there.url, outletId);
    await database.disconnect();
    const line = httpLine(here.port);
    const desk = present(outlet.desks[0], "desk");
    const driver = driverOf(line, outletId);
    // The first command after the cut may find its line broken, and is then told to come again.
    const { version } = await serveCustomer(driver, desk, 0).catch(() => serveCustomer(driver, desk, 0));
    await page.sees(version);
    page.close();
    line.close();
  });
});
