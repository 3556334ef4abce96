import type { Claim, Paper, SignedFigure, StatedFigure, StatedRelation } from '@ledger/domain';
import type { Bilingual } from '../bilingual';
import { isOverZero } from '../contradictions/as-printed';
import type { Computed } from '../contradictions/computed-figure';
import { decimalsOf, inUnit, rounded } from '../contradictions/fraction';
import { figureOf, recompute, unitSignOf } from '../contradictions/recomputed';

/** More figures than this are written without their names. */
const MOST_NAMED = 6;

/** Both sides of a claim that holds: '年初基本支出 2388.81 + 年初项目支出 2350.02 = 年初预算总收支 4738.83'. */
export function heldText(claim: Claim, relation: StatedRelation, paper: Paper): Bilingual {
  const { claimed, value, expression } = recompute(claim, relation, paper);
  const right = named(claimed);
  if (claim.about === 'same') return both(`${otherOf(claim, paper)} = ${right}`);
  const left = sidesOf(claim, relation, paper) ?? expression;
  if (claim.about === 'atMost') return both(`${right} ≤ ${left}`);
  const shown = value && rounded(value, decimalsOf(claimed.value));
  if (shown === undefined || shown === claimed.value) return both(`${left} = ${right}`);
  return both(`${left} = ${shown}${unitSignOf(claimed)} ≈ ${right}`);
}

/** A printed figure beside the ledger's, to which it rounds. */
export function ledgerText(figure: StatedFigure, computed: NonNullable<Computed>): Bilingual {
  const { label, value } = figure;
  const sign = unitSignOf(figure);
  const ofLedger = ledgerValue(figure, computed);
  const isSame = ofLedger === value;
  return {
    zh: `${label}：账上 ${ofLedger}${sign} ${isSame ? '=' : '≈'} 印出 ${value}${sign}`,
    en: `${label}: ledger ${ofLedger}${sign} ${isSame ? '=' : '≈'} printed ${value}${sign}`,
  };
}

function ledgerValue({ value, unit }: StatedFigure, computed: NonNullable<Computed>): string {
  if (typeof computed === 'string') return computed;
  return isOverZero(computed) ? '—' : rounded(inUnit(computed, unit), decimalsOf(value));
}

/** The terms with their names; undefined if they are too many, or the claim has no terms. */
function sidesOf({ ratio, about }: Claim, relation: StatedRelation, paper: Paper): string | undefined {
  const write = (terms: readonly SignedFigure[]) =>
    terms.length > MOST_NAMED ? undefined : namedTerms(terms, paper);
  if (ratio) {
    const [above, below] = [ratio.numerator, ratio.denominator].map((terms) => {
      const text = write(terms.map(({ figureId, factor }) => ({ figureId, sign: factor < 0n ? -1 : 1 })));
      return text !== undefined && terms.length > 1 ? `（${text}）` : text;
    });
    return above === undefined || below === undefined ? undefined : `${above} ÷ ${below}`;
  }
  if (relation.kind === 'sum') return write(relation.parts);
  if (about === 'atMost' && (relation.kind === 'atMost' || relation.kind === 'share'))
    return relation.part.length === 1 ? write(relation.whole) : undefined;
  if (about === 'atMost' && relation.kind === 'points')
    return write([{ figureId: relation.weight, sign: 1 }]);
  return undefined;
}

function namedTerms(terms: readonly SignedFigure[], paper: Paper): string {
  return terms
    .map(({ figureId, sign }, i) => {
      const operator = sign < 0 ? '− ' : i === 0 ? '' : '+ ';
      return operator + named(figureOf(paper, figureId));
    })
    .join(' ');
}

function otherOf({ figureIds, claimedId }: Claim, paper: Paper): string {
  const other = figureOf(paper, figureIds.find((figureId) => figureId !== claimedId) ?? claimedId);
  return `${named(other)}（${other.chapter}）`;
}

function named(figure: StatedFigure): string {
  return `${figure.label} ${figure.value}${unitSignOf(figure)}`;
}

function both(text: string): Bilingual {
  return { zh: text, en: text };
}
