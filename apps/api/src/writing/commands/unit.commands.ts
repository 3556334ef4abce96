import { POLICY_SUBJECTS, SUCCESSION_KINDS, UNIT_LEVELS } from '@ledger/domain';
import { unitCommand } from '../command';
import { inputShape } from '../field';
import { choice, count, date, id, list, optional, text } from '../fields';

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
        '单位更名: code, level and years stay the same. Every answer gives the name at its date. If two renamings have the same date, the later recorded one counts, so a mistake can be corrected.',
      example: '{ occurredOn: "2024-03-20", name: "市自然资源局", documentNo: "某编〔2024〕7号" }',
    },
    (read) => ({ type: 'RenameUnit', ...read }),
  ),
  succeedUnit: unitCommand(
    inputShape('SucceedUnitInput', '单位合并、分立.', {
      occurredOn: date('The day from which the successors take its place.'),
      kind: choice('SuccessionKind', SUCCESSION_KINDS, '合并 or 分立.'),
      successorCodes: list(
        id('单位编码.'),
        '单位编码 of the successors, which must be registered: one for a merger; all for a split, including the unit itself if it continues.',
      ),
      documentNo: id('文号 of the document.'),
    }),
    {
      name: { zh: '单位合并或分立', en: 'Merge or split a unit' },
      about:
        '单位合并、分立: its years stay its own and can still be changed. If two have the same date, the later recorded one counts. Use withdrawSuccession for one that was wrong altogether.',
      example:
        '{ occurredOn: "2025-03-20", kind: MERGED, successorCodes: ["431200"], documentNo: "某编〔2025〕7号" }',
    },
    (read) => ({ type: 'SucceedUnit', ...read }),
  ),
  withdrawSuccession: unitCommand(
    inputShape('WithdrawSuccessionInput', '撤回单位合并、分立.', {
      occurredOn: date('Date of the merger or split to withdraw.'),
      reason: text('Why.'),
    }),
    {
      name: { zh: '撤回单位合并或分立', en: 'Withdraw a merger or split' },
      about: '撤回单位合并、分立: it was recorded wrongly; no unit succeeded this one on that day.',
      example: '{ occurredOn: "2025-03-20", reason: "文件未下达" }',
    },
    (read) => ({ type: 'WithdrawSuccession', ...read }),
  ),
  recordStaffing: unitCommand(
    inputShape('RecordStaffingInput', '登记编制和在职人数.', {
      occurredOn: date('The day it takes effect.'),
      authorised: count('编制数.'),
      filled: count('在职人数.'),
      source: optional(text('Source of the numbers.')),
    }),
    {
      name: { zh: '登记编制和在职人数', en: 'Record staffing' },
      about: '登记编制和在职人数: replaces what was recorded before.',
      example: '{ occurredOn: "2023-12-31", authorised: 120, filled: 112, source: "人事年报" }',
    },
    (read) => ({ type: 'RecordStaffing', ...read }),
  ),
  registerPolicyText: unitCommand(
    inputShape('RegisterPolicyTextInput', '政策文件.', {
      occurredOn: date('The first day on which it holds.'),
      title: text('Its title.'),
      documentNo: optional(id('文号, if it has one.')),
      issuer: optional(text('发文机关.')),
      rules: list(
        choice('PolicySubject', POLICY_SUBJECTS, 'A subject that it rules.'),
        'What it rules: at least one subject.',
      ),
      fiscalYear: optional(count('The one year that it is about. Omit it if it is about all years.')),
      endsOn: optional(date('The last day on which it holds.')),
    }),
    {
      name: { zh: '登记政策文件', en: 'Register a policy text' },
      about:
        '登记政策文件: a law, a regulation, a notice or a rule of the unit’s own. Registered again under the same 文号 (or title, if it has none), the last registration counts.',
      example:
        '{ occurredOn: "2018-05-01", title: "公务活动用餐有关事项的通知", documentNo: "某财行〔2018〕156号", rules: [RECEPTIONS] }',
    },
    (read) => ({ type: 'RegisterPolicyText', ...read }),
  ),
};
