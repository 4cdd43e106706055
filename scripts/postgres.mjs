import { execFileSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { ROOT, run } from "./run.mjs";

const DEBIAN = "/usr/lib/postgresql";

/** The folder with PostgreSQL's server programs: the newest of Debian's, else one on PATH, else undefined. */
export function postgresPrograms() {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(DEBIAN, version, "bin")),
    ...(process.env["PATH"] ?? "").split(delimiter),
  ];
  return folders.find((folder) => existsSync(join(folder, "initdb")) && existsSync(join(folder, "pg_ctl")));
}

/**
 * Starts a throw-away PostgreSQL that listens on a socket in a folder of its own. It forgets on a power cut (no fsync)
 * and on `stop`: for tests only.
 *
 * @param {{ durable?: boolean }} [options] `durable` leaves PostgreSQL's own settings, which sync every commit
 * @returns its URL (any database may be created there); `signal`, which all its processes get; `restart` after they
 *   were killed; and `stop`, which may be called twice
 */
export function startPostgres({ durable = false } = {}) {
  const programs = postgresPrograms();
  if (!programs) throw new Error("PostgreSQL is not installed");
  const folder = mkdtempSync(join(tmpdir(), "guichet-postgres-"));
  const options = {
    listen_addresses: "",
    unix_socket_directories: folder,
    max_connections: 200,
    ...(!durable && { fsync: "off", full_page_writes: "off" }),
  };
  const flags = Object.entries(options).map(([name, value]) => `-c ${name}='${value}'`);
  const cluster = join(folder, "cluster");
  const log = join(folder, "log");
  const start = asPostgres(folder);
  const stop = () => {
    if (!existsSync(folder)) return;
    start(join(programs, "pg_ctl"), ["stop", "-D", cluster, "-m", "immediate", "-w"], "ignore");
    rmSync(folder, { recursive: true, force: true });
  };
  const restart = () =>
    start(join(programs, "pg_ctl"), ["start", "-D", cluster, "-l", log, "-w", "-o", flags.join(" ")], "ignore");
  try {
    const init = ["-D", cluster, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"];
    start(join(programs, "initdb"), init, "pipe");
    restart();
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
  const signal = (/** @type {NodeJS.Signals} */ name) => {
    for (const pid of processesOf(cluster)) tell(pid, name);
  };
  return { url: `postgres:///postgres?host=${folder}&user=postgres`, signal, restart, stop };
}

/**
 * One that has ended meanwhile needs no telling.
 *
 * @param {number} pid
 * @param {NodeJS.Signals} name
 */
function tell(pid, name) {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}

/**
 * The postmaster first, so that it starts no other meanwhile, then all that it has started.
 *
 * @param {string} cluster
 */
function processesOf(cluster) {
  const postmaster = Number(readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n")[0]);
  const printed = execFileSync("ps", ["-o", "pid=", "--ppid", String(postmaster)], { encoding: "utf8" });
  return [postmaster, ...printed.trim().split(/\s+/u).map(Number)];
}

/**
 * PostgreSQL refuses to run as root, so root hands over to the user `postgres` whom Debian's package created.
 *
 * @param {string} folder its owner becomes that user
 * @returns {(program: string, args: string[], stdio: "ignore" | "pipe") => void}
 */
function asPostgres(folder) {
  if (process.getuid?.() !== 0)
    return (program, args, stdio) => void execFileSync(program, args, { stdio, cwd: folder });
  const id = (/** @type {string} */ flag) => Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }));
  chownSync(folder, id("-u"), id("-g"));
  return (program, args, stdio) =>
    void execFileSync("runuser", ["-u", "postgres", "--", program, ...args], { stdio, cwd: folder });
}

// `node scripts/postgres.mjs npx vitest run src/adapter` runs one command beside a throw-away PostgreSQL.
// Told by the path, since a bench's bundle holds this file too and is started itself.
if (process.argv[1] === join(ROOT, "scripts/postgres.mjs")) {
  const postgres = startPostgres();
  const [command, ...args] = process.argv.slice(2);
  if (!command) throw new Error("usage: node scripts/postgres.mjs COMMAND ARGUMENTS");
  const { code } = await run(command, args, { show: true, env: { GUICHET_TEST_POSTGRES: postgres.url } });
  postgres.stop();
  process.exit(code);
}
