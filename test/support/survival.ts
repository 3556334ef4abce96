import { expect } from '@jest/globals';
import type { Survival } from './killed-server';

/** Nothing acknowledged is lost, nothing doubled, and a follower was handed all of it once, in order. */
export function expectNothingLostOrDoubled(
  { acknowledged, stored, followed }: Survival,
  commands: number,
): void {
  const vouchers = stored.filter(({ type }) => type === 'ExpenditureRecorded').map(keyOf);
  expect(acknowledged.size).toBe(commands);
  expect(vouchers).toHaveLength(commands);
  expect(new Set(vouchers)).toEqual(acknowledged);
  expect(followed.map(({ position, id }) => [position, id])).toEqual(
    stored.map(({ position, id }) => [position, id]),
  );
}

function keyOf({ streamId, data }: Survival['stored'][number]): string {
  const voucherNo: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, 'voucherNo') : '';
  return `${streamId.split('-')[1]} ${String(voucherNo)}`;
}
