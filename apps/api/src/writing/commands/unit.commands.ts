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
  renameUnit: unitCommand(
    inputShape('RenameUnitInput', '单位更名.', {
      occurredOn: date('The day from which it bears the name.'),
      name: text('The new name.'),
      documentNo: id('文号 of the document that renames it.'),
    }),
    {
      name: { zh: '单位更名', en: 'Rename a unit' },
      about:
        '单位更名: code, level and years stay; every answer names the unit as of its day. Of one day the last counts, which is how a slip is put right.',
      example: '{ occurredOn: "2024-03-20", name: "市自然资源局", documentNo: "某编〔2024〕7号" }',
    },
    (read) => ({ type: 'RenameUnit', ...read }),
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
