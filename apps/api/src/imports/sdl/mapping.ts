import { FIELDS } from '@ledger/sheets';
import { fieldName } from './field-name';

const MAPPING = (input: 'input' | 'type', name: (part: string) => string) => `
"How a list is read: the meaning of its columns, its unit and accounts. A mapping can be stored and shared."
${input} ${name('ListMapping')} {
  "Kind of the list."
  kind: ListKind!
  "The columns in use."
  columns: [${name('ListColumn')}!]!
  "Unit of its amounts. A unit named in the file takes precedence."
  amountUnit: MoneyUnit!
  "Whether payments are written with a minus sign, and refunds without."
  negated: Boolean!${input === 'input' ? ' = false' : ''}
  "For a journal: the line and economic code of each account. The longest matching beginning of a code counts."
  accounts: [${name('ListAccount')}!]!${input === 'input' ? ' = []' : ''}
}
"One column of a list."
${input} ${name('ListColumn')} {
  "Kind of its content."
  field: ListField!
  "Text of its heading, so that the mapping also fits the next file of this form."
  heading: String!
}
"The line and economic code that an account of a journal stands for."
${input} ${name('ListAccount')} {
  "The beginning of the account's code."
  account: String!
  "Key of the line."
  line: String!
  "部门预算支出经济分类, 3 or 5 digits."
  economicCode: String!
}`;

/** How lists are read, as it is given and as it is answered; and what rows and jobs can be. */
export const MAPPING_SDL = `${MAPPING('type', (part) => part)}${MAPPING('input', (part) => `${part}Input`)}
"Kinds of lists: payments (支付明细, 支付回单), a journal (序时账), a plan (用款计划) or budgets (指标)."
enum ListKind { PAYMENTS JOURNAL PLAN BUDGET }
"Kinds of columns of a list. OTHER: recognised but not used."
enum ListField { ${FIELDS.map(fieldName).join(' ')} }
"Status of an import."
enum ImportJobStatus {
  "It waits for other imports."
  WAITING
  "Its files are being read, in a separate thread."
  READING
  "Its entries are being decided. Nothing is written yet."
  DECIDING
  "Its entries are being written. It can no longer be stopped."
  WRITING
  "Finished: everything that could be written is written; with dryRun nothing."
  DONE
  "It has an error, and nothing was written."
  REFUSED
  "It was stopped before it wrote anything."
  STOPPED
  "It failed; see its refusal."
  FAILED
}
"Kind of a file of an import."
enum ImportFileKind { YEAR_FILE LIST UNREADABLE }
"The outcome of a row."
enum ImportJobRowStatus {
  "It is written, or with dryRun would be."
  NEW
  "It was stored before and adds nothing."
  KNOWN
  "It changes nothing in the books."
  NO_CHANGE
  "It was imported before with different content. Reverse the earlier entry instead."
  CHANGED
  "A rule refuses it."
  REFUSED
  "It cannot be read."
  FAULTY
  "It is a subtotal and is not imported."
  SUBTOTAL
  "It is not an expenditure and is not imported."
  LEFT_OUT
  "It repeats a row above and is not entered again."
  REPEATED
  "It is part of a document; see the row of the document."
  IN_DOCUMENT
}`;
