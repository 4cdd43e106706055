/** Under whose key in the vault a contact lies: its agreement's own, so that it can be erased alone. */
export const personOf = (agreementId: string): string => `notice/${agreementId}`;
