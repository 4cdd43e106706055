import type { Sent } from "../../shared/send";
import { newId } from "../../shared/send";
import type { FileRef } from "./read-form";

/** Sends one photo or document to a case; the house looks at what it is, whatever its name says. */
export async function uploadFile(path: string, file: File): Promise<Sent<FileRef>> {
  const headers = {
    "content-type": "application/octet-stream",
    "guichet-page": "1",
    "idempotency-key": newId(),
    accept: "application/json",
  };
  const address = `${path}?name=${encodeURIComponent(file.name.slice(0, 120))}`;
  const response = await fetch(address, { method: "POST", headers, body: file }).catch(() => undefined);
  if (!response) return { ok: false, trouble: { code: "client.noAnswer" } };
  const json: unknown = await response.json().catch(() => undefined);
  if (response.ok && json !== undefined) return { ok: true, answer: fileRef(json as FileRef) };
  const { code, detail } = (json ?? {}) as { readonly code?: string; readonly detail?: string };
  return { ok: false, trouble: { code: code ?? "client.notOurs", ...(detail !== undefined && { detail }) } };
}

const fileRef = ({ fileId, sha256 }: FileRef): FileRef => ({ fileId, sha256 });
