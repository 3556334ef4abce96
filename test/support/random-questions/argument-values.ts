import {
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isRequiredArgument,
  isRequiredInputField,
  type GraphQLArgument,
  type GraphQLInputObjectType,
  type GraphQLInputType,
} from 'graphql';
import type { Random } from '../../papers/random';
import type { KnownValues } from './known-values';

/** The fields whose values an argument or an input field of this name takes. */
const TAKEN_FROM: Readonly<Record<string, readonly string[]>> = {
  'BudgetYear.adjustment.id': ['adjustmentId'],
  'BudgetYear.commitment.id': ['commitmentId'],
  'BudgetYear.contradiction.id': ['statementId'],
  'BudgetYear.document.no': ['documentNo'],
  'BudgetYear.event.id': ['eventId'],
  'BudgetYear.indicator.id': ['indicatorId'],
  'BudgetYear.project.code': ['code'],
  'BudgetYear.statement.id': ['statementId'],
  'BudgetYear.voucher.no': ['voucherNo'],
  'Query.node.id': ['id'],
  'Query.ruleSet.id': ['ruleSetId'],
  actor: ['actor'],
  atOrBeneath: ['code'],
  basis: ['token'],
  card: ['cardId'],
  code: ['code'],
  commitmentId: ['commitmentId'],
  documentNo: ['documentNo'],
  economic: ['economic', 'code'],
  function: ['function', 'code'],
  indicatorId: ['indicatorId'],
  key: ['key'],
  leaveOut: ['eventId'],
  level1: ['level1'],
  parentCode: ['unitCode'],
  payee: ['payee', 'supplier'],
  payer: ['payer'],
  project: ['code'],
  region: ['region'],
  responsible: ['responsible'],
  ruleSet: ['ruleSetId'],
  supplier: ['supplier'],
  unitCode: ['unitCode'],
  voucherNo: ['voucherNo'],
};
/** What no random value is given for: it needs a file, waits, or is of another kind of test. */
const LEFT_OUT = ['after', 'basis', 'minPosition', 'entries', 'commands', 'rules', 'yearFrom', 'against'];
const DAYS = [
  '2021-12-31',
  '2022-06-30',
  '2023-01-01',
  '2023-03-07',
  '2023-06-30',
  '2023-12-31',
  '2024-02-29',
];

/** Values for arguments, as they are written in a document. */
export class ArgumentValues {
  constructor(
    private readonly random: Random,
    private readonly known: KnownValues,
  ) {}

  /** `(a: 1, b: 2)`, or nothing. Arguments that may be absent often are. */
  of(field: string, args: readonly GraphQLArgument[]): string {
    const given = args
      .filter((arg) => isRequiredArgument(arg) || this.isGiven(arg.name))
      .map((arg) => `${arg.name}: ${this.value(arg.type, `${field}.${arg.name}`)}`);
    return given.length === 0 ? '' : `(${given.join(', ')})`;
  }

  value(type: GraphQLInputType, at: string): string {
    const of = getNullableType(type);
    if (isListType(of))
      return `[${Array.from({ length: this.random.whole(1, 3) }, () => this.value(of.ofType, at)).join(', ')}]`;
    if (isEnumType(of)) return this.random.pick(of.getValues()).name;
    if (isInputObjectType(of)) return this.input(of);
    return this.scalar(of.name, at);
  }

  private isGiven(name: string): boolean {
    return name === 'first' || (!LEFT_OUT.includes(name) && this.random.next() < 0.35);
  }

  private input(type: GraphQLInputObjectType): string {
    const fields = Object.values(type.getFields());
    const chosen = type.isOneOf
      ? [this.random.pick(type.name === 'LineInput' ? fields.filter(({ name }) => name === 'key') : fields)]
      : fields.filter((field) => isRequiredInputField(field) || this.random.next() < 2 / (fields.length + 1));
    return `{ ${chosen.map(({ name, type: of }) => `${name}: ${this.value(of, `${type.name}.${name}`)}`).join(', ')} }`;
  }

  private scalar(type: string, at: string): string {
    const name = at.split('.').at(-1) ?? '';
    switch (type) {
      case 'Int':
        return this.number(name);
      case 'Boolean':
        return String(this.random.next() < 0.5);
      case 'Date':
        return JSON.stringify(this.random.pick(DAYS));
      case 'DateTime':
        return JSON.stringify(this.known.oneOf(this.random, ['recordedAt', 'knownAt']));
      case 'Decimal':
        return JSON.stringify(this.random.pick(['0', '-5', '235', '4738', '1000000']));
      default:
        return JSON.stringify(this.text(at, name));
    }
  }

  private number(name: string): string {
    if (name === 'first') return String(this.random.whole(1, 4));
    if (name === 'month') return String(this.random.whole(1, 12));
    if (name === 'row') return String(this.random.whole(1, 2));
    return String(this.random.pick([2022, 2023, 2023, 2024]));
  }

  private text(at: string, name: string): string {
    const from = TAKEN_FROM[at] ?? TAKEN_FROM[name];
    return from ? this.known.oneOf(this.random, from) : this.known.partOfText(this.random);
  }
}
