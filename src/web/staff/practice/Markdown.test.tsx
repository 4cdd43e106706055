import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Markdown } from "./Markdown";

const markup = (text: string): string => renderToStaticMarkup(<Markdown text={text} />);

test("a text shows its headings, lists and bold words", () => {
  const shown = markup("## Fire\n\n1. Out\n2. Count **everybody**\n\n- water\n\nStay calm.");
  expect(shown).toContain("<h3>Fire</h3>");
  expect(shown).toContain("<ol><li>Out</li><li>Count <b>everybody</b></li></ol>");
  expect(shown).toContain("<ul><li>water</li></ul>");
  expect(shown).toContain("<p>Stay calm.</p>");
});

test("nothing of a text becomes markup of its own", () => {
  const shown = markup('<script>alert(1)</script> [x](javascript:alert(1)) <img src=x onerror="alert(1)">');
  expect(shown).not.toMatch(/<script|<img|<a /u);
  expect(shown).toContain("&lt;script&gt;");
});
