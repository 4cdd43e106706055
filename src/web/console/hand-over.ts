import type { Field, Said } from "./ask";
import type { Desk } from "./desk";
import type { Making } from "./making";

/** Hand-over: counted cash, vouchers, and a witness who is somebody else. Left empty where no cash is handed over. */
export function handOverFields({
  desk,
  t,
}: Pick<Making, "t"> & { readonly desk: Pick<Desk, "outlet" | "staffId"> }): readonly Field[] {
  const others = desk.outlet.staff.filter(({ staffId }) => staffId !== desk.staffId);
  return [
    { name: "cash", kind: "number", label: t("console.field.cash"), optional: true },
    { name: "vouchers", kind: "yes", label: t("console.field.vouchers") },
    {
      name: "witness",
      kind: "choice",
      label: t("console.field.witness"),
      options: others.map(({ staffId, badgeName }) => ({ value: staffId, label: badgeName })),
    },
  ];
}

const MINOR_PER_UNIT = 100;

/** Absent when no cash was counted. */
export function handOverOf(said: Said) {
  const { cash, vouchers, witness } = said;
  if (cash === undefined || witness === undefined) return undefined;
  return {
    cashMinor: Math.round(Number(cash) * MINOR_PER_UNIT),
    vouchersCounted: vouchers === "yes",
    witnessId: witness,
  };
}
