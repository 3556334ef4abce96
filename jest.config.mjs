/** ESM mode: run through `npm test`, which passes Node --experimental-vm-modules. */
export default {
  testEnvironment: '<rootDir>/test/support/environment.mjs',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          target: 'es2024',
          experimental: { keepImportAttributes: true },
        },
        module: { type: 'es6' },
      },
    ],
  },
  moduleNameMapper: {
    '^@ledger/([a-z-]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^@ledger/([a-z-]+)/testing$': '<rootDir>/libs/$1/src/testing/index.ts',
  },
  roots: ['<rootDir>/libs', '<rootDir>/apps', '<rootDir>/test'],
  testMatch: ['**/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '\\.faults\\.spec\\.ts$'],
  globalSetup: '<rootDir>/test/support/sample-copies/set-up.mjs',
  globalTeardown: '<rootDir>/test/support/sample-copies/tear-down.mjs',
  reporters: [
    'default',
    ['<rootDir>/test/support/report.mjs', { file: 'test-output/tests.json' }],
    '<rootDir>/test/support/report-stores.mjs',
  ],
  testSequencer: '<rootDir>/test/support/sequencer.mjs',
  // One more than a build server has processors: what waits for a browser or a server leaves them to others.
  maxWorkers: 3,
  // Ends what hangs. No test is to depend on how fast a machine is: one that takes longer says so in its own limit.
  testTimeout: 180_000,
  // Modules loaded in ESM mode are never freed: a worker that has grown past this is replaced between two files.
  workerIdleMemoryLimit: '1GB',
};
