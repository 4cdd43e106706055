import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { v7 as uuid } from "uuid";
import { z } from "zod";
import type { Scripts } from "#app/scripts/scripts";
import { ScriptSchema } from "#contract/scripts";
import { PACKAGE_ROOT } from "./version";

const STARTERS = join(PACKAGE_ROOT, "examples/scripts/reception.json");

/** Our own scripts, for a network that has written none of its own; one person wrote them and another approved. */
export async function writeStarterScripts(scripts: Scripts): Promise<void> {
  if ((await scripts.all()).length > 0) return;
  const starters = z.array(ScriptSchema).parse(JSON.parse(await readFile(STARTERS, "utf8")));
  for (const script of starters) {
    await scripts.write(script, { actor: "starter", commandId: uuid() });
    await scripts.approve(script.scriptId, script.version, { actor: "head-office", commandId: uuid() });
  }
}
