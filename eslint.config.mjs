import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const PURE = ["src/base/**/*.ts", "src/domain/**/*.ts", "src/engine/**/*.ts", "src/read/**/*.ts"];
const TESTS = ["**/*.test.ts", "**/*.test.tsx", "**/*.contract.ts", "tests/**/*.ts", "tests/**/*.tsx"];

const ban = (selector, message) => ({ selector, message });

const SHAPE = [
  ban("ExportDefaultDeclaration", "Export by name."),
  ban("ExportSpecifier[exported.name='default']", "Export by name."),
  ban("TSEnumDeclaration", "Use a union of string literals."),
  ban(
    "ExportNamedDeclaration > VariableDeclaration > VariableDeclarator:not([id.typeAnnotation]) > ArrowFunctionExpression[body.type='BlockStatement']",
    "An exported function with a body is written with `function`, unless a named type gives it its shape.",
  ),
  ban("MemberExpression[object.name='Math'][property.name='random']", "Take an Rng, so that a run can be repeated."),
];
const ERRORS_ONLY = [
  ban("ClassDeclaration:not([superClass.name=/Error$/])", "Classes are for errors."),
  ban("ClassExpression:not([superClass.name=/Error$/])", "Classes are for errors."),
];
/** An adapter may have to hand a library a subclass of its own; a page needs one for an error boundary. */
const SUBCLASSES_ONLY = [
  ban("ClassDeclaration:not([superClass])", "Classes are for errors and for what a library makes us extend."),
  ban("ClassExpression", "Classes are for errors and for what a library makes us extend."),
];
const NO_CLOCK = [
  ban("MemberExpression[object.name='Date'][property.name='now']", "Time comes in as an argument."),
  ban("NewExpression[callee.name='Date'][arguments.length=0]", "Time comes in as an argument."),
  ban("CallExpression[callee.name='Date']", "Time comes in as an argument."),
  ban("MemberExpression[object.name='Temporal'][property.name='Now']", "Time comes in as an argument."),
];
const NO_WORDS = [
  ban("JSXText[value=/\\p{L}/u]", "Words come from the catalogues in src/i18n."),
  ban(
    "JSXAttribute[name.name=/^(aria-label|aria-description|title|alt|label|placeholder)$/] > Literal[value=/\\p{L}/u]",
    "Words come from the catalogues in src/i18n.",
  ),
];
const OUTSIDE_WORLD = ["performance", "process", "fetch", "setTimeout", "setInterval", "setImmediate", "crypto"];

export default tseslint.config(
  { ignores: ["dist/", ".cache/", "coverage/", "var/", "node_modules/", "src/contract/generated/"] },
  {
    files: ["src/**/*.{ts,tsx}", "tests/**/*.{ts,tsx}", "bench/**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked],
    // One program of everything: with one for each room, what rooms share would be checked again in each.
    languageOptions: { parserOptions: { project: "tsconfig/lint.json", tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "no-restricted-syntax": ["error", ...SHAPE, ...ERRORS_ONLY],
      "no-console": "error",
      eqeqeq: "error",
      complexity: ["error", { max: 20, variant: "modified" }],
      "max-lines": ["error", 400],
      "max-lines-per-function": ["error", { max: 60, skipComments: true }],
      "@typescript-eslint/consistent-type-definitions": ["error", "type"],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ["scripts/**/*.mjs"],
    rules: { complexity: ["error", { max: 20, variant: "modified" }], "max-lines-per-function": ["error", 60] },
  },
  { files: PURE, rules: { "no-restricted-syntax": ["error", ...SHAPE, ...ERRORS_ONLY, ...NO_CLOCK] } },
  { files: PURE, ignores: TESTS, rules: { "no-restricted-globals": ["error", ...OUTSIDE_WORLD] } },
  { files: ["src/adapter/**/*.ts"], rules: { "no-restricted-syntax": ["error", ...SHAPE, ...SUBCLASSES_ONLY] } },
  {
    files: ["src/web/**/*.{ts,tsx}"],
    extends: [reactHooks.configs.flat.recommended],
    rules: { "no-restricted-syntax": ["error", ...SHAPE, ...SUBCLASSES_ONLY, ...NO_WORDS] },
  },
  { files: ["src/cli/**/*.ts", "bench/**/*.ts"], rules: { "no-console": "off" } },
  {
    files: TESTS,
    rules: {
      "max-lines-per-function": "off",
      // Fakes of ports and routes promise without waiting.
      "@typescript-eslint/require-await": "off",
    },
  },
  {
    files: ["src/**/*.test.{ts,tsx}"],
    rules: { "no-restricted-syntax": ["error", ...SHAPE, ...ERRORS_ONLY, ...NO_CLOCK] },
  },
);
