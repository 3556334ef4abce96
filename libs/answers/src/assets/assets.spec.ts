import { describe, expect, it } from '@jest/globals';
import { given, type Fact } from '../testing/given';
import { answerAssets } from './assets.answer';

describe('answerAssets', () => {
  it('adds up what was acquired up to the day asked about', () => {
    const year = given(asset('2', '2023-12-08', 108), asset('1', '2023-03-01', 500));
    expect(year.at('2023-12-07').then(answerAssets).totalFen).toBe(500);
    expect(year.then(answerAssets)).toMatchObject({
      totalFen: 608,
      assets: [{ assetNo: '1' }, { assetNo: '2' }],
    });
  });
});

function asset(assetNo: string, occurredOn: string, amountFen: number): Fact {
  return { type: 'FixedAssetAcquired', data: { occurredOn, assetNo, name: '设备', amountFen } };
}
