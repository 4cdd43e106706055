import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { showToken } from "./http-line";

const PROGRAM = "dist/cli/main.js";
/** @source sysconf(_SC_CLK_TCK), 100 on every Linux that Node runs on */
const TICK_MS = 10;

/** A running `guichet start`, as it was built. */
export type ServerProcess = {
  readonly port: number;
  readonly url: string;
  /** Time from the start of the process until it listened. */
  readonly startedInMs: number;
  /** Time the process has had on a core so far, in steps of 10 ms. Linux only. */
  readonly cpuMs: () => number;
  readonly memoryBytes: () => number;
  /** Ends it as a power cut would, without a word. */
  readonly kill: () => Promise<void>;
  /** Ends it as the service manager would. */
  readonly stop: () => Promise<void>;
};

export type Place = { readonly databaseUrl?: string; readonly dataDir?: string };

export const placeArgs = ({ databaseUrl, dataDir }: Place): readonly string[] => [
  ...(databaseUrl === undefined ? [] : ["--database-url", databaseUrl]),
  ...(dataDir === undefined ? [] : ["--data", dataDir]),
];

/**
 * Starts the built server on this data and waits until it listens.
 * @param command of the program and its own options
 * @throws Error with what it said when it did not
 */
export async function startServer(
  place: Place,
  command: readonly string[] = ["start", "--no-timetable"],
): Promise<ServerProcess> {
  const startedAt = performance.now();
  // With the flags of this process: what profiles the load profiles the server too.
  const args = [...process.execArgv, PROGRAM, ...command, "--json", "--port", "0", ...placeArgs(place)];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(child, "exit");
  const abandon = (): void => void child.kill("SIGKILL");
  process.once("exit", abandon);
  const lines = createInterface({ input: child.stdout });
  const [first] = (await Promise.race([once(lines, "line"), ended])) as [unknown];
  if (typeof first !== "string") throw new Error("the server ended before it listened");
  const { url } = JSON.parse(first) as { url: string };
  const token = readFileSync(join(place.dataDir ?? "var/data", "operator.token"), "utf8").trim();
  showToken(Number(new URL(url).port), token);

  const end = async (signal: "SIGKILL" | "SIGTERM"): Promise<void> => {
    process.off("exit", abandon);
    child.kill(signal);
    await ended;
  };
  return {
    url,
    port: Number(new URL(url).port),
    startedInMs: performance.now() - startedAt,
    cpuMs: () => cpuMsOf(child.pid ?? 0),
    memoryBytes: () => memoryBytesOf(child.pid ?? 0),
    kill: () => end("SIGKILL"),
    stop: () => end("SIGTERM"),
  };
}

/** User and system time. @source proc(5), fields 14 and 15 of /proc/PID/stat, counted behind the name in brackets */
function cpuMsOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}

function memoryBytesOf(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) * 1_024;
}
