import type { Refusal } from '../domain-error';
import { type Refuser, inputRefusals, refuserOf } from '../refusals';

/** Every refusal of a unit, in the order of checking. */
export const UNIT_ERRORS = {
  ...inputRefusals,
  UNIT_CODE_INVALID: {
    kind: 'malformed',
    zh: '单位编码“{unitCode}”不可用：只能用字母、数字、下划线和点，最多 40 个字符，不能有“-”。',
    en: 'the unit code "{unitCode}" cannot be used: letters, digits, "_" and "." only, at most 40, no "-".',
  },
  UNIT_ALREADY_REGISTERED: {
    kind: 'malformed',
    zh: '单位 {unitCode} 已登记，内容与此不同。登记不能更改，请核对编码。',
    en: 'unit {unitCode} is registered with other content. A registration cannot be changed: check the code.',
  },
  UNIT_NOT_REGISTERED: {
    kind: 'malformed',
    zh: '该单位尚未登记。请先登记单位。',
    en: 'the unit is not registered. Register it first.',
  },
  PARENT_NOT_REGISTERED: {
    kind: 'malformed',
    zh: '上级单位 {parentCode} 尚未登记。请先登记上级单位。',
    en: 'the parent unit {parentCode} is not registered. Register it first.',
  },
  PARENT_LEVEL_INVALID: {
    kind: 'malformed',
    zh: '上级单位 {parentCode}（{parentLevel}）的级次应高于本单位（{level}）。',
    en: 'the parent {parentCode} ({parentLevel}) must be of a higher level than the unit ({level}).',
  },
} as const satisfies Record<string, Refusal>;

export const refuse: Refuser<keyof typeof UNIT_ERRORS> = refuserOf(UNIT_ERRORS);
