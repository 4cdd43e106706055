import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chained, following, opening, streamOf } from "../ports/journal.contract";
import type { Append, Journal } from "../ports/journal";
import { put, type Rows } from "../ports/rows";
import { startLiveFollow } from "./live-follow";
import { POSITIONS, type PositionRow } from "./positions";
import { defineProjection, type Projection } from "./projection";
import { openProjector } from "./projector";

export type ProjectorSubject = { readonly journal: Journal; readonly rows: Rows; readonly close: () => Promise<void> };

/** Counts a stream's records into rows of the one table that every store has, under a name of its own. */
function counting(name: string, shape = 1, prefix = `${name}/`): Projection {
  return defineProjection<{ readonly count: number }>({
    name,
    shape,
    follows: [prefix],
    tables: [],
    initial: () => ({ count: 0 }),
    fold: ({ count }, records) => {
      if (records.some(({ type }) => type === "Unreadable")) throw new Error("unreadable");
      const [first] = records;
      if (!first) return { state: { count }, changes: [] };
      const { unitId, month, stream } = first;
      const now = count + records.length;
      const row: PositionRow = { unitId, projection: `${name} rows`, month, stream, seq: now * shape, state: null };
      return { state: { count: now }, changes: [put(POSITIONS, [row])] };
    },
  });
}

/** What following the journal does on every store. */
export function projectorContract(name: string, open: () => Promise<ProjectorSubject>): void {
  describe(`projections (${name})`, () => {
    let subject: ProjectorSubject;
    beforeAll(async () => {
      subject = await open();
    });
    afterAll(() => subject.close());

    const counted = async (projection: string): Promise<readonly string[]> => {
      const found = await subject.rows.select(POSITIONS, { where: { projection: `${projection} rows` } });
      return found.map(({ unitId, stream, seq }) => `${unitId} ${stream} ${seq}`);
    };
    const projector = (projection: Projection) => openProjector({ ...subject, projections: [projection] });
    const write = async (...appends: readonly Append[]): Promise<void> => {
      expect(await subject.journal.append(appends)).toEqual(appends.map(() => "committed"));
    };

    test("PJ-1 what was committed is in the rows, of every unit and of every stream followed", async () => {
      const first = opening(streamOf("O1", "pj1/a"), 3);
      await write(first, opening(streamOf("O2", "pj1/a"), 4_500), opening(streamOf("O1", "other"), 2));
      const one = await projector(counting("pj1"));
      const progress: string[] = [];
      const caughtUp = await one.catchUp({ onProgress: (done, of) => progress.push(`${done}/${of}`) });
      expect(caughtUp).toEqual({ records: 4_503, failures: [] });
      expect(progress).toEqual(["1/2", "2/2"]);
      await write(following(first, 2), opening(streamOf("O1", "pj1/b")));
      expect((await one.catchUp({ unitId: "O2" })).records).toBe(0);
      expect((await one.catchUp({ unitId: "O1" })).records).toBe(3);
      expect(await counted("pj1")).toEqual(["O1 pj1/a 5", "O1 pj1/b 1", "O2 pj1/a 4500"]);
    });

    test("PJ-2 a run that was cut short goes on with the records it has not written", async () => {
      const streams = Array.from({ length: 6 }, (_, at) => opening(streamOf(`O${at}`, "pj2/a"), 1_500));
      await write(...streams);
      let writes = 0;
      const failing: Rows = {
        ...subject.rows,
        write: (changes) => {
          writes += 1;
          return writes > 4 ? Promise.reject(new Error("cut")) : subject.rows.write(changes);
        },
      };
      const cut = await openProjector({ ...subject, rows: failing, projections: [counting("pj2")] });
      await expect(cut.catchUp()).rejects.toThrow("cut");
      const whole = await projector(counting("pj2"));
      expect((await whole.catchUp()).records).toBe(4_500);
      expect(await counted("pj2")).toEqual(streams.map((_, at) => `O${at} pj2/a 1500`));
    });

    test("PJ-3 a projection made anew has the same rows", async () => {
      await write(opening(streamOf("O1", "pj3/a"), 7), opening(streamOf("O2", "pj3/b"), 2));
      const one = await projector(counting("pj3"));
      await one.catchUp();
      const before = await counted("pj3");
      expect(await one.rebuild("pj3")).toEqual({ records: 9, failures: [] });
      expect(await counted("pj3")).toEqual(before);
      expect(before).toEqual(["O1 pj3/a 7", "O2 pj3/b 2"]);
    });

    test("PJ-4 another shape is folded from the first record, and the same shape is not", async () => {
      await write(opening(streamOf("O1", "pj4/a"), 5));
      expect((await (await projector(counting("pj4", 1))).catchUp()).records).toBe(5);
      expect((await (await projector(counting("pj4", 1))).catchUp()).records).toBe(0);
      expect((await (await projector(counting("pj4", 10))).catchUp()).records).toBe(5);
      expect(await counted("pj4")).toEqual(["O1 pj4/a 50"]);
    });

    test("PJ-5 a stream that cannot be read is named and holds up no other", async () => {
      const good = opening(streamOf("O1", "pj5/a"), 2);
      await write(good, opening(streamOf("O2", "pj5/a"), 2));
      const one = await projector(counting("pj5"));
      await one.catchUp();
      const head = { seq: 2, hash: good.records[1]?.hash ?? "" };
      await write({ ...following(good), records: chained(good.stream, head, [{ type: "Unreadable" }]) });
      await write(opening(streamOf("O1", "pj5/b"), 3));
      const { failures } = await one.catchUp();
      expect(failures.map(({ projection, stream }) => [projection, stream.unitId, stream.stream])).toEqual([
        ["pj5", "O1", "pj5/a"],
      ]);
      expect(await counted("pj5")).toEqual(["O1 pj5/a 2", "O1 pj5/b 3", "O2 pj5/a 2"]);
    });

    test("PJ-8 a stream that was woken is folded, also when the store was away in between", async () => {
      const first = opening(streamOf("O1", "pj8/a"), 2);
      await write(first);
      const one = await projector(counting("pj8"));
      const troubles: unknown[] = [];
      const pauses: (() => void)[] = [];
      let isAway = true;
      const live = startLiveFollow({
        projector: {
          catchUp: () => Promise.resolve({ records: 0, failures: [] }),
          follow: (streams) => (isAway ? Promise.reject(new Error("away")) : one.follow(streams)),
        },
        now: () => 0,
        pause: (_, signal) =>
          new Promise((resolve) => {
            pauses.push(resolve);
            signal.addEventListener("abort", () => resolve());
          }),
        onTrouble: (trouble) => troubles.push(trouble),
      });
      live.wake(first.stream);
      live.wake(streamOf("O1", "nobody follows this"));
      for (const end of pauses) end();
      await expect.poll(() => troubles).toHaveLength(1);
      expect(await counted("pj8")).toEqual([]);
      isAway = false;
      await live.stop();
      expect(await counted("pj8")).toEqual(["O1 pj8/a 2"]);
    });
  });
}
