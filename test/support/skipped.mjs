import process from 'node:process';

/** What no package brings, so that a build server may be without it; everything else can be installed or asked for. */
const NO_PACKAGE_BRINGS = [/^needs kurrentd or eventstored on PATH/, /^needs the right to mount a tmpfs/];
const WITHOUT_REASON = 'without saying why';

/** How many tests were skipped, by what they need: the title above them that `describeWhere` gave. */
export function countByLack(testFiles) {
  const skipped = testFiles
    .flatMap(({ testResults }) => testResults)
    .filter(({ status }) => status === 'pending' || status === 'todo' || status === 'disabled');
  const byLack = Map.groupBy(
    skipped,
    ({ ancestorTitles }) => ancestorTitles.find((title) => title.startsWith('needs ')) ?? WITHOUT_REASON,
  );
  return Object.fromEntries([...byLack].map(([lack, tests]) => [lack, tests.length]));
}

export function sayWhatIsMissing(byLack) {
  for (const [lack, count] of Object.entries(byLack))
    process.stderr.write(`${count} tests were skipped: ${lack}\n`);
}

/** What a build server may not skip. */
export function couldHaveRun(byLack) {
  return Object.keys(byLack).filter((lack) => !NO_PACKAGE_BRINGS.some((known) => known.test(lack)));
}
