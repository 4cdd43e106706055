import { parentPort, workerData } from "node:worker_threads";
import { present } from "#base/assert";
import { staffOnTwin, type TwinStaffingTask } from "#engine/staffing/twin-staffing";

/** Iterates one day's staffing, says what it found, and ends. */
present(parentPort, "the port to the main thread").postMessage(staffOnTwin(workerData as TwinStaffingTask));
