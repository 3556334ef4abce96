import { randomUUID } from 'node:crypto';
import { calledIn } from '@ledger/answers';
import { summaryOf } from '@ledger/domain';
import { ChangeBudget } from '@ledger/write-side';
import type { Command } from 'commander';
import { UsageError } from '../exit-codes';
import { openLedger } from '../ledger-context';
import type { GlobalOptions } from '../options';
import { toJson } from '../output/json';
import { sendChange } from '../send-change';
import { pointOf } from '../year-command';

interface CloseOptions {
  readonly evenSo?: boolean;
}

/** `budget close UNIT YEAR`: without --even-so it is refused with the list of what would stay open. */
export function addClose(program: Command, print: (text: string) => void): void {
  program
    .command('close')
    .description(
      '年度关账 close a year; lists open commitments, pending proposals and unarrived funds, and asks to go on',
    )
    .argument('[unit]', '单位编码 unit code（账库只有一个年度时可省略）')
    .argument('[year]', '预算年度 fiscal year')
    .option('--even-so', '有未了结事项也关账 close it whatever it leaves open')
    .addHelpText('after', '\n例 example:\n  budget --as 财务股 close 431200.ZRZYGH 2023 --even-so')
    .action(async (unit: string | undefined, year: string | undefined, { evenSo = false }: CloseOptions) => {
      const { store, json, as: actor } = program.opts<GlobalOptions>();
      if (actor === undefined)
        throw new UsageError(
          '请用 --as 写明操作人（写在 close 之前）',
          'name who acts by --as, in front of close',
        );
      const ledger = await openLedger(store, 'write');
      try {
        const point = pointOf(ledger.reader, { unit, year }, {});
        const { unitCode, fiscalYear } = point;
        const called = calledIn(await ledger.reader.select(point), fiscalYear);
        const meta = { actor, idempotencyKey: randomUUID() };
        const { events } = await sendChange(
          ledger,
          new ChangeBudget({ unitCode, fiscalYear }, { type: 'CloseYear', evenSo }, meta),
          called,
        );
        const [closed] = events;
        const text = closed
          ? summaryOf(closed, called).text
          : { zh: '此前已关账', en: 'it was closed before' };
        print(
          json
            ? toJson({ unitCode, fiscalYear, events })
            : `${unitCode} ${fiscalYear} 已关账：${text.zh}\nclosed: ${text.en}`,
        );
      } finally {
        await ledger.close();
      }
    });
}
