import { describe, expect, it } from '@jest/globals';
import { givenOf, refuses, yields, yieldsNothing } from '../../testing/given';
import { unitDecider } from '../unit';
import type { UnitCommands } from '../unit.commands';
import type { UnitEvent, UnitEvents } from '../unit.facts';

const given = givenOf(unitDecider);
const registered: UnitEvent = {
  type: 'UnitRegistered',
  data: { occurredOn: '2023-01-01', unitCode: 'A', name: '某局', level: 'department', region: '某市' },
};
const register: UnitCommands['RegisterPolicyText'] = {
  type: 'RegisterPolicyText',
  occurredOn: '2018-05-01',
  title: '公务活动用餐有关事项的通知',
  documentNo: '某财行〔2018〕156号',
  issuer: '某市财政局',
  rules: ['receptions', 'three-public-control'],
};
const { type: _, ...data } = register;
const text: UnitEvent = { type: 'PolicyTextRegistered', data };

describe('a policy text', () => {
  it('is kept with what it rules, and adds nothing when registered again', () => {
    expect(given(registered).when(register)).toEqual(yields<UnitEvents>(text));
    expect(given(registered, text).when(register)).toEqual(yieldsNothing);
    expect(given(registered, text).when({ ...register, documentNo: '某财行〔２０１８〕156号' })).toEqual(
      yieldsNothing,
    );
  });

  it('is corrected, or said to have ended, by registering it again', () => {
    const ended = { ...register, endsOn: '2023-06-30' };
    expect(given(registered, text).when(ended)).toMatchObject({
      yields: [{ data: { endsOn: '2023-06-30' } }],
    });
  });

  it('is told from others by its number, and without one by its title', () => {
    const { documentNo: _no, ...law } = { ...register, title: '中华人民共和国预算法(2014年修正)' };
    const older = { ...law, title: '中华人民共和国预算法(1994年)' };
    expect(given(registered, text).when(law)).toMatchObject({ yields: [{}] });
    const { type: _law, ...known } = law;
    const both = given(registered, { type: 'PolicyTextRegistered', data: known });
    expect(both.when(law)).toEqual(yieldsNothing);
    expect(both.when(older)).toMatchObject({ yields: [{ data: { title: older.title } }] });
  });

  it('needs a registered unit, a title, and something that it rules', () => {
    expect(given().when(register)).toEqual(refuses('UNIT_NOT_REGISTERED'));
    expect(given(registered).when({ ...register, title: ' ' })).toEqual(refuses('TEXT_BLANK'));
    expect(given(registered).when({ ...register, rules: [] })).toEqual(refuses('LIST_EMPTY'));
    expect(given(registered).when({ ...register, rules: ['assets', 'assets'] })).toEqual(
      refuses('POLICY_SUBJECT_TWICE'),
    );
    expect(given(registered).when({ ...register, occurredOn: '2018-02-29' })).toEqual(
      refuses('DATE_INVALID'),
    );
  });

  it('holds at least one day, and rules a year that exists', () => {
    const day = { ...register, endsOn: '2018-05-01' };
    expect(given(registered).when(day)).toMatchObject({ yields: [{}] });
    expect(given(registered).when({ ...register, endsOn: '2018-04-30' })).toEqual(
      refuses('POLICY_TEXT_ENDS_BEFORE_START'),
    );
    expect(given(registered).when({ ...register, fiscalYear: 20.5 })).toEqual(refuses('COUNT_INVALID'));
  });
});
