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
    zh: '单位 {unitCode} 已登记，内容与此不同。登记不能更改，请核对编码；单位更名的，请登记“单位更名”。',
    en: 'unit {unitCode} is registered with other content. A registration cannot be changed: check the code. Where the unit has another name now, enter its renaming.',
  },
  UNIT_NAMED_OTHERWISE: {
    kind: 'malformed',
    zh: '{day} 单位 {unitCode} 的名称是“{known}”，不是“{name}”。请写当日的名称；漏记更名的，请先登记“单位更名”。',
    en: 'on {day} unit {unitCode} is called "{known}", not "{name}". Write the name of that day, or enter the renaming that is missing first.',
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
  RENAMED_BEFORE_REGISTRATION: {
    kind: 'malformed',
    zh: '更名日期 {occurredOn} 不晚于登记日期 {registeredOn}，单位自该日起名为“{name}”。请填写文件规定的更名日期。',
    en: 'the renaming of {occurredOn} is not later than the registration of {registeredOn}, from which on the unit is called "{name}". Write the day from which the document renames it.',
  },
  UNIT_NAME_UNCHANGED: {
    kind: 'malformed',
    zh: '{occurredOn} 该单位已名为“{name}”。请核对新名称和日期；年度文件中，unit.name 若是更名后的名称，请另写 registeredAs（登记时的名称）。',
    en: 'on {occurredOn} the unit is already called "{name}". Check the new name and the day. In a year file whose unit.name is the name after the renaming, write registeredAs, the name that it was registered under.',
  },
} as const satisfies Record<string, Refusal>;

export const refuse: Refuser<keyof typeof UNIT_ERRORS> = refuserOf(UNIT_ERRORS);
