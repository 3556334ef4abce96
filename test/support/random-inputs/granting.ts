import { UNIT } from '../written/written';

/** An input of a mutation about roles, which has no unit or year beside it. */
export interface Granting {
  readonly mutation: string;
  readonly input: Readonly<Record<string, unknown>>;
}

const person = { issuer: 'https://id.example', subject: '1001', name: '李某' };
const to = { issuer: 'https://id.example', subject: '1002', name: '赵某' };
const occurredOn = '2023-01-05';

/** Every mutation about roles. */
export const GRANTING: readonly Granting[] = [
  {
    mutation: 'grantRole',
    input: {
      grantId: 'SQ-1',
      person,
      role: 'CLERK',
      unitCode: UNIT,
      withSubordinates: true,
      occurredOn,
      from: occurredOn,
      until: '2099-12-31',
      reason: '授权事由',
    },
  },
  {
    mutation: 'giveDelegation',
    input: {
      delegationId: 'DL-1',
      grantId: 'SQ-1',
      to,
      occurredOn,
      from: occurredOn,
      until: '2030-12-31',
      reason: '代理事由',
    },
  },
  { mutation: 'endDelegation', input: { delegationId: 'DL-1', occurredOn, reason: '终止事由' } },
  { mutation: 'signOutEverywhere', input: { person, occurredOn } },
  { mutation: 'revokeRole', input: { grantId: 'SQ-1', occurredOn, reason: '撤销授权事由' } },
];
