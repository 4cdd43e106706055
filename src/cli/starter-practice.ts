import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { v7 as uuid } from "uuid";
import { z } from "zod";
import { DocumentSchema } from "#contract/quality/practice";
import { PaperSchema } from "#contract/quality/skills";
import { AdoptProcessSchema, TemplateSchema } from "#contract/quality/processes";
import type { Practice } from "./practice-office";
import type { Checklists } from "#app/quality/checklists";
import { PACKAGE_ROOT } from "./version";
import { failed } from "./failed";

const EXAMPLES = join(PACKAGE_ROOT, "examples");
/** One person wrote what we ship and another one publishes it. */
const AUTHOR = "starter";

type StarterPractice = Pick<Practice, "processes" | "handbook" | "skills"> & { readonly checklists: Checklists };

/** Our own checklists, processes, handbook and emergency cards, for a network that has none of its own. */
export async function publishStarterPractice({
  processes,
  handbook,
  skills,
  checklists,
}: StarterPractice): Promise<void> {
  const cause = () => ({ actor: "head-office", commandId: uuid() });
  if (checklists.state().schemes.size === 0) {
    for (const name of (await readdir(join(EXAMPLES, "checklists"))).filter((file) => file.endsWith(".json"))) {
      const text = await readFile(join(EXAMPLES, "checklists", name), "utf8");
      published(name, await checklists.publishFile(text, AUTHOR, cause()));
    }
  }
  if (processes.state().processes.size === 0) {
    const flows = await shipped("processes/core-flows.json", AdoptProcessSchema.extend({ template: TemplateSchema }));
    for (const flow of flows) {
      const asked = { type: "AdoptProcessVersion", ...flow } as const;
      published(flow.template.processId, await processes.submit(asked, cause()));
    }
  }
  if (!skills.paper()) {
    for (const paper of await shipped("skills/lobby-manager.json", PaperSchema)) {
      published("lobby-manager", await skills.publish(paper, AUTHOR, cause()));
    }
  }
  if (handbook.state().documents.size === 0) {
    for (const document of await shipped("handbook/standard-service.json", DocumentSchema)) {
      published(document.documentId, await handbook.publish(document, AUTHOR, cause()));
    }
  }
}

async function shipped<Item>(name: string, schema: z.ZodType<Item>): Promise<readonly Item[]> {
  return z.array(schema).parse(JSON.parse(await readFile(join(EXAMPLES, name), "utf8")));
}

/** @throws CommandFailed when what we ship is refused, which a test of ours would have told */
function published(name: string, done: { readonly ok: boolean; readonly refusal?: { readonly code: string } }): void {
  if (!done.ok) throw failed("demoPart", { part: name, reason: done.refusal?.code ?? "" });
}
