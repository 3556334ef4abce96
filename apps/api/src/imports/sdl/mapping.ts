import { FIELDS } from '@ledger/sheets';
import { fieldName } from './field-name';

const MAPPING = (input: 'input' | 'type', name: (part: string) => string) => `
"Which column of a list is what, and how the list is read: data that is kept and shared."
${input} ${name('ListMapping')} {
  "What the list is of."
  kind: ListKind!
  "Columns that are used."
  columns: [${name('ListColumn')}!]!
  "What its amounts are in. What a file says itself goes before it."
  amountUnit: MoneyUnit!
  "Payments are written with a minus, and what goes back without one."
  negated: Boolean!${input === 'input' ? ' = false' : ''}
  "Of a journal: which line and economic code an account means; the longest beginning of its code counts."
  accounts: [${name('ListAccount')}!]!${input === 'input' ? ' = []' : ''}
}
"One column of a list."
${input} ${name('ListColumn')} {
  "What it holds."
  field: ListField!
  "What its heading says, so that it fits the next file of the same shape."
  heading: String!
}
"What an account of a journal means."
${input} ${name('ListAccount')} {
  "The beginning of its code."
  account: String!
  "The line that it is spent on, in short text."
  line: String!
  "部门预算支出经济分类, 3 or 5 digits."
  economicCode: String!
}`;

/** How lists are read, as it is given and as it is answered; and what rows and jobs can be. */
export const MAPPING_SDL = `${MAPPING('type', (part) => part)}${MAPPING('input', (part) => `${part}Input`)}
"What a list is of: payments (支付明细, 支付回单), a journal (序时账), a plan (用款计划) or budgets (指标)."
enum ListKind { PAYMENTS JOURNAL PLAN BUDGET }
"What a column of a list holds. OTHER is known and not used."
enum ListField { ${FIELDS.map(fieldName).join(' ')} }
"Where an import stands."
enum ImportJobStatus {
  "Others are imported before it."
  WAITING
  "Its files are read, in a thread of their own."
  READING
  "Its entries are decided; nothing is written yet."
  DECIDING
  "Its entries are written. It cannot be stopped any more."
  WRITING
  "It is done: what could be written is written, under dryRun nothing."
  DONE
  "Something in it is wrong, and nothing was written."
  REFUSED
  "It was stopped before it wrote anything."
  STOPPED
  "It could not be carried through; see its refusal."
  FAILED
}
"What a file of an import was read as."
enum ImportFileKind { YEAR_FILE LIST UNREADABLE }
"What becomes of a row."
enum ImportJobRowStatus {
  "It is written, or would be."
  NEW
  "It was stored before: it adds nothing."
  KNOWN
  "The books already say so."
  NO_CHANGE
  "It was imported before with other content: reverse that instead."
  CHANGED
  "A rule refuses it."
  REFUSED
  "It cannot be read."
  FAULTY
  "It is a subtotal, and not imported."
  SUBTOTAL
  "It is no expenditure, and not imported."
  LEFT_OUT
  "It says again what a row above says, and is not entered again."
  REPEATED
  "It is a part of the document that its list tells; see the row of the document."
  IN_DOCUMENT
}`;
