import type { CodegenConfig } from '@graphql-codegen/cli';

/** Types of the questions, from the schema. In a project of your own: `schema: 'http://127.0.0.1:3000/schema.graphql'`. */
export default {
  schema: 'apps/api/schema.graphql',
  generates: {
    'samples/client/typescript/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        documentMode: 'string',
        useTypeImports: true,
        enumsAsTypes: true,
        immutableTypes: true,
        // Date, DateTime, Decimal and Position are text in JSON.
        defaultScalarType: 'string',
        // Node runs TypeScript as it stands, and wants whole file names.
        importExtension: '.ts',
      },
      documents: 'samples/client/typescript/*.ts',
    },
  },
} satisfies CodegenConfig;
