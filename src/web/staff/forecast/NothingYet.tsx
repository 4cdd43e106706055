import { useId } from "react";

/** Instead of a plot: why there is none, and what to do. */
export function NothingYet({ title, text }: { readonly title: string; readonly text: string }) {
  const id = useId();
  return (
    <section className="panel card empty" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p>{text}</p>
    </section>
  );
}
