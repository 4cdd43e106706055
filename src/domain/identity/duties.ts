import { refuse, type Result } from "#base/result";

export type DutyRefusal = {
  readonly code: "identity.ownCase" | "identity.assessesSelf" | "identity.verifiesOwn" | "identity.approvesOwn";
  readonly person: string;
};

type Verdict = Result<true, DutyRefusal>;
const FINE: Verdict = { ok: true, value: true };

/** Nobody assesses himself. Rule ID-30. */
export function assessorIsNotAssessed(assessor: string, assessed: string): Verdict {
  return assessor === assessed ? refuse({ code: "identity.assessesSelf", person: assessor }) : FINE;
}

/** Whoever owned the work does not say that it is done. Rule ID-31. */
export function verifierIsNotOwner(verifier: string, owners: readonly string[]): Verdict {
  return owners.includes(verifier) ? refuse({ code: "identity.verifiesOwn", person: verifier }) : FINE;
}

/** A scheme, a policy or a plan is approved by somebody else than its author. Rule ID-32. */
export function approverIsNotAuthor(approver: string, authors: readonly string[]): Verdict {
  return authors.every((author) => author === approver)
    ? refuse({ code: "identity.approvesOwn", person: approver })
    : FINE;
}

/** Whoever handles a case has no part in it. Rule ID-33. */
export function handlerHasNoPart(handler: string, concerned: readonly string[]): Verdict {
  return concerned.includes(handler) ? refuse({ code: "identity.ownCase", person: handler }) : FINE;
}
