import { parentPort, workerData } from "node:worker_threads";
import { present } from "#base/assert";
import { createSyncs } from "./durable-fs";
import { type EmbeddedStore, openEmbeddedStore, refusalCode } from "./embedded-store";
import { OPENED, type PgliteAnswer, type PgliteFailure, type PgliteRequest } from "./pglite-messages";

/** The embedded database lives in this thread: in the main one a single query would hold up every customer. */
const port = present(parentPort, "the port to the main thread");

try {
  const store = await openEmbeddedStore(String(workerData), createSyncs());
  port.on("message", (request: PgliteRequest) => void answer(store, request));
  port.postMessage({ id: OPENED } satisfies PgliteAnswer);
} catch (error) {
  port.postMessage({ id: OPENED, failure: failureOf(error) } satisfies PgliteAnswer);
  port.close();
}

async function answer(store: EmbeddedStore, request: PgliteRequest): Promise<void> {
  const { id } = request;
  try {
    port.postMessage({ id, ...(await carryOut(store, request)) } satisfies PgliteAnswer);
  } catch (error) {
    port.postMessage({ id, failure: failureOf(error) } satisfies PgliteAnswer);
  }
  if (request.kind === "close") port.close();
}

async function carryOut({ pg, counts }: EmbeddedStore, request: PgliteRequest): Promise<Omit<PgliteAnswer, "id">> {
  switch (request.kind) {
    case "query": {
      const { rows, affectedRows = 0 } = await pg.query(request.text, [...request.params]);
      return { result: { rows, rowCount: affectedRows } };
    }
    case "exec":
      await pg.exec(request.sql);
      return {};
    case "syncs":
      return { result: counts };
    case "close":
      await pg.close();
      return {};
  }
}

function failureOf(thrown: unknown): PgliteFailure {
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  const code = refusalCode(thrown);
  return code === undefined ? { message } : { message, code };
}
