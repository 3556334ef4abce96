import type { Command } from 'commander';

/** Options that every command takes. */
export interface GlobalOptions {
  readonly store: string;
  readonly json?: boolean;
  readonly as?: string;
}

/** A point in time, as it is given on the command line. */
export interface PointOptions {
  readonly asOf?: string;
  readonly knownAt?: string;
  readonly basis?: string;
  readonly xlsx?: string;
}

/** A question about the year of a unit. Both may be omitted if the store has only one year. */
export function yearQuestion(command: Command): Command {
  return command
    .argument('[unit]', '单位编码 unit code（账库只有一个年度时可省略）')
    .argument('[year]', '预算年度 fiscal year')
    .option(
      '--as-of <date>',
      '截至日期（含），如 2023-06-30；不填：年度进行中为今天，其后为年末 / facts up to this date; absent: today while the year runs, then its last day',
    )
    .option('--known-at <instant>', '以当时所知，如 2023-06-30T23:59:59+08:00 / as known then')
    .option('--basis <token>', '重现先前的答案 / repeat an earlier answer')
    .option('--xlsx <file>', '写入 Excel 工作簿 / write the tables into a workbook');
}
