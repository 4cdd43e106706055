import { useId, useState, type ReactNode } from "react";

/** One thing to do, behind one large button: a phone shows what is asked for and no more. */
export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  return (
    <section className="section card">
      <h2>
        <button
          type="button"
          className="section__title"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setIsOpen(!isOpen)}
        >
          <span>{title}</span>
          <span aria-hidden="true" className="section__mark">
            {isOpen ? "−" : "+"}
          </span>
        </button>
      </h2>
      <div id={id} hidden={!isOpen} className="section__body">
        {isOpen && children}
      </div>
    </section>
  );
}
