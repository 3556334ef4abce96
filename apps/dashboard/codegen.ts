import type { CodegenConfig } from '@graphql-codegen/cli';

const OUTPUT = {
  preset: 'client',
  presetConfig: { fragmentMasking: false },
  config: {
    useTypeImports: true,
    enumsAsTypes: true,
    immutableTypes: true,
    defaultScalarType: 'string',
  },
} as const;
const COMMANDS = 'apps/dashboard/src/commands';

/**
 * Types of the operations, from the committed schema; `npm run codegen` after a change of either. Commands have an output
 * of their own, because all operations of one output are loaded together, and commands only where something is entered.
 */
export default {
  schema: 'apps/api/schema.graphql',
  generates: {
    'apps/dashboard/src/generated/': {
      ...OUTPUT,
      documents: ['apps/dashboard/src/**/*.{ts,tsx}', `!${COMMANDS}/**`],
    },
    [`${COMMANDS}/generated/`]: { ...OUTPUT, documents: `${COMMANDS}/**/*.ts` },
  },
} satisfies CodegenConfig;
