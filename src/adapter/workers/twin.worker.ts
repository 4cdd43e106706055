import { parentPort } from "node:worker_threads";
import { present } from "#base/assert";
import { replicateWeek } from "#engine/roster/loop/play-week";
import { replicate, type Replications } from "#engine/simulation/replicate";
import { replicateArm } from "#engine/what-if/play-what-if";
import type { AnyTask, TwinAnswer, TwinRequest } from "./twin-messages";

/** Plays shares of replications, one after the other. A task stays until it is forgotten, and with it its indexes. */
const port = present(parentPort, "the port to the main thread");
const tasks = new Map<number, AnyTask>();

port.on("message", (request: TwinRequest) => {
  switch (request.kind) {
    case "task":
      tasks.set(request.taskId, request.task);
      return;
    case "forget":
      tasks.delete(request.taskId);
      return;
    case "play":
      port.postMessage(play(request.taskId, request.first, request.count));
  }
});

function play(taskId: number, first: number, count: number): TwinAnswer {
  try {
    const task = present(tasks.get(taskId), "task of a share");
    return { share: playShare(task, first, count) };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}

function playShare(task: AnyTask, first: number, count: number): Replications {
  if ("arm" in task) return replicateArm(task, first, count);
  return "rostered" in task ? replicateWeek(task, first, count) : replicate(task, first, count);
}
