import { textsOf } from '../../wording/texts';

export const useFourEyesTexts = textsOf({
  en: {
    title: 'Four eyes: findings',
    counts:
      '{{events}} events looked through; {{looked}} approvals, grants and delegations held against who did what: {{proven}} proven, {{unproven}} not provable, {{broken}} broken.',
    about: 'Of every unit and year whose past you may see, up to now, whatever point the page shows.',
    onlyBroken: 'Only what was broken',
    none: 'Nothing was found.',
    more: 'The first {{count}} of {{all}} are shown; `budget audit four-eyes` lists them all.',
    rule: 'Rule',
    unit: 'Unit',
    event: 'Event',
    number: 'Document',
    recorded: 'Recorded',
    who: 'Who',
    against: 'Stands against',
    everyUnit: 'every unit',
    notSignedIn: 'not signed in',
    behalf: 'for {{name}}',
  },
  zh: {
    title: '双人复核结果',
    counts:
      '查阅 {{events}} 项事项；核对批准、授权和委托代理 {{looked}} 项：证实 {{proven}} 项，不能证明 {{unproven}} 项，违反 {{broken}} 项。',
    about: '范围为您可查以往的所有单位和年度，截至现在，与页面时点无关。',
    onlyBroken: '只看违反的',
    none: '没有发现问题。',
    more: '共 {{all}} 项，此处列出前 {{count}} 项；全部请用 budget audit four-eyes。',
    rule: '规则',
    unit: '单位',
    event: '事项',
    number: '文号',
    recorded: '登记时间',
    who: '何人所为',
    against: '对照事项',
    everyUnit: '所有单位',
    notSignedIn: '未登录',
    behalf: '代理 {{name}}',
  },
});
