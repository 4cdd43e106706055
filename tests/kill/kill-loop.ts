import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { Rng } from "#base/rng";

export type KillLoop = {
  readonly kills: number;
  /** Chooses how many acknowledgements each writer may live for. */
  readonly rng: Rng;
  /**
   * Starts a process under load. It prints `ack …` on a line of its own for each write that was acknowledged to it, and
   * works until it is killed.
   */
  readonly startWriter: () => ChildProcess;
  /** Opens what the killed process left. @returns what is wrong with it, one sentence each */
  readonly check: (acks: readonly string[]) => Promise<readonly string[]>;
};

export type KillReport = { readonly kills: number; readonly acks: number; readonly faults: readonly string[] };

/** Acknowledgements a writer lives for at most. */
const ACKS_MAX = 400;

/** Kills writers one after the other with SIGKILL in the middle of their work and checks what each has left. */
export async function runKillLoop({ kills, rng, startWriter, check }: KillLoop): Promise<KillReport> {
  const acks: string[] = [];
  for (let kill = 1; kill <= kills; kill += 1) {
    const lifeAcks = 1 + rng.below(ACKS_MAX);
    const complaint = await killAfter(startWriter(), lifeAcks, acks);
    const faults = complaint === undefined ? await check(acks) : [`the writer ended by itself: ${complaint}`];
    if (faults.length > 0) return { kills: kill, acks: acks.length, faults };
  }
  return { kills, acks: acks.length, faults: [] };
}

/**
 * Collects acknowledgements, also those that were under way when the process died.
 *
 * @returns what the writer complained of when it ended before it was killed
 */
async function killAfter(writer: ChildProcess, lifeAcks: number, acks: string[]): Promise<string | undefined> {
  const { stdout, stderr } = writer;
  if (!stdout || !stderr) return "it has no output";
  const complaints: string[] = [];
  stderr.on("data", (chunk: Buffer) => complaints.push(chunk.toString()));
  const closed = once(writer, "close");
  let left = lifeAcks;
  for await (const line of createInterface({ input: stdout })) {
    if (!line.startsWith("ack ")) continue;
    acks.push(line.slice("ack ".length));
    left -= 1;
    if (left === 0) writer.kill("SIGKILL");
  }
  await closed;
  return writer.signalCode === "SIGKILL" ? undefined : complaints.join("");
}
