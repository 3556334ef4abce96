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
    zh: '上级单位 {parentCode}（{parentLevelZh}）的级次应高于本单位（{levelZh}）。',
    en: 'the parent {parentCode} ({parentLevelEn}) must be of a higher level than the unit ({levelEn}).',
  },
  RENAMED_BEFORE_REGISTRATION: {
    kind: 'malformed',
    zh: '更名日期 {occurredOn} 不晚于登记日期 {registeredOn}，单位自该日起名为“{name}”。请填写文件规定的更名日期。',
    en: 'the renaming of {occurredOn} is not later than the registration of {registeredOn}, from which on the unit is called "{name}". Write the day from which the document renames it.',
  },
  UNIT_NAME_UNCHANGED: {
    kind: 'malformed',
    zh: '{occurredOn} 该单位已名为“{name}”。请核对新名称和日期（年度文件的 unit.name 若是更名后的名称，请另写 registeredAs，即登记时的名称）。',
    en: 'on {occurredOn} the unit is already called "{name}". Check the new name and the day (in a year file whose unit.name is the name after the renaming, write registeredAs, the name that it was registered under).',
  },
  SUCCESSOR_TWICE: {
    kind: 'malformed',
    zh: '同一单位在后继单位中写了两次。请删去重复的编码。',
    en: 'one unit is named twice among the successors. Remove the code that is repeated.',
  },
  MERGER_SUCCESSOR: {
    kind: 'malformed',
    zh: '单位 {unitCode} 合并后应只有一个后继单位，且不是其自身；所写为 {count} 个。分成几个单位的，请选“分立”。',
    en: 'unit {unitCode} merged has exactly one successor, another unit; {count} are named. Where it became several, say that it was split.',
  },
  SPLIT_SUCCESSORS: {
    kind: 'malformed',
    zh: '单位 {unitCode} 分立后至少有两个单位，所写为 {count} 个。本单位保留的，也请写上其编码；整体并入一个单位的，请选“合并”。',
    en: 'unit {unitCode} split becomes at least two units; {count} are named. Where it goes on, name it too; where all of it went into one, say that it was merged.',
  },
  SUCCEEDED_BEFORE_REGISTRATION: {
    kind: 'malformed',
    zh: '合并、分立日期 {occurredOn} 不晚于登记日期 {registeredOn}。请填写文件规定的日期。',
    en: 'the day {occurredOn} is not later than the registration of {registeredOn}. Write the day that the document says.',
  },
  SUCCESSOR_NOT_REGISTERED: {
    kind: 'malformed',
    zh: '后继单位 {successorCodes} 尚未登记。请先用“登记预算单位”登记，再记合并、分立。',
    en: 'the successors {successorCodes} are not registered. Register them first with “Register a unit”.',
  },
  UNIT_ENDED: {
    kind: 'malformed',
    zh: '该单位已记 {known} 合并、分立，与 {occurredOn} 的不能并存：单位不再保留之后，不能再合并或分立。请核对日期；记错的，请先撤回 {known} 的记录。',
    en: 'a merger or split of {known} is recorded, which cannot stand beside one of {occurredOn}: a unit that does not go on is followed by nothing more. Check the day, or withdraw that of {known} first.',
  },
  NO_SUCCESSION: {
    kind: 'malformed',
    zh: '{occurredOn} 没有合并、分立的记录。请填写所撤回记录的日期。',
    en: 'no merger or split is recorded on {occurredOn}. Write the day of the one to withdraw.',
  },
  POLICY_SUBJECT_TWICE: {
    kind: 'malformed',
    zh: '所规范的事项“{subject}”写了两次。请删去重复的一项。',
    en: 'what the text rules names "{subject}" twice. Remove one of them.',
  },
  POLICY_TEXT_ENDS_BEFORE_START: {
    kind: 'malformed',
    zh: '失效日期 {endsOn} 早于施行日期 {occurredOn}。请核对两个日期。',
    en: 'its last day {endsOn} lies before its first day {occurredOn}. Check both.',
  },
} as const satisfies Record<string, Refusal>;

export const refuse: Refuser<keyof typeof UNIT_ERRORS> = refuserOf(UNIT_ERRORS);
