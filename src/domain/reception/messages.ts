/** Every "no" of the register. */
export type ReceptionRefusal =
  | { readonly code: "reception.requestUnknown"; readonly requestId: string }
  | { readonly code: "reception.requestEnded"; readonly requestId: string }
  | { readonly code: "reception.notYours"; readonly owner: string }
  | { readonly code: "reception.offeredToSelf" }
  | { readonly code: "reception.notOffered"; readonly requestId: string }
  | { readonly code: "reception.clockWrong" };
