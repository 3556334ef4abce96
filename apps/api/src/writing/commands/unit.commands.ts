import { UNIT_LEVELS } from '@ledger/domain';
import { unitCommand } from '../command';
import { inputShape } from '../field';
import { choice, count, date, id, optional, text } from '../fields';

/** 预算单位 and their staff. */
export const UNIT_COMMANDS = {
  registerUnit: unitCommand(
    inputShape('RegisterUnitInput', '登记预算单位.', {
      occurredOn: date('The day it takes effect.'),
      name: text('Its name.'),
      level: choice('UnitLevel', UNIT_LEVELS, '财政部门, 一级预算单位 or 下级预算单位.'),
      region: text('财政区划.'),
      parentCode: optional(id('单位编码 of the unit above, registered before.')),
    }),
    {
      name: { zh: '登记预算单位', en: 'Register a unit' },
      about: '登记预算单位: a registration cannot be changed.',
      example:
        '{ occurredOn: "2023-01-01", name: "市自然资源和规划局", level: DEPARTMENT, region: "431200" }',
    },
    (read, { unitCode }) => ({ type: 'RegisterUnit', unitCode, ...read }),
  ),
  recordStaffing: unitCommand(
    inputShape('RecordStaffingInput', '登记编制和在职人数.', {
      occurredOn: date('The day it takes effect.'),
      authorised: count('编制数.'),
      filled: count('在职人数.'),
      source: optional(text('Where the numbers come from.')),
    }),
    {
      name: { zh: '登记编制和在职人数', en: 'Record staffing' },
      about: '登记编制和在职人数: replaces what was recorded before.',
      example: '{ occurredOn: "2023-12-31", authorised: 120, filled: 112, source: "人事年报" }',
    },
    (read) => ({ type: 'RecordStaffing', ...read }),
  ),
};
