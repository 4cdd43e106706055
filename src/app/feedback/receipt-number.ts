import type { BusinessDate } from "#base/calendar";

/** `O03-20261123-9F3A2C1B`: what somebody who complained is told, and staff find the complaint by. FE-4 */
export function receiptNumber(outletId: string, date: BusinessDate, complaintId: string): string {
  const signs = complaintId.replaceAll("-", "").slice(-RECEIPT_SIGNS).toUpperCase();
  return `${outletId}-${date.replaceAll("-", "")}-${signs}`;
}

const RECEIPT_SIGNS = 8;
