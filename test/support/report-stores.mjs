import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';

const LACKS = 'test-output/stores';

/** A reporter for Jest that says on which stores the tests ran, one line each, and what the others need. */
export default class ReportStores {
  onRunStart() {
    rmSync(LACKS, { recursive: true, force: true });
  }

  onRunComplete(_contexts, { testResults }) {
    const counts = countsByStore(testResults.flatMap(({ testResults: tests }) => tests));
    for (const [name, { passed, failed }] of counts) {
      const failures = failed > 0 ? `, ${failed} FAILED` : '';
      process.stderr.write(`store ${name}: ${passed} tests passed${failures}\n`);
    }
    for (const { name, lacks } of readLacks()) process.stderr.write(`store ${name}: not tried, ${lacks}\n`);
  }
}

/** Tests on a store stand under a title `on <store>`. */
function countsByStore(tests) {
  const counts = new Map();
  for (const { ancestorTitles, status } of tests) {
    const title = ancestorTitles.find((ancestor) => ancestor.startsWith('on '));
    if (title === undefined) continue;
    const count = counts.get(title.slice(3)) ?? { passed: 0, failed: 0 };
    counts.set(title.slice(3), count);
    if (status === 'passed') count.passed += 1;
    if (status === 'failed') count.failed += 1;
  }
  return counts;
}

function readLacks() {
  if (!existsSync(LACKS)) return [];
  return readdirSync(LACKS).map((file) => JSON.parse(readFileSync(`${LACKS}/${file}`, 'utf8')));
}
