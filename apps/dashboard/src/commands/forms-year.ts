import type { CommandForm, Field, SimpleField } from './field';
import type { FieldText } from './field-texts';
import { AMOUNTS_ON_LINES } from './forms-authority';

const DAY: Field = { name: 'occurredOn', kind: 'date' };
const UNIT: Field = { name: 'unit', kind: 'unit' };
const REASON: Field = { name: 'reason', kind: 'text' };
const CARRY: Field = { name: 'carryId', kind: 'text' };
const RETURN: Field = { name: 'returnId', kind: 'text' };
const FREE_AMOUNTS: Field = { ...AMOUNTS_ON_LINES, optional: true };
const CONTRACTS: Field = {
  name: 'commitments',
  kind: 'rows',
  optional: true,
  fields: [{ name: 'commitmentId', kind: 'text' }],
};
const OLD_CONTRACTS: Field = {
  name: 'commitments',
  kind: 'rows',
  optional: true,
  fields: [
    { name: 'commitmentId', kind: 'text' },
    { name: 'line', kind: 'line' },
    { name: 'amount', kind: 'amount' },
    { name: 'contractNo', kind: 'text' },
    { name: 'supplier', kind: 'text' },
    { name: 'madeOn', kind: 'date' },
  ],
};
const FROM_YEAR: Field = { name: 'fromYear', kind: 'count' };
const UNIT_CODE: SimpleField = { name: 'unitCode', kind: 'text', offer: 'units' };

const RULED: SimpleField = {
  name: 'rules',
  kind: 'choice',
  options: [
    'three_public_control',
    'receptions',
    'vehicles',
    'meetings',
    'training',
    'procurement',
    'assets',
    'contracts',
    'funds',
    'accounting',
    'budget_approval',
    'budget_execution',
    'staffing',
    'self_assessment',
  ],
  initial: 'three_public_control',
};

const LAST_YEAR = ['expenditure', 'basic', 'personnel', 'dailyPublic', 'threePublicBudget'] as const;
const KINDS = ['overseas', 'vehiclePurchase', 'vehicleRunning', 'reception'] as const;

/** Units, years, codes, and what crosses the turn of the year. */
export const YEAR_FORMS: readonly CommandForm[] = [
  { command: 'closeYear', fields: [{ name: 'evenSo', kind: 'flag' }] },
  { command: 'reopenYear', fields: [REASON] },
  {
    command: 'declareCodes',
    fields: [
      {
        name: 'codes',
        kind: 'rows',
        fields: [
          {
            name: 'table',
            kind: 'choice',
            options: ['project', 'functional', 'economic'],
            initial: 'project',
          },
          { name: 'code', kind: 'text' },
          { name: 'name', kind: 'text' },
          { name: 'parent', kind: 'text', optional: true },
          { name: 'source', kind: 'text' },
        ],
      },
    ],
  },
  { command: 'releaseCarryForward', fields: [CARRY, UNIT, FREE_AMOUNTS, CONTRACTS] },
  { command: 'revokeCarryForward', fields: [CARRY, REASON] },
  { command: 'carryIn', fields: [CARRY, FROM_YEAR, UNIT, FREE_AMOUNTS, OLD_CONTRACTS] },
  { command: 'cancelCarryIn', fields: [CARRY, FROM_YEAR, REASON] },
  {
    command: 'returnCarryIn',
    fields: [RETURN, DAY, CARRY, UNIT, FREE_AMOUNTS, CONTRACTS, REASON],
  },
  { command: 'takeBackCarryForward', fields: [RETURN, CARRY] },
  {
    command: 'recordStaffing',
    ofUnit: true,
    fields: [
      DAY,
      { name: 'authorised', kind: 'count' },
      { name: 'filled', kind: 'count' },
      { name: 'source', kind: 'text', optional: true },
    ],
  },
  {
    command: 'registerPolicyText',
    ofUnit: true,
    fields: [
      { name: 'occurredOn', label: 'holdsFrom', kind: 'date' },
      { name: 'title', kind: 'text' },
      { name: 'documentNo', kind: 'text', optional: true },
      { name: 'issuer', kind: 'text', optional: true },
      { name: 'rules', kind: 'rows', plain: true, fields: [RULED] },
      { name: 'fiscalYear', label: 'aboutYear', kind: 'count', optional: true },
      { name: 'endsOn', kind: 'date', optional: true },
    ],
  },
  {
    command: 'registerUnit',
    ofUnit: true,
    beside: [{ name: 'unitCode', kind: 'text' }],
    fields: [
      DAY,
      { name: 'name', kind: 'text' },
      {
        name: 'level',
        kind: 'choice',
        options: ['finance_bureau', 'department', 'subordinate'],
        initial: 'department',
      },
      { name: 'region', kind: 'text' },
      { name: 'parentCode', kind: 'text', offer: 'units', optional: true },
    ],
  },
  {
    command: 'renameUnit',
    ofUnit: true,
    fields: [DAY, { name: 'name', kind: 'text' }, { name: 'documentNo', kind: 'text' }],
  },
  {
    command: 'succeedUnit',
    ofUnit: true,
    fields: [
      DAY,
      { name: 'kind', kind: 'choice', options: ['merged', 'split'], initial: 'merged' },
      { name: 'successorCodes', kind: 'rows', plain: true, fields: [UNIT_CODE] },
      { name: 'documentNo', kind: 'text' },
    ],
  },
  {
    command: 'withdrawSuccession',
    ofUnit: true,
    fields: [DAY, { name: 'reason', kind: 'text' }],
  },
  {
    command: 'openYear',
    beside: [UNIT_CODE, { name: 'fiscalYear', kind: 'count' }],
    fields: [
      { name: 'mode', kind: 'choice', options: ['control', 'record'], initial: 'control' },
      { name: 'paymentPlanEnforced', kind: 'flag' },
      { name: 'voucherNumbering', kind: 'choice', options: ['year', 'month'], initial: 'year' },
      UNIT,
      { name: 'asPrinted', kind: 'amount', optional: true },
      {
        name: 'lastYear',
        kind: 'group',
        optional: true,
        fields: [
          ...LAST_YEAR.map(optionalAmount),
          {
            name: 'threePublicFinal',
            kind: 'group',
            optional: true,
            fields: KINDS.map(optionalAmount),
          },
        ],
      },
    ],
  },
];

function optionalAmount(name: FieldText): Field {
  return { name, kind: 'amount', optional: true };
}
