import { createHmac } from "node:crypto";

export const PROOFS = ["card", "phone", "id"] as const;
export type Proof = (typeof PROOFS)[number];

export type Shown = { readonly proof: Proof; /** As read or typed. */ readonly value: string };

export type Recognised = {
  readonly customerToken: string;
  /** Absent for whom the bank's list does not name. */
  readonly segmentId?: string;
};

/** Which class of customers a token is in. */
export type SegmentOf = (customerToken: string) => string | undefined;

export type Recognition = (shown: Shown) => Recognised;

/** Rules RG-1 to RG-3 of ./SPEC.md. */
export function createRecognition(masterKey: Uint8Array, segmentOf: SegmentOf): Recognition {
  return (shown) => {
    const customerToken = tokenOf(masterKey, shown);
    const segmentId = segmentOf(customerToken);
    return { customerToken, ...(segmentId !== undefined && { segmentId }) };
  };
}

/** What stands for a customer in events: 43 characters, the same for the same proof, worthless without the key. */
export function tokenOf(masterKey: Uint8Array, { proof, value }: Shown): string {
  const key = createHmac("sha256", masterKey).update("customer recognition").digest();
  return createHmac("sha256", key)
    .update(`${proof}:${plainNumber(value)}`)
    .digest("base64url");
}

/** A reader sends a whole track, `;6225880012345678=2912…?`, and people type spaces: the number alone counts. */
function plainNumber(value: string): string {
  const [track = value] = /(?<=^%?B|;)\d{8,19}/iu.exec(value) ?? [];
  return track.replace(/[^\da-z]/giu, "").toUpperCase();
}
