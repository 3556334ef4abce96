import { useState } from 'react';
import { useClient } from 'urql';
import type { CheckPapersQuery } from '../../generated/graphql';
import type { Name } from '../../wording/name';
import { sendFile } from '../../server/upload';
import { CHECK_PAPERS } from './papers.query';

type Answer = CheckPapersQuery['checkPapers'];
type OnePaper = Answer['papers'][number];
export type Report = NonNullable<OnePaper['report']>;
export type Comparison = Report['findings'][number]['comparisons'][number];
export type Ledger = NonNullable<OnePaper['ledger']>;

/** A file with its report, or with the reason why there is none. */
export interface CheckedFile {
  readonly source: File;
  readonly report: Report | null;
  readonly ledger: Ledger | null;
  readonly refusal: Name | null;
}

export interface CheckedFiles {
  readonly kind: 'checked';
  /** In the order of the numbers that findings between papers call them by. */
  readonly files: readonly CheckedFile[];
  readonly across: Answer['across'];
  readonly duties: Answer['duties'];
  readonly checkSheet: Answer['checkSheet'];
  /** Why they were not held against each other. */
  readonly refusal: Name | null;
  /** The unit that they were compared with. */
  readonly against: string | undefined;
}

export type PaperState =
  | { readonly kind: 'none' }
  | { readonly kind: 'checking'; readonly file: string }
  | CheckedFiles
  | { readonly kind: 'refused'; readonly file: string; readonly message: Name }
  | { readonly kind: 'unanswered'; readonly file: string };

/** Sends files up and asks what they have against themselves, each other and the ledger. Nothing of them is kept on the server. */
export function usePaperCheck() {
  const client = useClient();
  const [state, setState] = useState<PaperState>({ kind: 'none' });
  const check = async (sources: readonly File[], against: string | undefined): Promise<void> => {
    const file = sources.map(({ name }) => name).join('，');
    setState({ kind: 'checking', file });
    const { kept, refused, isSilent } = await sendAll(sources);
    if (isSilent) return setState({ kind: 'unanswered', file });
    const variables = {
      uploadIds: kept.map(({ uploadId }) => uploadId),
      names: kept.map(({ source }) => source.name),
      against: against === undefined ? null : { unitCode: against },
    };
    const { data } = await client
      .query(CHECK_PAPERS, variables, { requestPolicy: 'network-only' })
      .toPromise();
    const answer = data?.checkPapers;
    if (!answer) return setState({ kind: 'unanswered', file });
    const { papers, refusal, ...together } = answer;
    if (papers.length === 0 && refusal) return setState({ kind: 'refused', file, message: refusal.message });
    const read = papers.flatMap((paper, index) => {
      const source = kept[index]?.source;
      return source ? [{ ...paper, source, refusal: paper.refusal?.message ?? null }] : [];
    });
    const files = [...read, ...refused];
    setState({ kind: 'checked', ...together, files, refusal: refusal?.message ?? null, against });
  };
  return { state, check };
}

interface SentAll {
  readonly kept: readonly { readonly source: File; readonly uploadId: string }[];
  readonly refused: readonly CheckedFile[];
  /** The server did not answer. */
  readonly isSilent: boolean;
}

/** One after the other: each may be as large as the server takes. */
async function sendAll(sources: readonly File[]): Promise<SentAll> {
  const kept: { readonly source: File; readonly uploadId: string }[] = [];
  const refused: CheckedFile[] = [];
  for (const source of sources) {
    const sent = await sendFile(source);
    if ('uploadId' in sent) kept.push({ source, uploadId: sent.uploadId });
    else if ('refusal' in sent) refused.push({ source, report: null, ledger: null, refusal: sent.refusal });
    else return { kept, refused, isSilent: true };
  }
  return { kept, refused, isSilent: false };
}
