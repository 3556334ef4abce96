import { SERIES_STEPS, type YearPoint } from '@ledger/answers';
import { AskExecutionSeries, AskScoreSeries, AskThreePublicSeries } from '@ledger/reader';
import { seriesTables, type Series } from '@ledger/tables';
import type { Command } from 'commander';
import { onCard, withCard } from '../card-option';
import { UsageError } from '../exit-codes';
import type { LedgerContext } from '../ledger-context';
import { markOfAnswer } from '../what-is-assumed';
import { addYearCommand } from '../year-command';

const SERIES = ['score', 'execution', 'three-public'] as const;

/** The changes up to the point, as a series. */
export function addSeries(program: Command, print: (text: string) => void): void {
  addYearCommand(
    program,
    {
      name: 'series',
      marks: async ({ of }, place) => [await markOfAnswer(place, of)],
      description: '逐日轨迹 the year as a series of changes, by event, day or month',
      example: 'series --of execution --step month',
      options: (command) =>
        withCard(command)
          .option('--of <what>', `内容 one of ${SERIES.join(', ')}`, 'score')
          .option('--step <step>', `步长 one of ${SERIES_STEPS.join(', ')}`, 'month')
          .option('--from <date>', '起始日期（含） first day, inclusive'),
      under: onCard,
      ask,
      view: seriesTables,
    },
    print,
  );
}

async function ask(
  { queries }: LedgerContext,
  point: YearPoint,
  { of, step: named, from: first }: Readonly<Record<string, unknown>>,
): Promise<Series> {
  const step = oneOf(SERIES_STEPS, '--step', named);
  const from = typeof first === 'string' ? first : undefined;
  const what = oneOf(SERIES, '--of', of);
  switch (what) {
    case 'score':
      return { of: what, ...(await queries.execute(new AskScoreSeries(point, step, from))) };
    case 'execution':
      return { of: what, ...(await queries.execute(new AskExecutionSeries(point, step, from))) };
    case 'three-public':
      return { of: what, ...(await queries.execute(new AskThreePublicSeries(point, step, from))) };
  }
}

function oneOf<const Value extends string>(values: readonly Value[], option: string, given: unknown): Value {
  const found = values.find((value) => value === given);
  if (found !== undefined) return found;
  const choices = values.join(', ');
  throw new UsageError(`${option} 应为其中之一：${choices}`, `${option} must be one of ${choices}`);
}
