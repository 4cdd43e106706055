import { branchAtWork } from "../e2e/branch-at-work";

// The server of the outage test, in a process of its own on the given PostgreSQL.
const [databaseUrl = "", dataDir = ""] = process.argv.slice(2);
const branch = await branchAtWork(undefined, { databaseUrl, dataDir });
const { url, headers } = branch;
process.stdout.write(`${JSON.stringify({ url, token: headers["authorization"]?.slice("Bearer ".length) })}\n`);
process.once("SIGTERM", () => void branch.stop().then(() => process.exit(0)));
