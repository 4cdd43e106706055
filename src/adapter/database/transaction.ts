import type { Session } from "./database";

/** Runs the work between BEGIN and COMMIT on a session that nobody else uses meanwhile. */
export async function inTransaction<Value>(
  session: Session,
  work: (session: Session) => Promise<Value>,
): Promise<Value> {
  await session.exec("BEGIN");
  try {
    const value = await work(session);
    await session.exec("COMMIT");
    return value;
  } catch (thrown) {
    // When the database is gone there is nothing to roll back, and the first error tells more.
    await session.exec("ROLLBACK").catch(() => undefined);
    throw thrown;
  }
}
