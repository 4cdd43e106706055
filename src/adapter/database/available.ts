import { JournalUnavailable } from "#app/ports/journal";
import { DatabaseUnavailable } from "./database";

/** Says a database that is away the way the ports of app say it. */
export async function available<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DatabaseUnavailable) throw new JournalUnavailable(error.message, { cause: error });
    throw error;
  }
}
