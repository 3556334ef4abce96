import { userInfo } from 'node:os';
import type { Environment } from '@ledger/config';
import { ReadsLog, readsIn, type NotedRead, type ReadFilter } from '@ledger/reads-log';
import type { Command } from 'commander';
import { UsageError } from '../exit-codes';
import type { GlobalOptions } from '../options';
import { note } from '../output/note';

type Options = ReadFilter & { readonly log?: string };

/** `budget audit reads`, beside the other audits. */
export function addAuditReads(audit: Command, environment: Environment, print: (text: string) => void): void {
  audit
    .command('reads')
    .description('查询日志：谁问了什么 who asked what; reading it is noted too')
    .option('--log <folder>', '查询日志的目录，默认 READS_LOG / the folder of the log', environment.readsLog)
    .option('--from <date>', '自哪天起 from this day on, e.g. 2026-03-01')
    .option('--to <date>', '到哪天为止（含）up to this day')
    .option('--who <subject>', '只看某人：主体或姓名 of one person, by subject or name')
    .option('--refused-only', '只看被拒绝的 only what was refused')
    .action(async ({ log, ...filter }: Options) => {
      if (log === undefined)
        throw new UsageError('请以 --log 或 READS_LOG 指明目录', 'name the folder by --log or READS_LOG');
      await noteThisRead(log, environment, filter);
      for await (const line of readsIn(log, filter)) {
        const isJson = audit.optsWithGlobals<GlobalOptions>().json;
        if (isJson) print(JSON.stringify(line));
        else print(line.kind === 'lost' ? `${line.at}  丢失 lost: ${line.lines}` : textOf(line));
      }
    });
}

/** Called before anything is shown. */
async function noteThisRead(
  folder: string,
  { readsLogDays: days }: Environment,
  filter: ReadFilter,
): Promise<void> {
  const say = ({ zh, en }: { readonly zh: string; readonly en: string }) => note(`${zh} ${en}`);
  const log = await ReadsLog.open(folder, { days, say });
  const at = new Date().toISOString();
  const who = { by: 'operator', actor: userInfo().username };
  const asked = { asked: 'budget audit reads', variables: filter, outcome: 'answered' } as const;
  const read = { kind: 'read', at, ...who, ...asked } satisfies NotedRead;
  log.note([Buffer.from(JSON.stringify(read))]);
  await log.close();
}

function textOf({
  at,
  by,
  person,
  actor,
  address,
  asked,
  operation,
  outcome,
  codes,
  head,
  variables,
  text,
}: NotedRead): string {
  const who = person ? `${person.name} (${person.issuer} ${person.subject})` : `${actor ?? '—'} [${by}]`;
  const what = operation ?? (text === undefined ? asked : text.replace(/\s+/g, ' ').slice(0, 100));
  const result = codes ? `${outcome} ${codes.join(', ')}` : outcome;
  const values = variables === undefined ? '' : `  ${JSON.stringify(variables).slice(0, 200)}`;
  return `${at}  ${who}  ${address ?? '—'}  @${head ?? '—'}  ${result}  ${what}${values}`;
}
