import type { AnswerName, YearPoint } from '@ledger/answers';
import type { Basis, LedgerReader } from '@ledger/reader';
import { unfinishedImportText, workbookOf, type Report } from '@ledger/tables';
import type { Command } from 'commander';
import { UsageError } from './exit-codes';
import { openLedger, type LedgerContext } from './ledger-context';
import { yearQuestion, type GlobalOptions, type PointOptions } from './options';
import { toJson } from './output/json';
import { reportText } from './output/report-text';
import { writeFileAt } from './output/write-file';
import { runningDay } from './running-day';
import { toldOf, withoutAssumedOption } from './what-is-assumed';

/** A command that asks one question about one unit's year and prints the answer. */
export interface YearCommand<Answer> {
  readonly name: string;
  readonly description: string;
  readonly example: string;
  readonly options?: (command: Command) => Command;
  /** The point with what else the answer's basis must tell: the rule set that is asked for. */
  readonly under?: (point: YearPoint, options: Readonly<Record<string, unknown>>) => YearPoint;
  readonly ask: (
    ledger: LedgerContext,
    point: YearPoint,
    options: Readonly<Record<string, unknown>>,
  ) => Promise<Answer>;
  readonly view: (answer: Answer) => Report;
  /** The answer of which is said what of it is assumed, and which can be asked without that. */
  readonly rests?: AnswerName;
  /** What a workbook shows where that is not the view. */
  readonly sheets?: (
    answer: Answer,
    at: { readonly ledger: LedgerContext; readonly point: YearPoint },
  ) => Report | Promise<Report>;
  /** Shows the answer in its own way instead; false where it cannot, and the view is printed. Never with --json. */
  readonly interact?: (
    answer: Answer,
    point: YearPoint,
    options: Readonly<Record<string, unknown>>,
  ) => Promise<boolean>;
}

export function addYearCommand<Answer>(
  program: Command,
  definition: YearCommand<Answer>,
  print: (text: string) => void,
): void {
  const command = yearQuestion(program.command(definition.name).description(definition.description));
  definition.options?.(command);
  if (definition.rests) withoutAssumedOption(command);
  command.addHelpText('after', `\n例 example:\n  budget ${definition.example}`);
  command.action(
    async (
      unit: string | undefined,
      year: string | undefined,
      options: PointOptions & Record<string, unknown>,
    ) => {
      const { store, json } = program.opts<GlobalOptions>();
      const ledger = await openLedger(store, 'read');
      try {
        const found = pointOf(ledger.reader, { unit, year }, options);
        const isNamed = options.asOf !== undefined || options.basis !== undefined;
        const named = isNamed ? found : { ...found, ...runningDay(found.fiscalYear) };
        const point = definition.under?.(named, options) ?? named;
        const answer = await definition.ask(ledger, point, options);
        const told = await toldOf(ledger, point, {
          ...definition,
          isWithout: options['withoutAssumed'] === true,
        });
        if (!json && !told.report && (await definition.interact?.(answer, point, options))) return;
        const basis = await ledger.reader.basisOf(point);
        const { xlsx } = options;
        if (xlsx !== undefined) {
          const { token, importUnfinished: unfinished } = basis;
          const stands = [pointText(point, basis), ...(unfinished ? [unfinishedImportText(unfinished)] : [])];
          const asked = { question: commandLine(command), point: stands.join(' · '), basis: token };
          const whole = await (definition.sheets ?? definition.view)(answer, { ledger, point });
          await writeFileAt(xlsx, await workbookOf(told.report ?? [...whole, ...told.lines], asked));
          if (!json) return print(`${xlsx}：${asked.point}`);
        }
        print(
          json
            ? toJson({ basis, answer, ...told.json })
            : `${headText(point, basis)}\n${reportText(told.report ?? [...definition.view(answer), ...told.lines])}`,
        );
      } finally {
        await ledger.close();
      }
    },
  );
}

interface Asked {
  readonly unit: string | undefined;
  readonly year: string | undefined;
}

/** @throws UsageError where the year is not named and the store does not hold exactly one. */
export function pointOf(
  reader: LedgerReader,
  { unit, year }: Asked,
  { asOf, knownAt, basis }: PointOptions,
): YearPoint {
  const years = reader.catalogue.unitYears();
  const matching = years.filter(
    ({ unitCode, fiscalYear }) =>
      (unit === undefined || unitCode === unit) && (year === undefined || String(fiscalYear) === year),
  );
  const [only] = matching;
  const address = matching.length === 1 && only ? only : undefined;
  const at = { ...(asOf && { asOf }), ...(knownAt && { knownAt }), ...(basis && { basis }) };
  if (address) return reader.pointOf(address, at);
  if (unit !== undefined && year !== undefined && /^\d{4}$/.test(year))
    return reader.pointOf({ unitCode: unit, fiscalYear: Number(year) }, at);
  const held = years.map(({ unitCode, fiscalYear }) => `${unitCode} ${fiscalYear}`);
  throw new UsageError(
    `请写明单位和年度；账库中有：${held.join('、') || '（无）'}`,
    `name the unit and the year; the store holds: ${held.join(', ') || 'none'}`,
  );
}

/** The basis of the answer, and what is missing. */
function headText(point: YearPoint, basis: Basis): string {
  const { importUnfinished, token } = basis;
  const lines = importUnfinished ? [unfinishedImportText(importUnfinished)] : [];
  return [`${pointText(point, basis)} · basis ${token}`, ...lines].join('\n');
}

function pointText({ unitCode, fiscalYear, asOf }: YearPoint, { cut }: Pick<Basis, 'cut'>): string {
  return `${unitCode} ${fiscalYear} · 截至 as of ${asOf} · 位置 position ${cut}`;
}

/** The question, so that it can be repeated: everything except where the answer was written. */
function commandLine(command: Command): string {
  const asked = command.options.flatMap((option) => {
    const value: unknown = command.getOptionValue(option.attributeName());
    if (value === undefined || option.long === '--xlsx') return [];
    return value === true ? [option.long] : [option.long, ...[value].flat().map(String)];
  });
  return ['budget', command.name(), ...command.args, ...asked].join(' ');
}
