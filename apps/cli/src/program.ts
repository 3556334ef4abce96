import type { Environment } from '@ledger/config';
import { Command, Option } from 'commander';
import { addAccess } from './commands/access';
import { addAudit } from './commands/audit';
import { addAuditReads } from './commands/audit-reads';
import { addBackup } from './commands/backup';
import { addBridge, addChanges } from './commands/bridge';
import { addCheck } from './commands/check';
import { addCodes } from './commands/codes';
import { addClose } from './commands/close';
import { addEvidence } from './commands/evidence';
import { addExport } from './commands/export';
import { addGraphql } from './commands/graphql';
import { addHistories } from './commands/histories';
import { addImport } from './commands/import';
import { addLists } from './commands/lists';
import { addLog } from './commands/log';
import { addLogin } from './commands/login';
import { addMapping } from './commands/mapping';
import { addPaper } from './commands/paper';
import { addMeetings } from './commands/meetings';
import { addQuestions } from './commands/questions';
import { addReport } from './commands/report';
import { addScores } from './commands/scores';
import { addSeries } from './commands/series';
import { addServe } from './commands/serve';
import { addStart } from './commands/start';
import { addStore } from './commands/store';
import { addTemplate } from './commands/template';
import { addTour } from './commands/tour';
import { addWhatIf } from './commands/what-if';
import { EXIT_CODES } from './exit-codes';

/** The command `budget` with its subcommands. `print` writes one block of text and ends it. */
export function buildProgram(environment: Environment, print: (text: string) => void): Command {
  const program = new Command('budget')
    .description(
      '预算台账：任意时点的执行率、三公经费与绩效得分 a budget ledger that answers for every point of the year',
    )
    // The value may hold a password: help names the setting instead.
    .addOption(
      new Option('--store <url>', '账库 the event store').default(environment.eventStore, 'EVENT_STORE'),
    )
    .option('--json', '机器可读的输出 output for machines')
    .option('--as <name>', '操作人 who acts; needed by commands that write')
    .showSuggestionAfterError()
    .exitOverride()
    .addHelpText('after', exitCodesText());
  addStart(program, environment, print);
  addServe(program, environment, print);
  addImport(program, print);
  addClose(program, print);
  addExport(program, print);
  addTemplate(program, print);
  addMapping(program, environment, print);
  addQuestions(program, print);
  addScores(program, print);
  addEvidence(program, environment, print);
  addMeetings(program, print);
  addHistories(program, print);
  addTour(program, print);
  addSeries(program, print);
  addBridge(program, print);
  addChanges(program, print);
  addWhatIf(program, print);
  addCheck(program, print);
  addReport(program, print);
  addLists(program, print);
  addCodes(program, print);
  addBackup(addStore(program, environment, print), program, print);
  addLog(program, print);
  addAuditReads(addAudit(program, print), environment, print);
  addAccess(program, print);
  addPaper(program, print);
  addGraphql(program, environment, print);
  addLogin(program, environment, print);
  for (const command of program.commands) command.exitOverride();
  return program;
}

function exitCodesText(): string {
  const rows = Object.values(EXIT_CODES).map(
    ({ code, zh, en }) => `  ${String(code).padStart(2)}  ${zh} ${en}`,
  );
  return `\n退出码 exit codes:\n${rows.join('\n')}\n\n例 examples:\n  budget start\n  budget score --as-of 2023-06-30\n  budget import my-year.yaml --dry-run`;
}
