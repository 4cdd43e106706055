import { hash as digest } from "node:crypto";
import type { Personal, PersonalFields, Unsealed, VaultRef } from "#base/vault-ref";
import type { Vault, Viewing } from "../vault/vault";

/** What makes each text its own: the name it lies under and the salt of its hash. */
export type TextMarks = { readonly newTextId: () => string; readonly newSalt: () => string };

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
  marks: TextMarks,
): Promise<Command> {
  const found: Personal[] = [];
  mapped(asked, (personal) => found.push(personal));
  const refs = new Map<Personal, VaultRef>();
  for (const text of found) refs.set(text, await keep(vault, personId, text.personal, marks));
  return mapped(asked, (text) => refs.get(text) ?? UNKEPT) as Command;
}

/** The salt lies with the fields: once they are gone nobody can try names against the hash. QA-4 */
async function keep(
  vault: Pick<Vault, "put">,
  personId: string,
  fields: PersonalFields,
  { newTextId, newSalt }: TextMarks,
): Promise<VaultRef> {
  const salted = { ...fields, salt: newSalt() };
  const textId = newTextId();
  await vault.put(personId, { [textId]: JSON.stringify(salted) });
  return { token: `${personId}/${textId}`, hash: hashOf(salted) };
}

/** The fields that a token stands for, with their salt; undefined once the person is erased. The view is told. */
export async function unsealed(
  vault: Pick<Vault, "read">,
  token: string,
  viewing: Viewing,
): Promise<PersonalFields | undefined> {
  const end = token.lastIndexOf("/");
  const textId = token.slice(end + 1);
  const text = (await vault.read(token.slice(0, end), [textId], viewing))[textId];
  // What `keep` wrote.
  return text === undefined ? undefined : (JSON.parse(text) as PersonalFields);
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
