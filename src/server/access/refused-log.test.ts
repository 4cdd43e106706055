import { expect, test } from "vitest";
import { MINUTE_MS } from "#base/time";
import { createRefusedLog, levelOf } from "./refused-log";

test("AC-41 what is not let in is written at once, and then once a minute with how often", () => {
  const told: unknown[] = [];
  let now = 0;
  const refused = createRefusedLog(
    (one) => told.push(one),
    () => now,
  );
  const knock = { who: "E001", method: "GET", route: "/api/v1/backup", code: "identity.notAllowed" };
  for (let ix = 0; ix < 5; ix += 1) refused(knock);
  refused({ ...knock, who: "E002" });
  now = MINUTE_MS;
  refused(knock);
  expect(told).toEqual([
    { ...knock, times: 1 },
    { ...knock, who: "E002", times: 1 },
    { ...knock, times: 5 },
  ]);
});

test("AC-41 a session that has ended or sleeps is told in fewer logs than a door that stays shut", () => {
  const knock = { who: "E001", method: "GET", route: "/api/v1/backup" };
  const levels = ["identity.notSignedIn", "identity.locked", "identity.notAllowed", "request.tooMany"].map((code) =>
    levelOf({ ...knock, code }),
  );
  expect(levels).toEqual(["info", "info", "warn", "warn"]);
});
