import { Args, ArgsType, Context, Field, ID, Query, Resolver } from '@nestjs/graphql';
import { ownerOf } from '../door/asker';
import { Reads } from '../graphql/answer-cache/reads';
import type { RequestContext } from '../request-context';
import { Uploads } from '../uploads/uploads';
import { Reading } from '../reading/reading';
import { paperAgainst } from './paper-against';
import { PaperAgainstInput } from './paper-ledger.types';
import { UPLOAD_UNKNOWN } from './paper-refusals';
import { refused, reportOf } from './paper-report-of';
import { sheetsFile } from './paper-sheet';
import { PaperCheckType } from './paper.types';
import { PaperThreads } from './paper-threads';

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

  @Field(() => String, {
    nullable: true,
    description: 'The name of the file. If given, the bureau’s check sheet is made, too. Nothing is stored.',
  })
  readonly sheetFrom?: string | null;
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
    @Args() { uploadId, against, yearFrom, sheetFrom }: CheckPaperArgs,
    @Context() { request }: RequestContext,
  ): Promise<PaperCheckType> {
    // Before the file is read, so that a missing right is reported at once.
    const point = against && this.reading.pointOf({ ...against });
    const bytes = this.uploads.bytesOf(uploadId, ownerOf(request));
    if (!bytes) return refused(UPLOAD_UNKNOWN);
    const answer = await this.threads.check({
      bytes,
      ...(point && { fiscalYear: point.fiscalYear }),
      ...(typeof yearFrom === 'string' && { yearFrom }),
      ...(typeof sheetFrom === 'string' && { withSheet: true }),
    });
    if ('refusal' in answer) return refused(answer.refusal);
    const { sheet, year } = answer;
    const checkSheet = await sheetsFile(sheet ? [{ sheet, name: sheetFrom ?? '' }] : []);
    const checked = {
      report: reportOf(answer),
      ...(year && { madeYear: year }),
      ...(checkSheet && { checkSheet }),
    };
    if (!point || !answer.figures) return checked;
    return { ...checked, ledger: await paperAgainst(this.reading, point, answer.figures) };
  }
}
