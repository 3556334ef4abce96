import type { AnswerName, YearPoint } from '@ledger/answers';
import type { PolicySubject } from '@ledger/domain';
import type { Basis, LedgerReader } from '@ledger/reader';
import { unfinishedImportText, workbookOf, type Report } from '@ledger/tables';
import type { Command } from 'commander';
import { UsageError } from './exit-codes';
import { openLedger, type LedgerContext } from './ledger-context';
import { yearQuestion, type GlobalOptions, type PointOptions } from './options';
import { toJson } from './output/json';
import { reportText } from './output/report-text';
import { writeFileAt } from './output/write-file';
import { ruledBy } from './ruled-by';
import { runningDay } from './running-day';
import {
  knownOf,
  knownReport,
  markOfAnswer,
  told,
  withoutAssumedOption,
  type KnownList,
  type MarksOf,
  type Place,
} from './what-is-assumed';

/** A command that asks one question about a unit's year and prints the answer. */
export interface YearCommand<Answer> {
  readonly name: string;
  readonly description: string;
  readonly example: string;
  readonly options?: (command: Command) => Command;
  /** The point, and the rule set if one is given: both belong to the basis of the answer. */
  readonly under?: (point: YearPoint, options: Readonly<Record<string, unknown>>) => YearPoint;
  readonly ask: (
    ledger: LedgerContext,
    point: YearPoint,
    options: Readonly<Record<string, unknown>>,
  ) => Promise<Answer>;
  readonly view: (answer: Answer) => Report;
  /** If the answer has assumptions, they are listed, and it can be asked for without them. */
  readonly rests?: AnswerName;
  /** What of it is assumed, where that is not of one answer. */
  readonly marks?: MarksOf<Answer>;
  /** What policy texts have to rule to stand under it. */
  readonly ruled?: (answer: Answer) => readonly PolicySubject[];
  /** For a list: without what is assumed it is the list without such entries. */
  readonly known?: KnownList<Answer>;
  /** What the answer is without what is assumed, where it is no list. */
  readonly knownMeans?: string;
  /** The content of a workbook, if it differs from the view. */
  readonly sheets?: (
    answer: Answer,
    at: { readonly ledger: LedgerContext; readonly point: YearPoint },
  ) => Report | Promise<Report>;
  /** Shows the answer in another way. Returns false if that is not possible; then the view is printed. Not used with --json. */
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
  const { rests, known, knownMeans } = definition;
  if (rests ?? known) withoutAssumedOption(command, known !== undefined, knownMeans);
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
        const shown = await answered(definition, { ledger, point, options });
        if (!json && (await shown.interact?.())) return;
        const basis = await ledger.reader.basisOf(point);
        const { xlsx } = options;
        if (xlsx !== undefined) {
          const { token, importUnfinished: unfinished } = basis;
          const stands = [pointText(point, basis), ...(unfinished ? [unfinishedImportText(unfinished)] : [])];
          const asked = { question: commandLine(command), point: stands.join(' · '), basis: token };
          await writeFileAt(xlsx, await workbookOf(await shown.sheets(), asked));
          if (!json) return print(`${xlsx}：${asked.point}`);
        }
        print(
          json
            ? toJson({ basis, ...shown.json })
            : `${headText(point, basis)}\n${reportText(shown.report())}`,
        );
      } finally {
        await ledger.close();
      }
    },
  );
}

/** An answer as it is printed, written and told to programs. */
interface Answered {
  readonly report: () => Report;
  readonly sheets: () => Report | Promise<Report>;
  readonly json: object;
  readonly interact?: () => Promise<boolean | undefined>;
}

async function answered<Answer>(definition: YearCommand<Answer>, place: Place): Promise<Answered> {
  const { view, rests, known } = definition;
  const { ledger, options } = place;
  const ask = (point: YearPoint) => definition.ask(ledger, point, options);
  const sheetsOf = (answer: Answer) => definition.sheets?.(answer, place) ?? view(answer);
  if (options['withoutAssumed'] === true && known) {
    const { answer, ...counts } = await known(ask, place);
    const { listed, leftOut, because } = counts;
    const report = () => knownReport(counts, view(answer));
    const sheets = async () => knownReport(counts, await sheetsOf(answer));
    return { report, sheets, json: { answer, listed, leftOut, ...(because && { because }) } };
  }
  if (options['withoutAssumed'] === true && rests) {
    const { report, answer } = await knownOf(place, rests);
    return { report: () => report, sheets: () => report, json: { answer } };
  }
  const answer = await ask(place.point);
  const marks = definition.marks?.(answer, place) ?? (rests ? [await markOfAnswer(place, rests)] : []);
  const { lines, printed, json } = told(await marks);
  const texts = await ruledBy(place, definition.ruled?.(answer) ?? []);
  return {
    report: () => [...view(answer), ...printed, ...texts.printed],
    sheets: async () => [...(await sheetsOf(answer)), ...lines, ...texts.lines],
    json: { answer, ...json, ...texts.json },
    interact: async () => definition.interact?.(answer, place.point, options),
  };
}

interface Asked {
  readonly unit: string | undefined;
  readonly year: string | undefined;
}

/** @throws UsageError if no year is named and the store does not have exactly one. */
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

/** The question, so that it can be repeated: everything except the output file. */
function commandLine(command: Command): string {
  const asked = command.options.flatMap((option) => {
    const value: unknown = command.getOptionValue(option.attributeName());
    if (value === undefined || option.long === '--xlsx') return [];
    return value === true ? [option.long] : [option.long, ...[value].flat().map(String)];
  });
  return ['budget', command.name(), ...command.args, ...asked].join(' ');
}
