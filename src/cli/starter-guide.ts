import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { v7 as uuid } from "uuid";
import { readGuide } from "#app/exchange/guide-file";
import type { GuideStream } from "#app/guidance/guide-stream";
import { PACKAGE_ROOT } from "./version";
import { failed } from "./failed";

/** Publishes the guide that comes with the demonstration's network, unless a guide is there already. */
export async function writeStarterGuide(guide: GuideStream): Promise<void> {
  if (guide.version() > 0) return;
  const read = readGuide(await readFile(join(PACKAGE_ROOT, "examples/guide/guide.json"), "utf8"));
  if (!read.ok) throw failed("demoPart", { part: "guide", reason: read.refusal.place });
  const command = { type: "PublishGuide", now: Date.now(), actor: "demo", content: read.value } as const;
  await guide.submit(command, { commandId: uuid(), actor: "demo" });
}
