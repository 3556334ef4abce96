import type { Wording } from '../../domain-error';
import { type Carried, type CarriedCommitment, freeItems } from './carried';

/** Dated at the turn of the year, whenever it is entered. */
export const turn = { follows: 'date', dated: 'convention', toldBySums: () => false } as const;

export function withContracts(commitments: Carried['commitments'], { zh, en }: Wording): Wording {
  if (!commitments) return { zh, en };
  const ids = commitments.map(({ commitmentId }) => commitmentId);
  return { zh: `${zh}，含合同 ${ids.join('、')}`, en: `${en}, with commitments ${ids.join(', ')}` };
}

/** The name to which payments of the contract refer. */
export function nameOf({ commitmentId }: Pick<CarriedCommitment, 'commitmentId'>): string {
  return `commitment ${commitmentId}`;
}

/** In the form of the input: free amounts by line, and contracts by id. */
export function namedIn(carried: Carried) {
  const { commitments } = carried;
  return {
    items: freeItems(carried),
    ...(commitments && { commitments: commitments.map(({ commitmentId }) => commitmentId) }),
  };
}
