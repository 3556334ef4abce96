import { describe } from '@jest/globals';

/** What is missing on this machine and how to get it, beginning with 'needs '; undefined where nothing is. */
export type Lack = string | undefined;

/**
 * `describe`, or where something is missing Jest's skip: nothing in it runs, Jest counts it, and `report.mjs` says what
 * would have been needed. The lack stands as a title of its own above the others, for the report to find it.
 */
export function describeWhere(lack: Lack): (title: string, tests: () => void) => void {
  if (lack === undefined) return (title, tests) => describe(title, tests);
  return (title, tests) => describe.skip(lack, () => describe(title, tests));
}
