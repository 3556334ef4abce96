import { textsOf } from '../../../wording/texts';

export const useGridTexts = textsOf({
  en: {
    title: 'Many vouchers (grid)',
    how: 'Copy rows in Excel or WPS, with their heads, and paste them here. Enter and the arrows go from cell to cell, Ctrl+D takes what stands above, Ctrl+Enter enters the vouchers.',
    book: 'Enter {{count}} vouchers',
    clear: 'Remove all rows',
    ready: '{{ready}} of {{all}} are in order, {{total}} in all',
    faulty: 'No row is in order yet: each cell says what is wrong with it.',
    booked: 'Entered: {{booked}} vouchers.',
    bookedSome: 'Entered: {{booked}} vouchers. {{left}} are left: each cell says what is wrong with it.',
    look: 'Look at them',
    heads: 'What are these columns? It is asked once.',
    leaveOut: 'leave out',
    take: 'Take the rows',
  },
  zh: {
    title: '凭证批量录入（表格）',
    how: '在 Excel 或 WPS 中连同表头复制，在此粘贴。回车和方向键换格，Ctrl+D 取上一行的内容，Ctrl+回车入账。',
    book: '入账 {{count}} 张凭证',
    clear: '清空各行',
    ready: '{{all}} 行中 {{ready}} 行无误，合计 {{total}}',
    faulty: '还没有无误的行：每格下方写明了问题。',
    booked: '已入账 {{booked}} 张凭证。',
    bookedSome: '已入账 {{booked}} 张凭证，还有 {{left}} 行待改：每格下方写明了问题。',
    look: '查看',
    heads: '这几列是什么？只问一次。',
    leaveOut: '不要这一列',
    take: '取用各行',
  },
});
