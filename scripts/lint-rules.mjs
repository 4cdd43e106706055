/** What the house forbids beyond the linter's own rules: an ESTree selector each, and what to do instead. */

const SUBCLASSES_ONLY = "Classes are for errors and for what a library makes us extend.";
const WORDS = "Words come from the catalogues in src/i18n.";
const TIME = "Time comes in as an argument.";

/**
 * @param {Record<string, string>} bans selector -> what to do instead
 */
function ban(bans) {
  const entries = Object.entries(bans);
  return {
    /** @param {{ report: (found: { node: unknown, message: string }) => void }} context */
    create: (context) =>
      Object.fromEntries(
        entries.map(([selector, message]) => [
          selector,
          /** @param {unknown} node */ (node) => {
            context.report({ node, message });
          },
        ]),
      ),
  };
}

export default {
  meta: { name: "guichet" },
  rules: {
    shape: ban({
      ExportDefaultDeclaration: "Export by name.",
      "ExportSpecifier[exported.name='default']": "Export by name.",
      TSEnumDeclaration: "Use a union of string literals.",
      "ExportNamedDeclaration > VariableDeclaration > VariableDeclarator:not([id.typeAnnotation]) > ArrowFunctionExpression[body.type='BlockStatement']":
        "An exported function with a body is written with `function`, unless a named type gives it its shape.",
      "MemberExpression[object.name='Math'][property.name='random']": "Take an Rng, so that a run can be repeated.",
    }),
    "classes-for-errors": ban({
      "ClassDeclaration:not([superClass.name=/Error$/])": "Classes are for errors.",
      "ClassExpression:not([superClass.name=/Error$/])": "Classes are for errors.",
    }),
    "subclasses-only": ban({
      "ClassDeclaration:not([superClass])": SUBCLASSES_ONLY,
      ClassExpression: SUBCLASSES_ONLY,
    }),
    "no-clock": ban({
      "MemberExpression[object.name='Date'][property.name='now']": TIME,
      "NewExpression[callee.name='Date'][arguments.length=0]": TIME,
      "CallExpression[callee.name='Date']": TIME,
      "MemberExpression[object.name='Temporal'][property.name='Now']": TIME,
    }),
    "no-words": ban({
      "JSXText[value=/\\p{L}/u]": WORDS,
      "JSXAttribute[name.name=/^(aria-label|aria-description|title|alt|label|placeholder)$/] > Literal[value=/\\p{L}/u]":
        WORDS,
    }),
  },
};
