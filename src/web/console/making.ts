import type { TFunction } from "i18next";
import type { Language } from "../shared/language";
import type { Field, Option } from "./ask";
import type { Desk, Numbered } from "./desk";

/** What every form below is made from. */
export type Making = {
  readonly desk: Desk;
  readonly t: TFunction;
  readonly language: Language;
  /** Whether the person holds a permission here. */
  readonly may: (permission: string) => boolean;
};

/** Why something is done, in the person's own words or one of the usual ones. */
export const reason = (
  t: TFunction,
  suggestions: readonly string[] = [],
): Extract<Field, { readonly kind: "reason" }> => ({
  name: "reason",
  kind: "reason",
  label: t("console.field.reason"),
  suggestions,
});

export const serviceOptions = ({ desk, language }: Making): readonly Option[] =>
  desk.outlet.services.map(({ serviceId, name }) => ({ value: serviceId, label: `${serviceId} ${name[language]}` }));

export const numberOptions = (tickets: readonly Numbered[]): readonly Option[] =>
  tickets.map(({ ticketId, number }) => ({ value: ticketId, label: number }));
