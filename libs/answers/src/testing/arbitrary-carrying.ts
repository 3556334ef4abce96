import fc from 'fast-check';
import { anyId, drawn, fen, LINES } from './arbitrary-parts';
import { lineAmount, type Fact } from './given';

/** The half of the money that a contract binds. */
const bound = ({ id, line, amountFen }: { id: string; line: string; amountFen: number }) => ({
  commitments: [
    {
      commitmentId: `${id} ${line}`,
      line,
      amountFen: Math.ceil(amountFen / 2),
      contractNo: `合同${id}`,
      supplier: '某公司',
      madeOn: '2022-05-01',
    },
  ],
});
const withContracts: fc.Arbitrary<Fact> = fc.oneof(
  drawn.map(({ id, items, ...form }): Fact => ({
    type: 'CarriedIn',
    data: { occurredOn: '2023-01-01', carryId: id, fromYear: 2022, items, ...bound({ id, ...form }) },
  })),
  drawn.map(({ id, items, ...form }): Fact => ({
    type: 'CarryForwardReleased',
    data: { occurredOn: '2023-12-31', carryId: id, toYear: 2024, items, ...bound({ id, ...form }) },
  })),
  fc.tuple(drawn, anyId).map(([{ occurredOn, id, items, ...form }, returnId]): Fact => {
    const carried = { items, ...bound({ id, ...form }) };
    return {
      type: 'CarryInReturned',
      data: { occurredOn, returnId, carryId: id, fromYear: 2022, ...carried, reason: '上年补记' },
    };
  }),
  fc.tuple(drawn, anyId).map(([{ id, items, ...form }, returnId]): Fact => {
    const carried = { items, ...bound({ id, ...form }) };
    return {
      type: 'CarryForwardTakenBack',
      data: { occurredOn: '2023-12-31', returnId, carryId: id, ...carried, reason: '上年补记' },
    };
  }),
);
/** What an appropriation includes stands on one line, which every appropriation with 其中上年结转 has. */
const includedOnOneLine = fc.tuple(anyId, fen, fen).map(([id, carriedFen, includedFen]): Fact => ({
  type: 'CarriedIn',
  data: {
    occurredOn: '2023-01-01',
    carryId: id,
    fromYear: 2022,
    items: [lineAmount([LINES[0], carriedFen])],
    included: [lineAmount([LINES[0], Math.min(carriedFen, includedFen), 7])],
  },
}));
/** What crosses the turn of the year, with and without contracts. */
export const carrying: fc.Arbitrary<Fact> = fc.oneof(
  withContracts,
  drawn.map(({ occurredOn, id, items }): Fact => ({
    type: 'CarriedIn',
    data: { occurredOn, carryId: id, fromYear: 2022, items },
  })),
  includedOnOneLine,
  drawn.map(({ occurredOn, id, items }): Fact => ({
    type: 'CarryInCancelled',
    data: { occurredOn, carryId: id, fromYear: 2022, items, reason: '有误' },
  })),
  drawn.map(({ occurredOn, id, items }): Fact => ({
    type: 'CarryForwardReleased',
    data: { occurredOn, carryId: id, toYear: 2024, items },
  })),
  drawn.map(({ occurredOn, id, items }): Fact => ({
    type: 'CarryForwardRevoked',
    data: { occurredOn, carryId: id, items, reason: '有误' },
  })),
);
