import { Args, ArgsType, Context, Field, ID, Query, Resolver } from '@nestjs/graphql';
import { ownerOf } from '../door/asker';
import { Reads } from '../graphql/answer-cache/reads';
import type { RequestContext } from '../request-context';
import { Uploads } from '../uploads/uploads';
import { Reading } from '../reading/reading';
import { paperAgainst } from './paper-against';
import type { CheckedPaper, PaperRefusal } from './paper-answer';
import { PaperAgainstInput } from './paper-ledger.types';
import { PaperCheckType, type PaperComparisonType, type PaperReportType } from './paper.types';
import { PaperThreads } from './paper-threads';

const UNKNOWN: PaperRefusal = {
  code: 'UPLOAD_UNKNOWN',
  en: 'No file waits under this id. Send it again: it is kept for ten minutes.',
  zh: '没有这个编号的文件：上传的文件只保留十分钟，请重新上传。',
};

@ArgsType()
class CheckPaperArgs {
  @Field(() => ID, { description: 'The uploadId that POST /uploads returned.' })
  readonly uploadId!: string;

  @Field(() => PaperAgainstInput, {
    nullable: true,
    description: 'A year of the ledger to compare its figures with.',
  })
  readonly against?: PaperAgainstInput;

  @Field(() => String, {
    nullable: true,
    description: 'The name of the file. If given, a year file is made of the paper, too. Nothing is stored.',
  })
  readonly yearFrom?: string | null;
}

/** Checks papers that were sent to /uploads. Nothing of them is kept. */
@Resolver()
export class PapersResolver {
  constructor(
    private readonly uploads: Uploads,
    private readonly threads: PaperThreads,
    private readonly reading: Reading,
  ) {}

  @Reads('clock')
  @Query(() => PaperCheckType, {
    description:
      'The contradictions within a published paper (预算、决算、绩效自评文本). Send its bytes to POST /uploads first ' +
      '(application/octet-stream, at most 20 MB). Example: `{ checkPaper(uploadId: "…") { report { findings { comparisons { printed computed } } } refusal { reason } } }`',
  })
  async checkPaper(
    @Args() { uploadId, against, yearFrom }: CheckPaperArgs,
    @Context() { request }: RequestContext,
  ): Promise<PaperCheckType> {
    // Before the file is read, so that a missing right is reported at once.
    const point = against && this.reading.pointOf({ ...against });
    const bytes = this.uploads.bytesOf(uploadId, ownerOf(request));
    if (!bytes) return refused(UNKNOWN);
    const answer = await this.threads.check({
      bytes,
      ...(point && { fiscalYear: point.fiscalYear }),
      ...(typeof yearFrom === 'string' && { yearFrom }),
    });
    if ('refusal' in answer) return refused(answer.refusal);
    const checked = { report: reportOf(answer), ...(answer.year && { madeYear: answer.year }) };
    if (!point || !answer.figures) return checked;
    return { ...checked, ledger: await paperAgainst(this.reading, point, answer.figures) };
  }
}

function refused({ code, en, zh }: PaperRefusal): PaperCheckType {
  return { refusal: { code, reason: code, message: { en, zh } } };
}

function reportOf({ paper, report }: CheckedPaper): PaperReportType {
  const { facts, coverage, findings, figures, notJudged, remarks, duties, unreadPages, ...rest } = report;
  return {
    ...rest,
    fileFormat: rest.format,
    kind: facts.kind,
    ...(facts.year !== undefined && { fiscalYear: facts.year, year: facts.year }),
    office: facts.office,
    unreadPages: [...unreadPages],
    figuresRead: coverage.read,
    figuresSeen: coverage.seen,
    findings: findings.map((finding) => ({
      ...finding,
      comparisons: finding.comparisons.map(comparisonOf),
      repairs: finding.repairs.map((repair) => ({ figures: [...repair] })),
    })),
    lastDigit: rest.lastDigit.map(comparisonOf),
    heldLoosely: rest.heldLoosely.map(comparisonOf),
    notJudged: [...notJudged],
    remarks: [...remarks],
    duties: [...duties],
    figures: figures.map((figure) => ({ ...figure, statedUnit: figure.unit })),
    blocks: paper.blocks.map((block) =>
      block.kind === 'table' ? { ...block, cells: [...block.cells] } : block,
    ),
  };
}

function comparisonOf({
  figureIds,
  ...comparison
}: CheckedPaper['report']['lastDigit'][number]): PaperComparisonType {
  return { ...comparison, figureIds: [...figureIds] };
}
