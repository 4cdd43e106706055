import { Fragment, type ReactNode } from "react";

/**
 * A text with headings, lists, bold words and paragraphs. Whatever else a text holds is shown as it was typed: nothing
 * of it ever becomes markup of its own.
 */
export function Markdown({ text, lang }: { readonly text: string; readonly lang?: string }) {
  return (
    <div className="practice-text" lang={lang}>
      {text.split(/\n{2,}/u).map((block, at) => (
        <Block key={at} lines={block.split("\n").filter((line) => line.trim() !== "")} />
      ))}
    </div>
  );
}

const HEADING = /^#{1,6}\s+/u;
const BULLET = /^[-*]\s+/u;
const NUMBER = /^\d+[.)]\s+/u;

function Block({ lines }: { readonly lines: readonly string[] }) {
  const [first = "", ...rest] = lines;
  if (HEADING.test(first)) {
    return (
      <>
        <h3>{spoken(first.replace(HEADING, ""))}</h3>
        {rest.length > 0 && <Block lines={rest} />}
      </>
    );
  }
  if (lines.length > 0 && lines.every((line) => BULLET.test(line))) return <ul>{items(lines, BULLET)}</ul>;
  if (lines.length > 0 && lines.every((line) => NUMBER.test(line))) return <ol>{items(lines, NUMBER)}</ol>;
  return <p>{spoken(lines.join(" "))}</p>;
}

const items = (lines: readonly string[], mark: RegExp): readonly ReactNode[] =>
  lines.map((line, at) => <li key={at}>{spoken(line.replace(mark, ""))}</li>);

/** Bold words between two stars. */
function spoken(text: string): readonly ReactNode[] {
  return text
    .split("**")
    .map((part, at) => (at % 2 === 1 ? <b key={at}>{part}</b> : <Fragment key={at}>{part}</Fragment>));
}
