/**
 * How a command speaks: results on standard output, for people or, with --json, for programs; progress on standard
 * error, so that a pipe carries results alone.
 */
export type Terminal = {
  readonly json: boolean;
  /** One line for people; nothing under --json. */
  readonly say: (line: string) => void;
  /** The result itself: printed as JSON under --json, else nothing, since `say` has told it. */
  readonly result: (value: unknown) => void;
  /** How far long work has come; kept on one line of a terminal, silent in a pipe. */
  readonly progress: (what: string, done: number, of: number) => void;
  /** What is being done, where nobody can tell how much of it is left; on the same line. */
  readonly working: (what: string) => void;
};

export function openTerminal({ json = false }: { readonly json?: boolean }): Terminal {
  const { stdout, stderr } = process;
  let isUnderWay = false;
  const print = (line: string): void => {
    if (isUnderWay) stderr.write("\r\u001B[2K"); // What is told takes the place of how far it has come.
    isUnderWay = false;
    stdout.write(`${line}\n`);
  };
  return {
    json,
    say: (line) => {
      if (!json) print(line);
    },
    result: (value) => {
      if (json) print(JSON.stringify(value));
    },
    working: (what) => {
      if (!stderr.isTTY) return;
      isUnderWay = true;
      stderr.write(`\r\u001B[2K${what} …`);
    },
    progress: (what, done, of) => {
      if (!stderr.isTTY) return;
      isUnderWay = done < of;
      stderr.write(`\r${what}: ${done} of ${of}${isUnderWay ? "" : "\n"}`);
    },
  };
}
