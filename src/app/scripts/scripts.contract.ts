import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Script } from "#domain/script/model";
import { recordsOf } from "../journal/records";
import { genesisHash } from "../journal/chain";
import type { Journal } from "../ports/journal";
import type { Rows } from "../ports/rows";
import { openProjector } from "../projections/projector";
import { createReception } from "../reception/reception";
import { openScripts } from "./scripts";
import { SCRIPT_USE, scriptUseProjection } from "./script-use-projection";

const text = { zh: "请", en: "Please", es: "Por favor", ko: "부탁드립니다" };
const script = (scriptId: string): Script => ({
  scriptId,
  version: 1,
  situation: "retain",
  serviceIds: [],
  segmentIds: [],
  text,
});
const cause = (actor: string) => ({ actor, commandId: uuid() });
const DAY = { unitId: "O01", month: "2026-11-01", stream: "lobby/2026-11-23" } as const;

export type ScriptsSubject = { readonly journal: Journal; readonly rows: Rows; readonly close: () => Promise<void> };

/** What is counted of scripts on every store. */
export function scriptsContract(name: string, open: () => Promise<ScriptsSubject>): void {
  describe(`scripts (${name})`, () => {
    let subject: ScriptsSubject;
    beforeAll(async () => {
      subject = await open();
    });
    afterAll(() => subject.close());

    test("SH-1 and SH-2 what was said in lobbies and registers orders what is said next", async () => {
      const { journal, rows } = subject;
      const clock = { now: () => Date.UTC(2026, 10, 23, 2) };
      const scripts = await openScripts({ journal, rows, now: clock.now });
      for (const id of ["first", "second"]) {
        await scripts.write(script(id), cause("lin"));
        await scripts.approve(id, 1, cause("hao"));
      }
      expect((await scripts.inUse()).map(({ ref }) => ref)).toEqual(["first:1", "second:1"]);

      const offered = { type: "DiversionOffered", at: 1, ticketId: "t1", trigger: "secondary", to: "adviser" } as const;
      const events = [
        { ...offered, scriptId: "first:1" },
        { type: "DiversionAnswered", at: 2, ticketId: "t1", accepted: false } as const,
      ];
      const records = recordsOf(DAY, { seq: 0, hash: genesisHash(DAY) }, events, cause("lin"));
      await journal.append([{ stream: DAY, expectedSeq: 0, records }]);
      const reception = createReception({
        journal,
        clockOf: () => clock,
        wall: clock,
        timeZoneOf: () => "Asia/Shanghai",
      });
      const said = {
        type: "NoteWord",
        wordId: uuid(),
        situation: "retain",
        scriptRef: "second:1",
        accepted: true,
      } as const;
      await reception.submit("O01", said, cause("lin"));

      const projector = await openProjector({ journal, rows, projections: [scriptUseProjection] });
      await projector.catchUp();
      const counted = await scripts.inUse();
      expect(counted.map(({ ref, said: times, accepted, refused }) => [ref, times, accepted, refused])).toEqual([
        ["second:1", 1, 1, 0],
        ["first:1", 1, 0, 1],
      ]);
      const [day] = await rows.select(SCRIPT_USE, { where: { source: DAY.stream } });
      expect(day).toMatchObject({ unitId: "O01", since: "2026-11-23", scriptRef: "first:1", refused: 1 });
    });
  });
}
