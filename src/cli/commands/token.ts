import type { Command } from "commander";
import { v7 as uuid } from "uuid";
import { createSqlCredentials } from "#adapter/credentials/sql";
import { openJournal } from "#adapter/journal/open";
import { openIdentity } from "#app/identity/identity-stream";
import { createTokens, type Tokens } from "#app/identity/tokens";
import { NETWORK_UNIT } from "#app/plan/sources";
import { MACHINE_RIGHTS, TOKEN_DAYS, type MachineRight } from "#domain/identity/model";
import { journalPlace, withDataOptions, type DataOptions } from "../options";
import { openTerminal } from "../terminal";
import { failed } from "../failed";

type CreateOptions = DataOptions & { readonly rights: string; readonly days: string };

/** `guichet token create` and `revoke`: credentials of programs, on the server's own machine. */
export function registerToken(program: Command): void {
  const token = program.command("token").description("credentials of programs that talk to the server");
  withDataOptions(token.command("create <name>"))
    .description("make a token; it is shown this once and kept as a hash")
    .option("--rights <list>", `any of ${MACHINE_RIGHTS.join(", ")}`, "read")
    .option("--days <number>", `days until it ends by itself, 1 to ${TOKEN_DAYS}`, String(TOKEN_DAYS))
    .action(async (name: string, options: CreateOptions) => {
      const terminal = openTerminal(options);
      const wanted = { label: name, rights: rightsOf(options.rights), days: daysOf(options.days) };
      const { tokenId, secret } = await withTokens(options, (tokens) => tokens.create(wanted, "cli"));
      terminal.say(secret);
      terminal.result({ tokenId, token: secret });
    });

  withDataOptions(token.command("revoke <id>"))
    .description("let a token open nothing any more")
    .requiredOption("--reason <words>", "why")
    .action(async (tokenId: string, options: DataOptions & { readonly reason: string }) => {
      const terminal = openTerminal(options);
      const revoked = await withTokens(options, (tokens) => tokens.revoke(tokenId, options.reason, "cli"));
      if (!revoked.ok) throw failed("tokenUnknown", { token: tokenId });
      terminal.say(`token ${tokenId} is revoked`);
      terminal.result({ tokenId });
    });
}

async function withTokens<Value>(options: DataOptions, work: (tokens: Tokens) => Promise<Value>): Promise<Value> {
  const { journal, database, close } = await openJournal(journalPlace(options));
  try {
    const stream = await openIdentity(journal, NETWORK_UNIT);
    const credentials = createSqlCredentials(database, NETWORK_UNIT);
    return await work(createTokens({ stream, credentials, wall: { now: () => Date.now() }, newCommandId: uuid }));
  } finally {
    await close();
  }
}

function rightsOf(text: string): readonly MachineRight[] {
  const words = text.split(",").map((word) => word.trim());
  const rights = MACHINE_RIGHTS.filter((right) => words.includes(right));
  if (rights.length === words.length) return rights;
  throw failed("option", { option: "--rights", expected: MACHINE_RIGHTS.join(" | "), given: text });
}

function daysOf(text: string): number {
  const days = Number(text);
  if (Number.isInteger(days) && days >= 1 && days <= TOKEN_DAYS) return days;
  throw failed("option", { option: "--days", expected: `1 – ${TOKEN_DAYS}`, given: text });
}
