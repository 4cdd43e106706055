import type { Paper } from "#app/ports/printer";
import { documentName, sayPaper } from "#i18n/paper";
import type { Language } from "#i18n/say";

/** Letters that a printer shows at a time; each set holds the plain Latin ones too. */
export type Letters = "gb18030" | "ksc5601" | "multilingual";

/** Everything a receipt says beside the number's picture and the letters to use. */
export type Receipt = { readonly markup: string; readonly letters: Letters };

/**
 * A ticket's paper in the receipt language of ReceiptLine. No set of letters holds both Chinese and Korean, nor the
 * accents of Spanish beside either: of such a pair the second language gives way to English.
 */
export function receiptOf(
  paper: Paper,
  { numberImage, columns }: { readonly numberImage: string; readonly columns: number },
): Receipt {
  const letters = lettersOf(paper.language);
  const second = paper.second !== undefined && fits(paper.second, letters) ? paper.second : "en";
  const languages = second === paper.language ? [paper.language] : [paper.language, second];
  const inEach = (line: (language: Language) => string): string[] =>
    languages.flatMap((language) => wrapped(line(language), columns)).map(plain);
  const lines = [
    "{width:auto;align:center;text:wrap}",
    ...inEach((language) => paper.outletName[language]),
    plain(paper.issuedAt),
    ...(paper.isCopy ? inEach((language) => sayPaper(language, "copy")).map(bold) : []),
    "",
    ...inEach((language) => sayPaper(language, "yourNumber")),
    `{image:${numberImage}}`,
    ...inEach((language) => paper.serviceName[language]).map(bold),
    "-",
    ...inEach((language) => sayPaper(language, "ahead", { count: paper.peopleAhead })),
    ...inEach((language) => waitLine(paper.wait, language)),
    ...(paper.windows.length > 0 ? inEach((language) => windowLine(paper, language)) : []),
    ...(paper.documents.length > 0 ? inEach((language) => documentLines(paper, language)) : []),
    "-",
    ...inEach((language) => sayPaper(language, "missed")),
    "",
    ...(paper.pageAddress === undefined ? [] : [`{code:${paper.pageAddress};option:qrcode,5,m}`]),
    ...(paper.pageAddress === undefined ? [] : inEach((language) => sayPaper(language, "follow"))),
    "=",
  ];
  return { markup: lines.join("\n"), letters };
}

function lettersOf(language: Language): Letters {
  if (language === "zh") return "gb18030";
  return language === "ko" ? "ksc5601" : "multilingual";
}

function fits(language: Language, letters: Letters): boolean {
  return language === "en" || lettersOf(language) === letters;
}

function waitLine(wait: Paper["wait"], language: Language): string {
  if (wait === "unknown") return sayPaper(language, "waitUnknown");
  const { fromMin, toMin } = wait;
  return sayPaper(language, fromMin === toMin ? "waitAbout" : "wait", { from: fromMin, to: toMin });
}

function windowLine({ windows }: Paper, language: Language): string {
  return sayPaper(language, "windows", { windows: windows.join(" ") });
}

function documentLines({ documents }: Paper, language: Language): string {
  return [
    sayPaper(language, "documents"),
    ...documents.map((documentId) => `- ${documentName(language, documentId)}`),
  ].join("\n");
}

/** Lines that end between words; a printer by itself ends them anywhere, as Chinese is content with. */
function wrapped(text: string, columns: number): string[] {
  return text.split("\n").flatMap((paragraph) => {
    const lines = [""];
    for (const word of paragraph.split(" ")) {
      const longer = [lines.at(-1), word].filter((part) => part !== "").join(" ");
      if (columnsOf(longer) <= columns || lines.at(-1) === "") lines[lines.length - 1] = longer;
      else lines.push(word);
    }
    return lines;
  });
}

/** Chinese and Korean signs are two columns wide. */
function columnsOf(text: string): number {
  return Array.from(text).reduce((sum, sign) => sum + (sign > "\u2e7f" || /[\u1100-\u11ff]/u.test(sign) ? 2 : 1), 0);
}

const bold = (line: string): string => `"${line}"`;

/** Signs that mean something in the receipt language, said as themselves. */
function plain(text: string): string {
  return text.replace(/[\\|{}~_"`^]/gu, (sign) => `\\${sign}`);
}
