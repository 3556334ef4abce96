import type { Wording } from '../../domain-error';
import { sumOf, wan } from '../../event-summary';
import type { Fen } from '../../money';

/** What is not settled when the year is closed. Lists are empty where there is none. */
export interface LeftOpen {
  /** Contracts and what is open of them. */
  readonly commitments: readonly OpenCommitment[];
  /** Ids of adjustments that were proposed and not decided. */
  readonly proposals: readonly string[];
  /** Lines on which less money arrived than was authorised, and how much less. */
  readonly unarrived: readonly { readonly line: string; readonly amountFen: Fen }[];
}

export interface OpenCommitment {
  readonly commitmentId: string;
  readonly line: string;
  readonly amountFen: Fen;
}

/** What is left open, in a line: the first few of each kind by name. */
export function leftOpenText({ commitments, proposals, unarrived }: LeftOpen): Wording {
  const contracts = commitments.map(({ commitmentId, amountFen }) => `${commitmentId} ${wan(amountFen)}`);
  const lines = unarrived.map(({ line, amountFen }) => `${line} ${wan(amountFen)}`);
  const parts: Wording[] = [];
  if (contracts.length > 0) {
    const [count, sum, few] = [contracts.length, wan(sumOf(commitments)), firstFew(contracts)];
    parts.push({
      zh: `合同承诺 ${count} 份共 ${sum}（${few}）`,
      en: `${count} open commitments of ${sum} (${few})`,
    });
  }
  if (proposals.length > 0) {
    const [count, few] = [proposals.length, firstFew(proposals)];
    parts.push({ zh: `待批调整 ${count} 项（${few}）`, en: `${count} pending proposals (${few})` });
  }
  if (lines.length > 0) {
    const [count, sum, few] = [lines.length, wan(sumOf(unarrived)), firstFew(lines)];
    parts.push({
      zh: `${count} 行未到位 ${sum}（${few}）`,
      en: `${sum} not arrived on ${count} lines (${few})`,
    });
  }
  return { zh: parts.map(({ zh }) => zh).join('；'), en: parts.map(({ en }) => en).join('; ') };
}

const MOST_NAMED = 20;

function firstFew(texts: readonly string[]): string {
  const few = texts.slice(0, MOST_NAMED).join('、');
  return texts.length > MOST_NAMED ? `${few} …` : few;
}
