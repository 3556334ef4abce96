import type { Refusal } from '../../domain-error';
import { type Refuser, refuserOf } from '../../refusals';
import { type BreachOf, type Finder, finderOf } from '../year/judgement';

/** Control numbers and receptions. */
export const threePublicErrors = {
  CONTROL_RAISED_BY_SETTING: {
    kind: 'malformed',
    zh: '新的三公经费控制数高于 {since} 起执行的控制数，或取消了分项限额。追加控制数请用 raiseThreePublicControl，并写明批准文号。',
    en: 'The new control number is above the one in force since {since}, or lifts a cap by kind. Raise it with raiseThreePublicControl and its approval number.',
  },
  CONTROL_MISSING: {
    kind: 'malformed',
    zh: '{date} 尚无三公经费控制数，无从追加。请先下达控制数（setThreePublicControl）。',
    en: 'On {date} there is no control number to raise. Set one first (setThreePublicControl).',
  },
  CONTROL_NOT_RAISED: {
    kind: 'malformed',
    zh: '控制数没有一项高于 {since} 起执行的数额。下调或重申控制数请用 setThreePublicControl。',
    en: 'Nothing is above the control number in force since {since}. To lower or restate it, use setThreePublicControl.',
  },
  CONTROL_RAISE_WITHOUT_APPROVAL: {
    kind: 'breach',
    zh: 'approvalNo：三公经费控制数下达后不得随意追加，追加须有批准文号。',
    en: 'approvalNo: a three-public control number is raised only with an approval number.',
  },
  RECEPTION_FACTS_MISSING: {
    kind: 'breach',
    zh: 'reception：公务接待费（30217）须填写来宾人数、陪同人数和公函号。',
    en: 'reception: reception spending (30217) needs its facts: guests, companions and the official letter.',
  },
  RECEPTION_WITHOUT_LETTER: {
    kind: 'breach',
    zh: 'reception.officialLetterNo：无公函的公务活动不予接待，请填写公函号。',
    en: 'reception.officialLetterNo: there is no reception without an official letter. Name its number.',
  },
  RECEPTION_TOO_MANY_COMPANIONS: {
    kind: 'breach',
    zh: 'reception.companions：{guests} 名来宾最多 {limit} 人陪同，现为 {companions} 人（10 人以内不超过 3 人，超过 10 人不超过三分之一）。',
    en: 'reception.companions: {companions} for {guests} guests, at most {limit} (3 for up to 10 guests, a third above).',
  },
  ABOVE_THREE_PUBLIC_CONTROL: {
    kind: 'breach',
    field: 'amountFen',
    zh: '截至 {date} 的三公经费（{scopeZh}）将为 {spent} 万元，超过控制数 {limit} 万元。请压减支出，或按程序追加控制数。',
    en: 'Three-public spending ({scopeEn}) up to {date} would be {spent} 万元, above the control number of {limit}. Spend less, or have the control number raised.',
  },
} as const satisfies Record<string, Refusal>;

export const refuse: Refuser<keyof typeof threePublicErrors> = refuserOf(threePublicErrors);

export type ThreePublicBreach = BreachOf<typeof threePublicErrors>;

export const finding: Finder<typeof threePublicErrors> = finderOf(threePublicErrors);
