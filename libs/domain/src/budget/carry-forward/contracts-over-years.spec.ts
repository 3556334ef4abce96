import { describe, expect, it } from '@jest/globals';
import { commit, release, spend } from '../../testing/budget-spending';
import {
  CLOSE,
  OFFICE,
  OLD_CONTRACT,
  REOPEN,
  WORKS,
  after,
  amount,
  carryIn,
  releaseCarry,
  returnCarry,
  takeBack,
  type Command,
} from '../../testing/budget-year';
import { givenOf, refuses, yieldsNothing } from '../../testing/given';
import { foldEvents } from '../../decider';
import { YEAR } from '../../testing/refusal-case';
import { budgetDecider } from '../budget';

const givenEvents = givenOf(budgetDecider);
const given = (...history: readonly Command[]) => givenEvents(...after(...history));

const CARRIED = carryIn({ carryId: 'K22c', items: [amount(WORKS, 30)], commitments: [OLD_CONTRACT] });
const paid = (amountFen: number, commitmentId = 'C22') =>
  spend({ line: WORKS, economicCode: '31002', commitmentId, amountFen, payee: '监理公司' });

describe('a contract at the end of its year', () => {
  const closed = [...YEAR, commit(), spend({ commitmentId: 'C1', amountFen: 200 }), CLOSE];

  it('is carried out with what is open of it, and its money with it', () => {
    const carried = given(...closed).when(releaseCarry({ commitments: ['C1'] }));
    expect(carried).toMatchObject({
      yields: [
        {
          data: {
            items: [amount(OFFICE, 450)],
            commitments: [{ commitmentId: 'C1', amountFen: 400, madeOn: '2023-03-01' }],
          },
        },
      ],
    });
    expect(
      given(...closed, releaseCarry({ commitments: ['C1'] })).when(releaseCarry({ commitments: ['C1'] })),
    ).toEqual(yieldsNothing);
  });

  it('may be carried alone, without a fen of free money', () => {
    expect(given(...closed).when(releaseCarry({ items: [], commitments: ['C1'] }))).toMatchObject({
      yields: [{ data: { items: [amount(OFFICE, 400)] } }],
    });
  });
});

describe('a contract that was carried in', () => {
  it('is paid and released like one of this year, and binds its money until then', () => {
    expect(given(...YEAR, CARRIED).when(paid(40))).toMatchObject({
      yields: [{ data: { commitment: { commitmentId: 'C22', drawnFen: 40, supplier: '监理公司' } } }],
    });
    expect(given(...YEAR, CARRIED).when(paid(70))).toHaveProperty('yields');
    expect(given(...YEAR, CARRIED).when(paid(71))).toEqual(refuses('LINE_OVERDRAWN'));
    const unbound = spend({ line: WORKS, economicCode: '31002', amountFen: 31 });
    expect(given(...YEAR, CARRIED).when(unbound)).toEqual(refuses('LINE_OVERDRAWN'));
    const released = release({ commitmentId: 'C22', occurredOn: '2023-03-01' });
    expect(given(...YEAR, CARRIED, released).when(unbound)).toHaveProperty('yields');
  });

  it.each([
    ['LINE_FORM_INVALID', 'general/project/-/-/302', 'commitments.0.line'],
    ['UNKNOWN_CODE', 'general/basic/9999999/-/302', 'commitments.0.line'],
  ])('is refused as %s where the contract names its line %s', (code, line, place) => {
    const wrong = carryIn({ items: [amount(WORKS, 30)], commitments: [{ ...OLD_CONTRACT, line }] });
    const decide = () =>
      budgetDecider.decide(wrong, foldEvents(budgetDecider, after(...YEAR)), { actor: 'clerk' });
    expect(given(...YEAR).when(wrong)).toEqual(refuses(code));
    expect(decide).toThrow(place);
  });

  it('takes its year behind its id where that is taken, and goes back under its old one', () => {
    const here = [...YEAR, commit({ commitmentId: 'C22', amountFen: 5 }), CARRIED];
    expect(given(...here).when(paid(40, 'C22-2022'))).toHaveProperty('yields.0.data.commitment.drawnFen', 40);
    expect(given(...here).when(CARRIED)).toEqual(yieldsNothing);
    const back = given(...here).when(returnCarry({ commitments: ['C22-2022'] }));
    expect(back).toMatchObject({
      yields: [{ data: { commitments: [{ commitmentId: 'C22-2022', earlierId: 'C22', amountFen: 40 }] } }],
    });
  });

  it('goes back with what is open of it, and is not open here any more', () => {
    const returned = given(...YEAR, CARRIED, paid(15)).when(returnCarry());
    expect(returned).toMatchObject({
      yields: [{ data: { items: [amount(WORKS, 35)], commitments: [{ amountFen: 25 }] } }],
    });
    const after10 = given(...YEAR, CARRIED, paid(15), returnCarry());
    expect(after10.when(release({ commitmentId: 'C22', amountFen: 1 }))).toEqual(
      refuses('RELEASE_ABOVE_OPEN'),
    );
  });
});

describe('money that was carried in', () => {
  const spent = (amountFen: number, occurredOn: string) =>
    spend({ line: WORKS, economicCode: '31002', amountFen, occurredOn });
  const back = (amountFen: number, occurredOn: string) =>
    returnCarry({ carryId: 'K22', items: [amount(WORKS, amountFen)], commitments: [], occurredOn });

  it('goes back up to the lowest balance from then on', () => {
    const history = [...YEAR, carryIn(), spent(50, '2023-09-01')];
    expect(given(...history).when(back(20, '2023-03-01'))).toHaveProperty('yields');
    expect(given(...history).when(back(21, '2023-03-01'))).toEqual(refuses('LINE_OVERDRAWN'));
  });
});

describe('a closed year that takes a part back', () => {
  it('is reopened, and books the late invoice up to that part', () => {
    const history = [...YEAR, CLOSE, releaseCarry({ items: [amount(OFFICE, 1000)] }), takeBack(), REOPEN];
    expect(given(...history).when(spend({ amountFen: 20, occurredOn: '2023-12-20' }))).toHaveProperty(
      'yields',
    );
    expect(given(...history).when(spend({ amountFen: 21, occurredOn: '2023-12-20' }))).toEqual(
      refuses('LINE_OVERDRAWN'),
    );
  });

  it('takes the same part once', () => {
    const history = [...YEAR, CLOSE, releaseCarry(), takeBack()];
    expect(given(...history).when(takeBack())).toEqual(yieldsNothing);
  });
});
