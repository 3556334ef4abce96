import { counted } from '../../counted';
import type { Wording } from '../../domain-error';
import { CALLED_BY_ID, type Called, sumOf, wan } from '../../event-summary';
import type { Fen } from '../../money';

/** What was still open when the year was closed. */
export interface LeftOpen {
  /** Contracts with their open amounts. */
  readonly commitments: readonly OpenCommitment[];
  /** Ids of pending adjustments. */
  readonly proposals: readonly string[];
  /** The lines on which less money arrived than was authorised, with the difference. */
  readonly unarrived: readonly { readonly line: string; readonly amountFen: Fen }[];
}

export interface OpenCommitment {
  readonly commitmentId: string;
  readonly line: string;
  readonly amountFen: Fen;
}

/** What is left open, in one line. Names the first few items of each kind. */
export function leftOpenText(
  { commitments, proposals, unarrived }: LeftOpen,
  called: Called = CALLED_BY_ID,
): Wording {
  const contracts = commitments.map(({ commitmentId, amountFen }) => `${commitmentId} ${wan(amountFen)}`);
  const parts: Wording[] = [];
  if (contracts.length > 0) {
    const [count, sum] = [contracts.length, wan(sumOf(commitments))];
    parts.push({
      zh: `合同承诺 ${count} 份共 ${sum}（${firstFew(contracts, 'zh')}）`,
      en: `${counted(count, 'open commitment')} of ${sum} (${firstFew(contracts, 'en')})`,
    });
  }
  if (proposals.length > 0) {
    const count = proposals.length;
    parts.push({
      zh: `待批调整 ${count} 项（${firstFew(proposals, 'zh')}）`,
      en: `${counted(count, 'pending proposal')} (${firstFew(proposals, 'en')})`,
    });
  }
  if (unarrived.length > 0) parts.push(unarrivedText(unarrived, called));
  return { zh: parts.map(({ zh }) => zh).join('；'), en: parts.map(({ en }) => en).join('; ') };
}

function unarrivedText(unarrived: LeftOpen['unarrived'], called: Called): Wording {
  const few = (language: keyof Wording) =>
    firstFew(
      unarrived.map(({ line, amountFen }) => `${called.line(line)[language]} ${wan(amountFen)}`),
      language,
    );
  const [count, sum] = [unarrived.length, wan(sumOf(unarrived))];
  return {
    zh: `${count} 行未到位 ${sum}（${few('zh')}）`,
    en: `${sum} not arrived on ${counted(count, 'line')} (${few('en')})`,
  };
}

const MOST_NAMED = 20;

const BETWEEN = { zh: '、', en: ', ' } as const satisfies Wording;

function firstFew(texts: readonly string[], language: keyof Wording): string {
  const few = texts.slice(0, MOST_NAMED).join(BETWEEN[language]);
  return texts.length > MOST_NAMED ? `${few} …` : few;
}
