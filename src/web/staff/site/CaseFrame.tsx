import type { ReactNode } from "react";
import { CaseList, type CaseListProps } from "./CaseList";
import { CaseView, type CaseViewProps } from "./CaseView";
import type { CasePlace } from "./use-case";
import { type OpenCase, useOpenCase } from "./use-open-case";
import "./site.css";

/** One case of a kind: what it is called, what can be done with it, and what is told of it. */
type One = Omit<CaseViewProps, "place" | "onChanged" | "onClose">;

export type CaseFrameProps = Omit<CaseListProps, "version" | "onOpen" | "kind"> & {
  readonly kind: CasePlace["kind"] & CaseListProps["kind"];
  readonly title: string;
  readonly one: (place: OpenCase) => One;
  /** The form that begins a case; absent where the reader may begin none. */
  readonly begin?: ((onOpened: (opened: OpenCase) => void) => ReactNode) | false;
  /** What stands under the list. */
  readonly below?: ReactNode;
};

/** A page of cases: the list with what begins one, or the one that was opened. */
export function CaseFrame({ kind, title, one, begin, below, ...list }: CaseFrameProps) {
  const { open, show, version, changed } = useOpenCase();
  return (
    <>
      <h1>{title}</h1>
      {open ? (
        <CaseView
          key={open.caseId}
          place={{ kind, ...open }}
          {...one(open)}
          onChanged={changed}
          onClose={() => show(undefined)}
        />
      ) : (
        <>
          {begin && begin(show)}
          <CaseList kind={kind} version={version} onOpen={show} {...list} />
          {below}
        </>
      )}
    </>
  );
}
