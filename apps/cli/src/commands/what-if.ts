import { readFile } from 'node:fs/promises';
import type { YearPoint } from '@ledger/answers';
import { counted } from '@ledger/domain';
import { suppose, type Supposed } from '@ledger/reader';
import { whatIfTables } from '@ledger/tables';
import { TryEntries } from '@ledger/write-side';
import { inWordsOfFile, readEntriesAlone, type YearEntry } from '@ledger/year-file';
import type { Command } from 'commander';
import { onCard, withCard } from '../card-option';
import { UsageError } from '../exit-codes';
import type { LedgerContext } from '../ledger-context';
import type { GlobalOptions } from '../options';
import { RULE_SET_OPTION, ruleSetCalled } from '../rule-set-called';
import { markOfAnswer } from '../what-is-assumed';
import { addYearCommand } from '../year-command';

/** Hypothetical figures; nothing is stored. */
export function addWhatIf(program: Command, print: (text: string) => void): void {
  addYearCommand(
    program,
    {
      name: 'what-if',
      marks: async (_, place) => [await markOfAnswer(place, 'score')],
      description: '假设 figures under other rules, without some events, or with entries that are only tried',
      example: 'what-if --rule-set mof-2020 --without 记-0112 --as-of 2023-12-31',
      options: (command) =>
        withCard(command)
          .option(RULE_SET_OPTION.flags, RULE_SET_OPTION.about)
          .option('--without <event...>', '假设未发生：事件 id、文号或凭证号 events taken for never recorded')
          .option('--entries <file>', '试行的条目 a YAML file with a list `entries`, as in a year file'),
      under: onCard,
      ask: async (ledger, point, options) => {
        const { as: actor = 'what-if' } = program.opts<GlobalOptions>();
        const { point: _, ...figures } = await supposed(ledger, point, { ...options, actor });
        return figures;
      },
      view: whatIfTables,
    },
    print,
  );
}

async function supposed(
  { reader, commands }: LedgerContext,
  point: YearPoint,
  options: Readonly<Record<string, unknown>> & { readonly actor: string },
): Promise<Supposed> {
  const entries = await entriesOf(options['entries'], options.actor);
  const ruleSet = ruleSetCalled(options['ruleSet']);
  return suppose(reader, point, {
    leaveOut: namesOf(options['without']),
    at: reader.catalogue.recorded.recordedAtOf(point.cut) ?? '',
    tryOn: async (without) => {
      const { tried, refused } = await commands.execute(new TryEntries({ point: without, entries }));
      const [first] = refused;
      if (first) throw refusalOf(first.error, entries[first.index]);
      return tried;
    },
    ...(ruleSet && { ruleSet }),
  });
}

function refusalOf(error: Error, entry: YearEntry | undefined): Error {
  return entry ? inWordsOfFile(error, { intent: entry.intent, source: 'document' }) : error;
}

function namesOf(names: unknown): readonly string[] {
  return Array.isArray(names) ? names.map(String) : [];
}

async function entriesOf(path: unknown, actor: string): Promise<readonly YearEntry[]> {
  if (typeof path !== 'string') return [];
  const yaml = await readFile(path, 'utf8').catch(() => {
    throw new UsageError(`无法读取文件 ${path}`, `the file ${path} cannot be read`);
  });
  const read = readEntriesAlone(yaml, actor);
  if (read.ok) return read.entries;
  const lines = read.errors.map(
    ({ line, column, code, zh, en }) => `${path}:${line}:${column} ${code} ${zh}\n    ${en}`,
  );
  throw new UsageError(`条目有误：\n${lines.join('\n')}`, `${counted(lines.length, 'fault')} in the entries`);
}
