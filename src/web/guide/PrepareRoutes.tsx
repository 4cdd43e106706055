import { useEffect } from "react";
import type { GuideEntry, GuideQuestion } from "#contract/guide/guide";
import { PageTrouble } from "../shared/PageTrouble";
import { useFetched } from "../shared/use-fetched";
import { AnswerPages } from "./AnswerPages";
import { BookingPage } from "./BookingPage";
import { StartPage } from "./StartPage";
import { VisitPage } from "./VisitPage";
import type { VisitHold } from "./use-visit";
import type { Go, View } from "./view";

export type PrepareProps = {
  readonly view: Exclude<View, { readonly page: "search" | "service" }>;
  readonly go: Go;
  readonly entries: readonly GuideEntry[];
  readonly visit: VisitHold;
};

/** The pages on which a visit is prepared. Without a journey they lead back to the beginning. */
export function PrepareRoutes({ view, go, entries, visit }: PrepareProps) {
  const { own, journey, isKnown } = visit;
  const isLost = isKnown && !journey && view.page !== "start";
  useEffect(() => {
    if (isLost) go({ page: "search" });
  }, [isLost, go]);
  if (view.page === "start") return <StartPage serviceId={view.serviceId} entries={entries} visit={visit} go={go} />;
  if (!own || !journey) return undefined;
  const prepared = { own, journey, entries, set: visit.set, go };
  switch (view.page) {
    case "question":
    case "check":
      return <WithQuestions view={view} {...prepared} />;
    case "booking":
      return <BookingPage at={view.outletId} {...prepared} />;
    case "visit":
      return <VisitPage look={visit.look} {...prepared} />;
  }
}

export type PreparedProps = {
  readonly own: NonNullable<VisitHold["own"]>;
  readonly journey: NonNullable<VisitHold["journey"]>;
  readonly entries: readonly GuideEntry[];
  readonly set: VisitHold["set"];
  readonly go: Go;
};

function WithQuestions({
  view,
  ...prepared
}: PreparedProps & { readonly view: Extract<View, { readonly page: "question" | "check" }> }) {
  const { serviceIds, partIds } = prepared.journey;
  const asked = new URLSearchParams({ serviceIds: serviceIds.join(",") });
  if (partIds.length > 0) asked.set("partIds", partIds.join(","));
  const { answer, trouble, retry } = useFetched<readonly GuideQuestion[]>(
    `/api/v1/guide/questions?${asked.toString()}`,
  );
  if (trouble) return <PageTrouble trouble={trouble} onRetry={retry} />;
  return answer && <AnswerPages view={view} questions={answer} {...prepared} />;
}
