import { businessDateAt } from "#base/calendar";
import type { Network } from "#domain/network/network";
import type { CaseRow } from "#read/quality-cases/case-row";
import type { CaseCursor, CaseList } from "../ports/case-list";
import type { OwnKind } from "./own-data";
import { receiptNumber } from "./receipt-number";

export type FindCaseDeps = { readonly list: Pick<CaseList, "list">; readonly network: () => Network };

export type FoundCase = Pick<CaseRow, "outletId" | "caseId" | "state" | "isOpen" | "openedAt"> & {
  readonly receipt: string;
};

export type CaseSought = {
  readonly outletId: string;
  readonly kind: OwnKind;
  /** A receipt number or how it ends; no person's name or number is searched, for the vault has no index of them. */
  readonly number: string;
};

const PAGE = 500;
const FOUND_MAX = 20;

/** An outlet's cases whose receipt number ends so. FE-11 @complexity reads the rows of the outlet's cases of a kind */
export async function findCase(
  { list, network }: FindCaseDeps,
  { outletId, kind, number }: CaseSought,
): Promise<readonly FoundCase[]> {
  const timeZone = network().outlets.get(outletId)?.timeZone ?? "UTC";
  const wanted = number.toLowerCase();
  const found: FoundCase[] = [];
  let after: CaseCursor | undefined;
  for (;;) {
    const rows = await list.list({ unitIds: [outletId], kind }, { limit: PAGE, ...(after && { after }) });
    for (const { caseId, state, isOpen, openedAt } of rows) {
      const receipt = receiptNumber(outletId, businessDateAt(openedAt, timeZone), caseId);
      if (receipt.toLowerCase().endsWith(wanted)) found.push({ outletId, caseId, state, isOpen, openedAt, receipt });
    }
    after = rows.at(-1);
    if (rows.length < PAGE || found.length >= FOUND_MAX) return found.slice(0, FOUND_MAX);
  }
}
