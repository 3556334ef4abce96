import { DomainError } from '@ledger/domain';
import { LedgerReader } from '@ledger/read-side';
import { CommandError, ImportBudgetYear, type EntryVerdict, type ImportEntry } from '@ledger/write-side';
import { readYearFile, type YearFile } from '@ledger/year-file';
import { CommandBus } from '@nestjs/cqrs';
import { Args, ArgsType, Context, Field, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../request-context';
import { CountField, FlagField, IdField, TextField } from '../graphql/field-kinds';
import { BudgetYearType, viewOf } from '../year/budget-year.types';
import { actorOf } from './changes';

@InputType({ description: 'A file beside the year file.' })
class AttachmentInput {
  @TextField('Its name: vouchers.csv.') readonly name!: string;
  @TextField('Its content.') readonly content!: string;
}

@ArgsType()
class ImportArgs {
  @TextField('The YAML.') readonly content!: string;

  @Field(() => [AttachmentInput], { defaultValue: [], description: 'Files beside it.' })
  readonly attachments!: AttachmentInput[];

  @Field(() => Boolean, { defaultValue: false, description: 'Only decide.' })
  readonly dryRun!: boolean;
}

@ObjectType('ImportFault', { description: 'What is wrong in a file, where, and how to mend it.' })
class ImportFaultType {
  @TextField('Code of the fault.') readonly code!: string;
  @TextField('Which file.') readonly file!: string;
  @CountField('1-based line.') readonly line!: number;
  @IdField('Entry, where one was refused.', { nullable: true }) readonly entryId?: string;
  @TextField('Chinese.') readonly zh!: string;
  @TextField('English.') readonly en!: string;
}

@ObjectType('ImportResult', {
  description: 'What an import did. Nothing is written where there is any fault.',
})
class ImportResultType {
  @FlagField('Whether every entry was accepted.') readonly accepted!: boolean;
  @CountField('Entries written now.') readonly written!: number;
  @CountField('Entries that were stored before.') readonly known!: number;
  @Field(() => [ImportFaultType], { description: 'Every fault that was found.' })
  readonly faults!: ImportFaultType[];
  @Field(() => BudgetYearType, { nullable: true, description: 'The year after it.' })
  readonly budgetYear?: BudgetYearType;
}

/** 导入年度文件. */
@Resolver()
export class ImportResolver {
  constructor(
    private readonly commands: CommandBus,
    private readonly reader: LedgerReader,
  ) {}

  @Mutation(() => ImportResultType, {
    description: 'Imports a year file (up to 8 MB): every entry is decided before anything is written.',
  })
  async importYear(
    @Args() { content, attachments, dryRun }: ImportArgs,
    @Context() { request }: RequestContext,
  ): Promise<ImportResultType> {
    const actor = actorOf(request);
    const read = readYearFile(
      content,
      Object.fromEntries(attachments.map((file) => [file.name, file.content])),
    );
    if (!read.ok) return { accepted: false, written: 0, known: 0, faults: [...read.errors] };
    return this.importRead(read.year, { actor, dryRun });
  }

  private async importRead(
    year: YearFile,
    { actor, dryRun }: { readonly actor: string; readonly dryRun: boolean },
  ): Promise<ImportResultType> {
    const entries: ImportEntry[] = year.entries.map((entry) => ({ ...entry, actor: entry.actor || actor }));
    const { verdicts, accepted, written } = await this.commands.execute(
      new ImportBudgetYear({ ...year, entries, dryRun }),
    );
    const faults = verdicts
      .filter(({ error }) => error !== undefined)
      .map((verdict) => faultOf(verdict, year));
    const known = verdicts.filter(({ status }) => status === 'known').length;
    const result = { accepted, written, known, faults };
    if (!accepted || dryRun) return result;
    await this.reader.waitForStore();
    return { ...result, budgetYear: viewOf(this.reader.pointOf(year)) };
  }
}

function faultOf({ entryId, error }: EntryVerdict, { entries }: YearFile): ImportFaultType {
  const entry = entries.find((candidate) => candidate.entryId === entryId);
  const where = { entryId, file: entry?.file ?? '', line: entry?.line ?? 0 };
  if (error instanceof DomainError || error instanceof CommandError)
    return { ...where, code: error.code, zh: error.zh, en: error.en };
  throw error ?? new Error('a refused entry without its error');
}
