import { hash as digest } from "node:crypto";
import type { Personal, PersonalFields, Unsealed, VaultRef } from "#base/vault-ref";
import type { Vault } from "../ports/vault";

/** The reference that stands for a text until it is kept: rules ask where one is, never what it says. */
const UNKEPT: VaultRef = { token: "unkept", hash: "" };

/** The command with empty references, for rules to decide on before anything is kept. */
export function withoutTexts<Command>(asked: Unsealed<Command>): Command {
  return mapped(asked, () => UNKEPT) as Command;
}

/** The command with its texts kept in the vault under this person's key. QA-3 */
export async function sealed<Command>(
  vault: Pick<Vault, "put">,
  personId: string,
  asked: Unsealed<Command>,
  newSalt: () => string,
): Promise<Command> {
  const found: Personal[] = [];
  mapped(asked, (personal) => found.push(personal));
  const refs = new Map<Personal, VaultRef>();
  for (const text of found) refs.set(text, await keep(vault, personId, text.personal, newSalt()));
  return mapped(asked, (text) => refs.get(text) ?? UNKEPT) as Command;
}

/** The salt lies with the fields: once they are gone nobody can try names against the hash. QA-4 */
async function keep(
  vault: Pick<Vault, "put">,
  personId: string,
  fields: PersonalFields,
  salt: string,
): Promise<VaultRef> {
  const salted = { ...fields, salt };
  return { token: await vault.put(personId, salted), hash: hashOf(salted) };
}

/** What a reference's hash must be for these fields as the vault gives them back. */
export function hashOf(fields: PersonalFields): string {
  const sorted = Object.entries(fields).sort(([left], [right]) => (left < right ? -1 : 1));
  return digest("sha256", JSON.stringify(sorted));
}

function mapped(value: unknown, replace: (personal: Personal) => unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item: unknown) => mapped(item, replace));
  if ("personal" in value) return replace(value as Personal);
  return Object.fromEntries(
    Object.entries(value).map(([key, part]: [string, unknown]) => [key, mapped(part, replace)]),
  );
}
