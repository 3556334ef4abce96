import { DomainError, type Author } from '@ledger/domain';
import { CommandError, ImportBudgetYear, type EntryVerdict, type ImportEntry } from '@ledger/write-side';
import { inWordsOfFile, readYearFile, YAML_FILE, type YearFile } from '@ledger/year-file';
import { CommandBus } from '@nestjs/cqrs';
import { Args, ArgsType, Context, Field, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { RequestError } from '../errors/request-error';
import type { RequestContext } from '../request-context';
import { CountField, FlagField, IdField, TextField } from '../graphql/field-kinds';
import { BilingualType } from '../graphql/texts';
import { BudgetYearType } from '../reading/budget-year.type';
import { Reading } from '../reading/reading';
import { permitted, type Attempt } from '../access/permits';
import { authorOfRequest } from '../http/actor';
import { IMPORT_FAULTS, IMPORT_OUTCOMES } from './import-enums';

@InputType({ description: 'A file that the year file names.' })
class AttachmentInput {
  @TextField('Its name: vouchers.csv.') readonly name!: string;
  @TextField('Its content.') readonly content!: string;
}

@ArgsType()
class ImportArgs {
  @TextField('The YAML.') readonly content!: string;

  @Field(() => [AttachmentInput], { defaultValue: [], description: 'Files that the year file names.' })
  readonly attachments!: AttachmentInput[];

  @Field(() => Boolean, { defaultValue: false, description: 'Dry run: nothing is written.' })
  readonly dryRun!: boolean;
}

@ObjectType('ImportFault', { description: 'An error in a file, where it is, and how to fix it.' })
class ImportFaultType {
  @TextField('Code of the error.', { deprecationReason: 'Use `reason`, whose values are listed.' })
  readonly code!: string;
  @Field(() => IMPORT_FAULTS, { description: 'Kind of the error.' }) readonly reason!: string;
  @TextField('Which file.') readonly file!: string;
  @CountField('1-based line.') readonly line!: number;
  @IdField('Id of the entry, if one was refused.', { nullable: true }) readonly entryId?: string;
  @TextField('Chinese.') readonly zh!: string;
  @TextField('English.') readonly en!: string;
}

@ObjectType('ImportRow', { description: 'One entry of a file and its outcome.' })
class ImportRowType {
  @IdField('Id of the entry.') readonly entryId!: string;
  @TextField('Which file.') readonly file!: string;
  @CountField('1-based line.') readonly line!: number;
  @TextField('new, known, nothing, changed or refused.', {
    deprecationReason: 'Use `outcome`, whose values are listed.',
  })
  readonly status!: string;
  @Field(() => IMPORT_OUTCOMES, { description: 'Its outcome.' })
  readonly outcome!: EntryVerdict['status'];
  @Field(() => BilingualType, { nullable: true, description: 'The error and how to fix it.' })
  readonly fault?: BilingualType;
}

@ObjectType('ImportResult', {
  description: 'Result of an import. Nothing is written if there is any error.',
})
class ImportResultType {
  @FlagField('Whether every entry was accepted.') readonly accepted!: boolean;
  @CountField('Number of entries written now.') readonly written!: number;
  @CountField('Number of entries that were stored before.') readonly known!: number;
  @Field(() => [ImportFaultType], { description: 'All errors.' })
  readonly faults!: ImportFaultType[];
  @Field(() => [ImportRowType], { description: 'All entries; empty if the file cannot be read.' })
  readonly rows!: ImportRowType[];
  @IdField('单位编码 in the file.', { nullable: true }) readonly unitCode?: string;
  @CountField('预算年度 in the file.', { nullable: true }) readonly fiscalYear?: number;
  @Field(() => BudgetYearType, { nullable: true, description: 'The year after it.' })
  readonly budgetYear?: BudgetYearType;
}

/** 导入年度文件. */
@Resolver()
export class ImportResolver {
  /** One at a time: each takes several times the memory of its file. */
  private isRunning = false;

  constructor(
    private readonly commands: CommandBus,
    private readonly reading: Reading,
  ) {}

  @Mutation(() => ImportResultType, {
    description: `Imports a year file (up to 8 MB). All entries are decided before anything is written.
Example: \`mutation { importYear(content: "…", dryRun: true) { accepted faults { line zh } rows { entryId outcome } } }\``,
    deprecationReason:
      'Use `startImport`: it takes the files by upload, and its job can be watched. Here a file is text inside JSON.',
  })
  async importYear(
    @Args() { content, attachments, dryRun }: ImportArgs,
    @Context() { request }: RequestContext,
  ): Promise<ImportResultType> {
    const importer = authorOfRequest(request);
    if (this.isRunning) throw new RequestError('IMPORT_RUNNING');
    this.isRunning = true;
    try {
      return await this.importFile({ content, attachments, dryRun }, importer);
    } finally {
      this.isRunning = false;
    }
  }

  private async importFile(
    { content, attachments, dryRun }: ImportArgs,
    importer: Author,
  ): Promise<ImportResultType> {
    const read = readYearFile(
      content,
      Object.fromEntries(attachments.map((file) => [file.name, file.content])),
    );
    if (!read.ok)
      return {
        accepted: false,
        written: 0,
        known: 0,
        faults: read.errors.map((error) => ({ ...error, reason: error.code })),
        rows: [],
      };
    return this.importRead(read.year, { importer, dryRun });
  }

  private async importRead(
    year: YearFile,
    { importer, dryRun }: { readonly importer: Author; readonly dryRun: boolean },
  ): Promise<ImportResultType> {
    const by = permitted(importer, attemptsOf(year));
    const entries: ImportEntry[] = year.entries.map((entry) => ({
      ...entry,
      actor: entry.actor || importer.actor,
    }));
    const { verdicts, accepted, written } = await this.commands.execute(
      new ImportBudgetYear({ ...year, entries, importer: by, dryRun }),
    );
    const placed = new Map(year.entries.map((entry) => [entry.entryId, entry]));
    const faults = verdicts
      .filter(({ error }) => error !== undefined)
      .map((verdict) => faultOf(verdict, placed));
    const rows = verdicts.map((verdict) => rowOf(verdict, placed));
    const { unitCode, fiscalYear } = year;
    const known = verdicts.filter(({ status }) => status === 'known').length;
    const result = { accepted, written, known, faults, rows, unitCode, fiscalYear };
    if (!accepted || dryRun) return result;
    await this.reading.reader.waitForStore();
    return { ...result, budgetYear: this.reading.year(year) };
  }
}

/** Each entry needs the same rights as its mutation. */
function attemptsOf({ entries, unitCode }: YearFile): readonly Attempt[] {
  const registered = entries.flatMap(({ intent }) => (intent.type === 'RegisterUnit' ? [intent] : []));
  const parentCode = registered[0]?.parentCode;
  return entries.map(({ intent: { type: command } }) => ({ command, unitCode, parentCode }));
}

type Placed = ReadonlyMap<string, YearFile['entries'][number]>;

function whereOf(entryId: string, placed: Placed) {
  const entry = placed.get(entryId);
  return { entryId, file: entry?.file ?? '', line: entry?.line ?? 0 };
}

function rowOf(verdict: EntryVerdict, placed: Placed): ImportRowType {
  const { entryId, status, error } = verdict;
  const row = { ...whereOf(entryId, placed), status, outcome: status };
  if (!error) return row;
  const { zh, en } = faultOf(verdict, placed);
  return { ...row, fault: { zh, en } };
}

function faultOf({ entryId, error: refusal }: EntryVerdict, placed: Placed): ImportFaultType {
  const where = whereOf(entryId, placed);
  const entry = placed.get(entryId);
  if (!entry || !refusal) throw refusal ?? new Error('a refused entry without its error');
  const source = entry.file === YAML_FILE ? 'document' : 'voucher';
  const error = inWordsOfFile(refusal, { intent: entry.intent, source });
  if (error instanceof DomainError || error instanceof CommandError)
    return { ...where, code: error.code, reason: error.code, zh: error.zh, en: error.en };
  throw error;
}
