import { QuestionError } from '@ledger/answers';
import { Args, ArgsType, Context, Field, ID, Query, Resolver } from '@nestjs/graphql';
import { mayNow } from '../access/sight';
import { ownerOf } from '../door/asker';
import { Reads } from '../graphql/answer-cache/reads';
import type { RequestContext } from '../request-context';
import { Reading } from '../reading/reading';
import { Uploads } from '../uploads/uploads';
import { paperAgainst } from './paper-against';
import { OWN_YEAR, type CheckedPaper, type PaperAnswer, type PaperTask } from './paper-answer';
import type { PaperLedgerCheckType } from './paper-ledger.types';
import { PAPERS_TOO_MANY, UPLOAD_UNKNOWN } from './paper-refusals';
import { findingOf, refusalOf, refused, reportOf } from './paper-report-of';
import { sheetsFile } from './paper-sheet';
import { PaperThreads } from './paper-threads';
import type { PaperCheckType } from './paper.types';
import { MOST_TOGETHER, PapersAgainstInput, PapersCheckType } from './papers-check.types';

@ArgsType()
class CheckPapersArgs {
  @Field(() => [ID], { description: 'What POST /uploads returned for each. At most ten.' })
  readonly uploadIds!: string[];

  @Field(() => PapersAgainstInput, {
    nullable: true,
    description: 'The unit of the ledger to compare their figures with.',
  })
  readonly against?: PapersAgainstInput | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'The names of the files, in order. If given, the bureau’s check sheets are made, too. Nothing is stored.',
  })
  readonly sheetFrom?: string[] | null;
}

/** Checks several papers that were sent to /uploads together. Nothing of them is kept. */
@Resolver()
export class PapersTogetherResolver {
  constructor(
    private readonly uploads: Uploads,
    private readonly threads: PaperThreads,
    private readonly reading: Reading,
  ) {}

  @Reads('clock')
  @Query(() => PapersCheckType, {
    description:
      'The contradictions within and between published papers of one office: last year’s figures, budget and final accounts. ' +
      'Send the bytes of each to POST /uploads first. Example: `{ checkPapers(uploadIds: ["…", "…"]) { across { comparisons { paper page printed computed } } papers { report { findings { id } } } } }`',
  })
  async checkPapers(
    @Args() { uploadIds, against, sheetFrom }: CheckPapersArgs,
    @Context() { request }: RequestContext,
  ): Promise<PapersCheckType> {
    if (uploadIds.length > MOST_TOGETHER) return notChecked(refusalOf(PAPERS_TOO_MANY));
    // Before the files are read, so that a missing right is reported at once.
    if (against) this.mustSee(against);
    const asked: Omit<PaperTask, 'bytes'> = {
      ...(against && { fiscalYear: against.fiscalYear ?? OWN_YEAR }),
      ...(sheetFrom && { withSheet: true }),
    };
    const tasks = uploadIds.map((uploadId): PaperTask | typeof UPLOAD_UNKNOWN => {
      const bytes = this.uploads.bytesOf(uploadId, ownerOf(request));
      return bytes ? { bytes, ...asked } : UPLOAD_UNKNOWN;
    });
    const answer = await this.threads.checkAll(tasks);
    if (!('papers' in answer)) return notChecked(refusalOf(answer.refusal));
    const sheets = answer.papers.flatMap((paper, index) =>
      'sheet' in paper && paper.sheet ? [{ sheet: paper.sheet, name: sheetFrom?.[index] ?? '' }] : [],
    );
    const checkSheet = await sheetsFile(sheets);
    return {
      papers: await Promise.all(answer.papers.map((paper) => this.checkOf(paper, against ?? undefined))),
      across: answer.across.map(findingOf),
      duties: [...answer.duties],
      ...(checkSheet && { checkSheet }),
      ...(answer.refusal && { refusal: refusalOf(answer.refusal) }),
    };
  }

  /** @throws QuestionError UNIT_NOT_FOUND, and where a year is named as the point of it. */
  private mustSee({ unitCode, fiscalYear }: PapersAgainstInput): void {
    if (typeof fiscalYear === 'number') this.reading.pointOf({ unitCode, fiscalYear });
    const isThere = this.reading.reader.catalogue.unitYears().some((year) => year.unitCode === unitCode);
    if (!isThere || !mayNow(['figures'], unitCode)) throw new QuestionError('UNIT_NOT_FOUND', { unitCode });
  }

  private async checkOf(answer: PaperAnswer, against?: PapersAgainstInput): Promise<PaperCheckType> {
    if ('refusal' in answer) return refused(answer.refusal);
    const ledger = against && (await this.ledgerOf(answer, against));
    return { report: reportOf(answer), ...(ledger && { ledger }) };
  }

  /** Undefined where the paper does not say its year, or the unit has no such year in the ledger. */
  private async ledgerOf(
    { figures, report }: CheckedPaper,
    { unitCode, fiscalYear: named }: PapersAgainstInput,
  ): Promise<PaperLedgerCheckType | undefined> {
    const fiscalYear = named ?? report.facts.year;
    if (fiscalYear === undefined || !figures) return undefined;
    const isThere = this.reading.pointsOf(fiscalYear).some((point) => point.unitCode === unitCode);
    return isThere
      ? paperAgainst(this.reading, this.reading.pointOf({ unitCode, fiscalYear }), figures)
      : undefined;
  }
}

function notChecked(refusal: NonNullable<PapersCheckType['refusal']>): PapersCheckType {
  return { papers: [], across: [], duties: [], refusal };
}
