import type { ReactNode } from "react";
import { LanguageBar } from "../shared/LanguageBar";

/** A page before anybody has signed in. */
export function DoorPage({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <main className="door">
      <title>{`Guichet · ${title}`}</title>
      <section className="card">
        <p className="staff__name">{"Guichet"}</p>
        <h1>{title}</h1>
        {children}
        <LanguageBar />
      </section>
    </main>
  );
}
