import type { StatedFigure } from '@ledger/domain';
import { describe, expect, it } from '@jest/globals';
import { FigurePlaces } from './figure-places';

const figure = (figureId: string, value: string, chapter: string): StatedFigure => ({
  figureId,
  label: '数',
  value,
  unit: 'WAN_YUAN',
  chapter,
});

describe('the figures that a number may be', () => {
  const many = Array.from({ length: 5_000 }, (_, i) => figure(`f${i}`, String(i), i % 2 === 0 ? '一' : '二'));
  const places = () => new FigurePlaces(['一', '一（一）', '二'], many);

  it('are those of its value, and no others have to be looked at', () => {
    expect(
      places()
        .withValue('40', '一')
        .map(({ figure: { figureId } }) => figureId),
    ).toEqual(['f40']);
    expect(places().withValue('40.00', '一（一）')).toMatchObject([{ distance: 1 }]);
    expect(places().withValue('-40.0', '一')).toHaveLength(1);
    expect(places().withValue('40', '二')).toEqual([]);
  });

  it('are no longer any once they have a place', () => {
    const left = places();
    const [found] = left.withValue('40', '一');
    if (found) left.take(found);
    expect(left.withValue('40', '一')).toEqual([]);
  });

  it('are none in a table that the text does not have, but all others of chapters that it does not have', () => {
    const inTable = { ...figure('cell', '7', '收支总表'), at: { table: '收支总表' } };
    const others = new FigurePlaces(['一'], [inTable, figure('free', '7', '九')]);
    expect(others.withValue('7', '一')).toMatchObject([{ figure: { figureId: 'free' }, distance: 2 }]);
  });
});
