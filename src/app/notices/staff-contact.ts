import type { Language } from "#domain/network/name";
import type { Vault } from "../vault/vault";

/** Where somebody of staff wants to be told, in which language. */
export type StaffContact = { readonly phone?: string; readonly mail?: string; readonly language: Language };

const LANGUAGE: Language = "zh";

/** Under which name the vault keeps it. */
export const personOf = (staffId: string): string => `staff-contact/${staffId}`;

export async function readContact(vault: Pick<Vault, "read">, staffId: string): Promise<StaffContact | undefined> {
  const viewing = { by: staffId, purpose: "to tell what is due" };
  const known = await vault.read(personOf(staffId), ["phone", "mail", "language"], viewing);
  const { phone, mail, language } = known;
  if (phone === undefined && mail === undefined) return undefined;
  const said = language === "en" || language === "es" || language === "ko" ? language : LANGUAGE;
  return { ...(phone !== undefined && { phone }), ...(mail !== undefined && { mail }), language: said };
}
