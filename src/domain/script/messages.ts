/** Every "no" of the book of scripts. */
export type ScriptRefusal =
  | { readonly code: "script.unknown"; readonly scriptId: string }
  | { readonly code: "script.versionOutOfOrder"; readonly expected: number }
  | { readonly code: "script.textMissing"; readonly language: string }
  | { readonly code: "script.saysNo"; readonly phrase: string }
  | { readonly code: "script.selfApproved"; readonly person: string };
