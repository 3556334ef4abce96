import type { BenchRow } from './row';

/** A row as people read it in a terminal. */
export function textOf({ question, ratio, reach, met, details }: BenchRow): string {
  const shown = Object.entries(details).map(([name, value]) => `    ${name}: ${String(value)}`);
  const verdict = `    ratio: ${ratio ?? 'none'}, to reach: ${reach}, ${VERDICTS[verdictOf(met)]}`;
  return [question, verdict, ...shown].join('\n');
}

/** The run as the table of README.md. */
export function tableOf(
  rows: readonly BenchRow[],
  {
    machine,
    quick,
    seconds,
  }: { readonly machine: string; readonly quick: boolean; readonly seconds: number },
): string {
  const heading = [
    `${new Date().toISOString().slice(0, 10)}, ${quick ? 'quick' : 'full'} sizes, ${seconds} s. ${machine}.`,
    '',
    '| question | peer | size | ours, median and p99 | peer, median | ratio | to reach | met |',
    '|---|---|---|---|---|---|---|---|',
  ];
  return [...heading, ...rows.map(lineOf)].join('\n');
}

function lineOf({ question, ratio, reach, met, details }: BenchRow): string {
  const { peer, size, oursMedianMs, oursP99Ms, peerMedianMs, peerP99Ms: _, ...others } = details;
  const more = Object.entries(others).map(([name, value]) => `${name} ${String(value)}`);
  const ms = (value: string | number | null = null) => (value === null ? '–' : `${value} ms`);
  const cells = [
    question,
    peer ?? '–',
    [size ?? '–', ...more].join('; '),
    `${ms(oursMedianMs)}, ${ms(oursP99Ms)}`,
    ms(peerMedianMs),
    ratio ?? '–',
    reach,
    { true: 'yes', false: '**no**', null: 'not known' }[verdictOf(met)],
  ];
  return `| ${cells.join(' | ')} |`;
}

const VERDICTS = { true: 'met', false: 'NOT MET', null: 'not known' } as const;

function verdictOf(met: boolean | null): keyof typeof VERDICTS {
  return met === null ? 'null' : met ? 'true' : 'false';
}
