import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { v7 as uuid } from "uuid";
import { z } from "zod";
import type { Cause } from "#app/journal/records";
import { NETWORK_UNIT } from "#app/plan/sources";
import type { Screens } from "#app/screen-content/screens";
import { addDays, type BusinessDate } from "#base/calendar";
import type { Result } from "#base/result";
import { CardSchema } from "#contract/screen-content";
import type { Content } from "#domain/screen-content/model";
import { PACKAGE_ROOT } from "./version";
import { failed } from "./failed";

const FOLDER = join(PACKAGE_ROOT, "examples/screens");
/** A picture's id names the file beside the list, until the house has kept it under its own. */
const StarterSchema = CardSchema.pick({ cardId: true, content: true, showSec: true });
const DAYS = 365;
const [WRITER, SECOND] = ["starter", "head-office"] as const;

/** Our own cards on every screen for a year, for a network that has none; one person wrote and another approved them. */
export async function writeStarterCards(screens: Screens, firstDay: BusinessDate): Promise<void> {
  if ((await screens.cardsOf(NETWORK_UNIT)).length > 0) return;
  const starters = z.array(StarterSchema).parse(JSON.parse(await readFile(join(FOLDER, "cards.json"), "utf8")));
  const lastDay = addDays(firstDay, DAYS - 1);
  for (const starter of starters) {
    const content = await kept(screens, starter.content);
    const card = { ...starter, content, version: 1, firstDay, lastDay };
    check(await screens.write(NETWORK_UNIT, card, causeOf(WRITER)), card.cardId);
    check(await screens.approve(NETWORK_UNIT, card.cardId, card.version, causeOf(SECOND)), card.cardId);
  }
}

const causeOf = (actor: string): Cause => ({ actor, commandId: uuid() });

async function kept(screens: Screens, content: Content): Promise<Content> {
  if (content.kind === "line") return content;
  const name = content.fileId;
  const picture = await screens.keepPicture(NETWORK_UNIT, {
    name,
    bytes: await readFile(join(FOLDER, name)),
    by: WRITER,
  });
  return { ...content, fileId: check(picture, name).fileId };
}

function check<Value>(done: Result<Value, unknown>, name: string): Value {
  if (!done.ok) throw failed("demoPart", { part: name, reason: JSON.stringify(done.refusal) });
  return done.value;
}
