import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import { ownerOf } from '../door/asker';
import { Reads } from '../graphql/answer-cache/reads';
import type { RequestContext } from '../request-context';
import { Uploads } from '../uploads/uploads';
import type { PaperAnswer, PaperRefusal } from './paper-answer';
import { PaperCheckType, type PaperReportType } from './paper.types';
import { PaperThreads } from './paper-threads';

const UNKNOWN: PaperRefusal = {
  code: 'UPLOAD_UNKNOWN',
  en: 'No file waits under this id. Send it again: it is kept for ten minutes.',
  zh: '没有这个编号的文件：上传的文件只保留十分钟，请重新上传。',
};

/** Checks papers that were sent to /uploads. Nothing of them is kept. */
@Resolver()
export class PapersResolver {
  constructor(
    private readonly uploads: Uploads,
    private readonly threads: PaperThreads,
  ) {}

  @Reads('clock')
  @Query(() => PaperCheckType, {
    description:
      'What a published paper (预算、决算、绩效自评文本) has against itself. Send its bytes to POST /uploads first ' +
      '(application/octet-stream, at most 20 MB). Example: `{ checkPaper(uploadId: "…") { report { findings { comparisons { printed computed } } } refusal { reason } } }`',
  })
  async checkPaper(
    @Args('uploadId', { type: () => ID, description: 'What POST /uploads answered.' }) uploadId: string,
    @Context() { request }: RequestContext,
  ): Promise<PaperCheckType> {
    const bytes = this.uploads.bytesOf(uploadId, ownerOf(request));
    return bytes ? checked(await this.threads.check(bytes)) : refused(UNKNOWN);
  }
}

function checked(answer: PaperAnswer): PaperCheckType {
  return 'refusal' in answer ? refused(answer.refusal) : { report: reportOf(answer) };
}

function refused({ code, en, zh }: PaperRefusal): PaperCheckType {
  return { refusal: { code, reason: code, message: { en, zh } } };
}

function reportOf({ paper, report }: Exclude<PaperAnswer, { refusal: PaperRefusal }>): PaperReportType {
  const { facts, coverage, findings, figures, lastDigit, notJudged, remarks, duties, unreadPages, ...rest } =
    report;
  return {
    ...rest,
    fileFormat: rest.format,
    kind: facts.kind,
    ...(facts.year === undefined ? {} : { year: facts.year }),
    office: facts.office,
    unreadPages: [...unreadPages],
    figuresRead: coverage.read,
    figuresSeen: coverage.seen,
    findings: findings.map((finding) => ({
      ...finding,
      comparisons: finding.comparisons.map((comparison) => ({
        ...comparison,
        figureIds: [...comparison.figureIds],
      })),
      repairs: finding.repairs.map((repair) => ({ figures: [...repair] })),
    })),
    lastDigit: lastDigit.map((comparison) => ({ ...comparison, figureIds: [...comparison.figureIds] })),
    notJudged: [...notJudged],
    remarks: [...remarks],
    duties: [...duties],
    figures: figures.map((figure) => ({ ...figure, statedUnit: figure.unit })),
    blocks: paper.blocks.map((block) =>
      block.kind === 'table' ? { ...block, cells: [...block.cells] } : block,
    ),
  };
}
