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
    for (const [lacks, names] of namesByLack())
      process.stderr.write(`store ${names.join(', ')}: not tried, ${lacks}\n`);
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

function namesByLack() {
  const files = existsSync(LACKS) ? readdirSync(LACKS) : [];
  const kinds = files.map((file) => JSON.parse(readFileSync(`${LACKS}/${file}`, 'utf8')));
  const byLack = Map.groupBy(kinds, ({ lacks }) => lacks);
  return [...byLack].map(([lacks, same]) => [lacks, same.map(({ name }) => name)]);
}
