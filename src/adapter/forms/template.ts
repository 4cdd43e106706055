/** How an empty form is set; it reads its texts from the input `form` as JSON. */
export const TEMPLATE = `
#let form = json(bytes(sys.inputs.form))
#set page(paper: "a4", margin: (x: 20mm, y: 18mm), footer: context align(right, text(8pt, counter(page).display("1 / 1", both: true))))
#set text(font: form.font, size: 10.5pt)
#set document(title: form.title)
#text(18pt, weight: "bold", form.title)
#v(2mm)
#text(9pt, fill: luma(90), form.words.intro)
#v(4mm)
#for question in form.questions {
  block(breakable: false, width: 100%, below: 5mm)[
    #text(weight: "bold", question.label)
    #if question.hint != "" [ #h(1fr) #text(8.5pt, fill: luma(90), question.hint) ]
    #v(1mm)
    #if question.choices.len() > 0 {
      for choice in question.choices [ #box(rect(width: 3.4mm, height: 3.4mm, stroke: 0.6pt), baseline: 0.4mm) #choice #h(8mm) ]
    } else {
      v(6mm)
      line(length: 100%, stroke: 0.6pt + luma(120))
    }
  ]
}
#v(4mm)
#if form.declaration != "" [ #text(9.5pt, form.declaration) #v(10mm) ]
#grid(columns: (2fr, 1fr), column-gutter: 10mm,
  [#line(length: 100%, stroke: 0.6pt) #text(9pt, form.words.signature)],
  [#line(length: 100%, stroke: 0.6pt) #text(9pt, form.words.date)],
)
`;
