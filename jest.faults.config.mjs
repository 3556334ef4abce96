import everyday from './jest.config.mjs';

/** Tests that kill processes again and again: too slow for `npm test`, run by `npm run test:faults`. */
export default {
  ...everyday,
  testMatch: ['**/*.faults.spec.ts'],
  // The soak takes the machine for itself: `SOAK_MINUTES=60 npm run test:faults -- soak`.
  testPathIgnorePatterns: ['/node_modules/', ...(process.env.SOAK_MINUTES ? [] : ['/soak\\.faults'])],
  reporters: [
    'default',
    ['<rootDir>/test/support/report.mjs', { file: 'test-output/faults.json' }],
    '<rootDir>/test/support/report-stores.mjs',
  ],
};
