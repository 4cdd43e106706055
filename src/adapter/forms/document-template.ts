/** How a letter or a report is set; it reads its texts from the input `document` as JSON. */
export const DOCUMENT_TEMPLATE = `
#let doc = json(bytes(sys.inputs.document))
#set page(paper: "a4", flipped: doc.wide, margin: (x: 22mm, y: 20mm), footer: context align(right, text(8pt, counter(page).display("1 / 1", both: true))))
#set text(font: doc.font, size: 10.5pt)
#set par(leading: 0.8em)
#set document(title: doc.title)
#text(9pt, fill: luma(90), doc.sender)
#v(6mm)
#text(16pt, weight: "bold", doc.title)
#v(3mm)
#if doc.facts.len() > 0 {
  grid(columns: (auto, 1fr), column-gutter: 6mm, row-gutter: 2.4mm,
    ..doc.facts.map(fact => (text(fill: luma(90), fact.at(0)), fact.at(1))).flatten())
  v(5mm)
}
#for line in doc.paragraphs { block(below: 4mm, text(line)) }
#for section in doc.tables {
  v(4mm)
  text(12pt, weight: "bold", section.title)
  v(1mm)
  table(columns: section.columns.len(), stroke: 0.4pt + luma(160), inset: 2mm,
    table.header(..section.columns.map(name => text(9pt, weight: "bold", name))),
    ..section.rows.flatten().map(cell => text(9pt, cell)))
}
#for one in doc.signatures {
  v(14mm)
  block(breakable: false, width: 70mm)[
    #line(length: 100%, stroke: 0.6pt)
    #text(one.name) \\
    #text(9pt, fill: luma(90), one.label)
  ]
}
`;
