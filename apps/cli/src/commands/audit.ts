import { auditedEvent, FourEyes, isBroken, type EyesReport } from '@ledger/answers';
import type { LoggedEvent } from '@ledger/log-proof';
import type { Command } from 'commander';
import { EXIT_CODES, UsageError } from '../exit-codes';
import { loggedEvents, readExport } from '../log/exported-log';
import type { GlobalOptions } from '../options';
import { eyesText } from '../output/eyes-view';
import { toJson } from '../output/json';
import { withStore } from '../with-store';

/** `budget audit four-eyes`: needs only a log. @returns `budget audit`, for adding subcommands. */
export function addAudit(program: Command, print: (text: string) => void): Command {
  const audit = program.command('audit').description('审计 audits of the log');
  audit
    .command('four-eyes')
    .description(
      '双人复核：逐条核对提出与批准、授权与角色 four eyes: every approval and grant held against who did what',
    )
    .option('--log <file>', '导出的日志（缺省为 --store）an exported log instead of the store')
    .addHelpText(
      'after',
      '\n例 example:\n  budget log export --out log.jsonl && budget audit four-eyes --log log.jsonl',
    )
    .action(async ({ log }: { readonly log?: string }) => {
      const { store, json } = program.opts<GlobalOptions>();
      const report =
        log === undefined
          ? await withStore(store, 'read', (opened) => reportOn(loggedEvents(opened)))
          : await reportOn(readExport(log));
      print(json ? toJson(report) : eyesText(report));
      if (report.findings.some(isBroken)) process.exitCode = EXIT_CODES.refused.code;
    });
  return audit;
}

async function reportOn(events: AsyncIterable<LoggedEvent>): Promise<EyesReport> {
  const eyes = new FourEyes();
  for await (const logged of events) {
    const event = auditedEvent(logged);
    if (!event)
      throw new UsageError(
        `事件 ${logged.id} 不能读取，或没有写明是谁所为`,
        `the event ${logged.id} cannot be read, or does not say who did it`,
      );
    eyes.take(event);
  }
  return eyes.report();
}
