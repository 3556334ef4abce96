/** A reporter for Jest that says on which stores the tests ran, one line each. */
export default class ReportStores {
  onRunComplete(_contexts, { testResults }) {
    const counts = countsByStore(testResults.flatMap(({ testResults: tests }) => tests));
    for (const [name, { passed, failed, skipped }] of counts) {
      const failures = failed > 0 ? `, ${failed} FAILED` : '';
      const left = skipped > 0 ? `, ${skipped} skipped` : '';
      process.stderr.write(`store ${name}: ${passed} tests passed${failures}${left}\n`);
    }
  }
}

/** Tests on a store stand under a title `on <store>`. */
function countsByStore(tests) {
  const counts = new Map();
  for (const { ancestorTitles, status } of tests) {
    const title = ancestorTitles.find((ancestor) => ancestor.startsWith('on '));
    if (title === undefined) continue;
    const count = counts.get(title.slice(3)) ?? { passed: 0, failed: 0, skipped: 0 };
    counts.set(title.slice(3), count);
    if (status === 'passed') count.passed += 1;
    if (status === 'failed') count.failed += 1;
    if (status === 'pending') count.skipped += 1;
  }
  return counts;
}
