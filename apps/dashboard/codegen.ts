import type { CodegenConfig } from '@graphql-codegen/cli';

/** Types of the operations, from the committed schema; `npm run codegen` after a change of either. */
export default {
  schema: 'apps/api/schema.graphql',
  documents: 'apps/dashboard/src/**/*.{ts,tsx}',
  generates: {
    'apps/dashboard/src/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        immutableTypes: true,
        defaultScalarType: 'string',
      },
    },
  },
} satisfies CodegenConfig;
