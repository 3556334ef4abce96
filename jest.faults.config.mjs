import everyday from './jest.config.mjs';

/** Tests that kill processes again and again: too slow for `npm test`, run by `npm run test:faults`. */
export default {
  ...everyday,
  testMatch: ['**/*.faults.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  reporters: [
    'default',
    ['<rootDir>/test/support/report.mjs', { file: 'test-output/faults.json' }],
    '<rootDir>/test/support/report-stores.mjs',
  ],
};
