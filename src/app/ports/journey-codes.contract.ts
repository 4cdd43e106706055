import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { JourneyCodes } from "./journey-codes";

type Subject = { readonly codes: JourneyCodes; readonly close: () => Promise<void> };

/** What every store of codes does. Each test uses codes of its own. */
export function journeyCodesContract(name: string, open: () => Promise<Subject>): void {
  describe(`codes of journeys (${name})`, () => {
    let subject: Subject;
    let codes: JourneyCodes;
    beforeAll(async () => {
      subject = await open();
      codes = subject.codes;
    });
    afterAll(() => subject.close());

    test("JC-1 a code is one journey's, whoever comes first, and its end can be moved", async () => {
      const kept = await Promise.all(
        ["j1", "j2", "j3"].map((journeyId) => codes.keep({ code: "AAAA1111", journeyId, endsAt: 10 })),
      );
      expect(kept.filter(Boolean)).toHaveLength(1);
      const { journeyId = "" } = (await codes.find("AAAA1111")) ?? {};
      expect(await codes.keep({ code: "AAAA1111", journeyId, endsAt: 99 })).toBe(true);
      expect(await codes.find("AAAA1111")).toEqual({ code: "AAAA1111", journeyId, endsAt: 99 });
    });

    test("JC-2 what is over comes earliest first, as many as asked for, until it is forgotten", async () => {
      for (const [code, endsAt] of [
        ["BBBB0001", -3],
        ["BBBB0002", -5],
        ["BBBB0003", -4],
      ] as const) {
        await codes.keep({ code, journeyId: `of ${code}`, endsAt });
      }
      expect((await codes.ended(-2, 2)).map(({ code }) => code)).toEqual(["BBBB0002", "BBBB0003"]);
      await codes.forget("BBBB0002");
      expect((await codes.ended(-2, 9)).map(({ code }) => code)).toEqual(["BBBB0003", "BBBB0001"]);
      expect(await codes.find("BBBB0002")).toBeUndefined();
    });

    test("JC-2 a code whose time has just come is over, one of the next instant is not", async () => {
      await codes.keep({ code: "CCCC0001", journeyId: "c", endsAt: -100 });
      expect((await codes.ended(-101, 9)).map(({ code }) => code)).toEqual([]);
      expect((await codes.ended(-100, 9)).map(({ code }) => code)).toEqual(["CCCC0001"]);
    });
  });
}
