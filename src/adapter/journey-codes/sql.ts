import type { JourneyCode, JourneyCodes } from "#app/ports/journey-codes";
import { available } from "../database/available";
import type { Database } from "../database/database";

type CodeRow = { readonly code: string; readonly journey_id: string; readonly ends_at: number };

/** The codes of one unit in the table of sql/0006_appointments.sql. */
export function createSqlJourneyCodes(database: Database, unitId: string): JourneyCodes {
  return {
    keep: async ({ code, journeyId, endsAt }) => {
      const { rows } = await available(() =>
        database.query<CodeRow>(
          `INSERT INTO journey_code VALUES ($1, $2, $3, $4)
           ON CONFLICT (unit_id, code) DO UPDATE SET ends_at = excluded.ends_at
           WHERE journey_code.journey_id = excluded.journey_id
           RETURNING code`,
          [unitId, code, journeyId, endsAt],
        ),
      );
      return rows.length === 1;
    },
    find: async (code) => {
      const { rows } = await available(() =>
        database.query<CodeRow>("SELECT code, journey_id, ends_at FROM journey_code WHERE unit_id = $1 AND code = $2", [
          unitId,
          code,
        ]),
      );
      return rows[0] && codeOf(rows[0]);
    },
    ended: async (now, limit) => {
      const { rows } = await available(() =>
        database.query<CodeRow>(
          `SELECT code, journey_id, ends_at FROM journey_code
           WHERE unit_id = $1 AND ends_at <= $2 ORDER BY ends_at, code LIMIT $3`,
          [unitId, now, limit],
        ),
      );
      return rows.map(codeOf);
    },
    forget: async (code) => {
      await available(() =>
        database.query("DELETE FROM journey_code WHERE unit_id = $1 AND code = $2", [unitId, code]),
      );
    },
  };
}

function codeOf({ code, journey_id: journeyId, ends_at: endsAt }: CodeRow): JourneyCode {
  return { code, journeyId, endsAt };
}
