import graphqlEslint from '@graphql-eslint/eslint-plugin';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const CODEC = ['libs/event-store/src/event-codec.ts'];
const SPECS = ['**/*.spec.ts'];

const ONLY_THROUGH_INDEX = {
  patterns: [
    {
      group: ['@ledger/*/*', '!@ledger/*/testing'],
      message: 'Import other libs through their index: @ledger/<lib>.',
    },
    { group: ['**/libs/**'], message: 'Import other libs through their index: @ledger/<lib>.' },
  ],
};

const HOUSE_SYNTAX = [
  { selector: 'TSEnumDeclaration', message: 'Use a union of strings.' },
  { selector: 'ExportDefaultDeclaration', message: 'Export by name.' },
];

const NO_SKIPPED_TESTS = ['describe', 'it', 'test'].flatMap((object) => [
  // Only `describeWhere` skips: it names what is missing, so that the tally can tell whether that is excused.
  {
    object,
    property: 'skip',
    message: 'Use describeWhere of test/support/needs.ts, which says what is missing.',
  },
  { object, property: 'only', message: 'This would leave out every other test.' },
  { object, property: 'todo', message: 'Write the test or leave it out.' },
]);

/** What a schema must look like; each is a rule of @graphql-eslint. */
const SCHEMA_RULES = {
  '@graphql-eslint/description-style': 'error',
  '@graphql-eslint/known-type-names': 'error',
  '@graphql-eslint/naming-convention': [
    'error',
    {
      types: 'PascalCase',
      FieldDefinition: 'camelCase',
      InputValueDefinition: 'camelCase',
      Argument: 'camelCase',
      DirectiveDefinition: 'camelCase',
      // These four are of the part that is read, and get their capitals with it.
      'EnumValueDefinition[parent.name.value!=/^(BridgeFigure|BridgeGrouping|SeriesStep|StreamKind)$/]':
        'UPPER_CASE',
    },
  ],
  '@graphql-eslint/no-hashtag-description': 'error',
  '@graphql-eslint/relay-connection-types': 'error',
  '@graphql-eslint/relay-edge-types': [
    'error',
    { withEdgeSuffix: true, shouldImplementNode: false, listTypeCanWrapOnlyEdgeType: false },
  ],
  '@graphql-eslint/require-deprecation-reason': 'error',
  '@graphql-eslint/require-description': [
    'error',
    {
      types: true,
      FieldDefinition: true,
      InputValueDefinition: true,
      DirectiveDefinition: true,
    },
  ],
  '@graphql-eslint/unique-enum-value-names': 'error',
};

export default defineConfig(
  globalIgnores(['dist/', 'data/', 'coverage/', 'test-output/', 'apps/api/src/generated/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: 'error',
      'max-lines': ['error', { max: 200 }],
      'max-lines-per-function': ['error', { max: 50 }],
      'max-params': ['error', { max: 3 }],
      'no-restricted-imports': ['error', ONLY_THROUGH_INDEX],
      'no-restricted-syntax': ['error', ...HOUSE_SYNTAX],
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      // Leaves files with decorators alone, since Nest reads the classes in constructors when it runs.
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // A `default` that proves exhaustiveness by `never` counts as handling every case.
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: true },
      ],
      // An async function that awaits nothing turns what it throws into a rejection: ports rely on that.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: CODEC,
    rules: { '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'as' }] },
  },
  {
    // `describe` callbacks hold many tests: test/architecture measures the functions in these files.
    files: [...SPECS, '**/contract/*.ts'],
    rules: {
      'max-lines-per-function': 'off',
      'no-restricted-properties': ['error', ...NO_SKIPPED_TESTS],
    },
  },
  {
    files: SPECS,
    rules: { 'max-lines': ['error', { max: 400 }] },
  },
  {
    // The generator switches every rule off in its files, also where none would be broken.
    files: ['apps/dashboard/src/**/generated/**', 'samples/client/typescript/generated/**'],
    linterOptions: { reportUnusedDisableDirectives: 'off' },
  },
  {
    // Vite and the code generator read the default export of their configuration.
    files: ['apps/dashboard/*.ts', 'samples/client/typescript/codegen.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['**/*.mjs'],
    rules: { 'max-lines': ['error', { max: 200 }], 'max-lines-per-function': ['error', { max: 50 }] },
  },
  {
    files: ['apps/api/schema.graphql'],
    languageOptions: {
      parser: graphqlEslint.parser,
      parserOptions: { graphQLConfig: { schema: 'apps/api/schema.graphql' } },
    },
    plugins: { '@graphql-eslint': graphqlEslint },
    rules: SCHEMA_RULES,
  },
);
