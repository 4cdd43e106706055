import { openFuzzAccounts } from "./callers";
import { idsOf } from "./known-ids";
import { branchAtWork } from "../e2e/branch-at-work";
import { customersCome, openWindows } from "../e2e/lobby-scenes";

// The server that is fuzzed, in a process of its own: when it dies or stands still, others see it.
const [outletId = "", dataDir = "", databaseUrl] = process.argv.slice(2);
const place = databaseUrl === undefined ? { dataDir } : { dataDir, databaseUrl };
// Behind a proxy that tells addresses, or the limit for strangers would answer most of them.
const branch = await branchAtWork((house) => openFuzzAccounts(house.identity.stream, outletId), {
  ...place,
  trustProxy: true,
});
await openWindows(branch, outletId, 4);
const tickets = await customersCome(branch, outletId, 40);
const { url, headers } = branch;
const knownIds = idsOf(branch.planOf(outletId), ["O05", "AREA", "NETWORK", ...tickets]);
process.stdout.write(
  `${JSON.stringify({ url, token: headers["authorization"]?.slice("Bearer ".length), knownIds })}\n`,
);
process.once("SIGTERM", () => void branch.stop().then(() => process.exit(0)));
