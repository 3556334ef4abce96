import { SUBJECTS_OF_ANSWERS, withinChapter, type ReportAnswer } from '@ledger/answers';
import { AskReports } from '@ledger/reader';
import { reportLines, reportTables } from '@ledger/tables';
import type { Command } from 'commander';
import { UsageError } from '../exit-codes';
import { addYearCommand } from '../year-command';

/** `budget report UNIT YEAR`: the text of a published report, with a mark on each number. */
export function addReport(program: Command, print: (text: string) => void): void {
  addYearCommand(
    program,
    {
      name: 'report',
      ruled: () => SUBJECTS_OF_ANSWERS.report,
      description: '报告逐句 the published report chapter by chapter, each number marked by how it stands',
      example: 'report --chapter 六（二）6',
      options: (command) =>
        command
          .option('--statement <id>', '只看这份报告 only the report with this id')
          .option(
            '--chapter <key>',
            '只看这一章节及其下级，如 二（二）1 / only this chapter and those below it',
          ),
      ask: async ({ queries }, point, { statement, chapter, withoutAssumed }) => {
        const asked = { withoutAssumed: withoutAssumed === true };
        const answer = await queries.execute(new AskReports(point, asked));
        return narrowed(answer, { statement, chapter });
      },
      known: async (ask, { point }) => {
        const answer = await ask(point);
        const leftOut = answer.reports.reduce((sum, report) => sum + (report.leftOut ?? 0), 0);
        return { answer, listed: answer.reports.length, leftOut, line: notComparedLine(leftOut) };
      },
      knownMeans:
        '不含假定：账上所算依据假定的，不与账比 nothing is compared with what is computed from what is assumed',
      marks: ({ reports }) => reports.map(({ assumed }) => assumed),
      view: reportLines,
      sheets: reportTables,
    },
    print,
  );
}

function notComparedLine(figures: number): string {
  return `※ ${figures} 个数字账上所算依据假定，未与账比 ${figures} figures are not compared with the ledger: what it computes for them rests on what is assumed`;
}

interface Wanted {
  readonly statement: unknown;
  readonly chapter: unknown;
}

/** @throws UsageError listing what exists, if there is no such report or chapter. */
function narrowed({ reports }: ReportAnswer, { statement, chapter }: Wanted): ReportAnswer {
  const chosen =
    typeof statement === 'string' ? reports.filter(({ statementId }) => statementId === statement) : reports;
  if (chosen.length === 0 && typeof statement === 'string') {
    const there = reports.map(({ statementId }) => statementId);
    throw missing({ zh: '报告', en: 'report' }, statement, there);
  }
  if (typeof chapter !== 'string') return { reports: chosen };
  const within = chosen.map((report) => withinChapter(report, chapter));
  if (within.every(({ chapters }) => chapters.length === 0)) {
    const keys = chosen.flatMap(({ chapters }) => chapters.map((one) => one.chapter));
    throw missing({ zh: '章节', en: 'chapter' }, chapter, [...new Set(keys)]);
  }
  return { reports: within };
}

function missing(
  what: { readonly zh: string; readonly en: string },
  wanted: string,
  there: readonly string[],
): UsageError {
  return new UsageError(
    `没有${what.zh}“${wanted}”；有：${there.join('、') || '（无）'}`,
    `there is no ${what.en} “${wanted}”; there are: ${there.join(', ') || 'none'}`,
  );
}
