import {
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
} from 'graphql';
import type { Random } from '../../papers/random';
import { DAYS, DECIMALS, HOSTILE_TEXTS, NUMBERS } from './hostile-values';

interface Beside {
  readonly mutation: string;
  readonly unitCode?: string;
  readonly fiscalYear?: number;
}

type Given = Readonly<Record<string, unknown>>;

/** Inputs made from the schema, and inputs that differ in a few places from one that is taken. */
export class RandomInputs {
  /** What the examples give, by the name of the field: ids of it lead to something. */
  private readonly known = new Map<string, unknown[]>();

  constructor(
    private readonly random: Random,
    examples: readonly Given[],
  ) {
    for (const example of examples) this.learn(example, '');
  }

  /** The unit or year beside an input; mostly as it is. */
  beside<T extends Beside>(given: T): T {
    const { unitCode, fiscalYear } = given;
    return {
      ...given,
      ...(unitCode !== undefined &&
        this.random.next() < 0.03 && { unitCode: this.random.pick(HOSTILE_TEXTS) }),
      ...(fiscalYear !== undefined && this.random.next() < 0.03 && { fiscalYear: this.random.pick(NUMBERS) }),
    };
  }

  /** Most are near to the example: what is all random is refused by its first field. */
  near(type: GraphQLInputType, example: Given): unknown {
    if (this.random.next() < 0.15) return this.value(type, '');
    let input: unknown = example;
    for (let times = this.random.whole(1, 3); times > 0; times -= 1) input = this.changed(type, input, '');
    return input;
  }

  private learn(value: unknown, name: string): void {
    if (Array.isArray(value)) for (const entry of value) this.learn(entry, name);
    else if (isRecord(value)) for (const [field, inner] of Object.entries(value)) this.learn(inner, field);
    else this.known.set(name, [...(this.known.get(name) ?? []), value]);
  }

  /** The value with one place changed, somewhere inside. */
  private changed(type: GraphQLInputType, value: unknown, name: string): unknown {
    const of = getNullableType(type);
    if (this.random.next() < 0.2) return this.value(type, name);
    if (isListType(of) && Array.isArray(value)) return this.changedList(of.ofType, value, name);
    if (isInputObjectType(of) && isRecord(value)) return this.changedInput(of, value);
    return this.value(type, name);
  }

  private changedList(type: GraphQLInputType, entries: readonly unknown[], name: string): unknown {
    const last = entries.at(-1);
    switch (this.random.whole(0, 5)) {
      case 0:
        return [];
      case 1:
        return [...entries, ...entries];
      case 2:
        return Array.from({ length: 600 }, () => last ?? this.value(type, name));
      default: {
        const at = this.random.whole(0, Math.max(0, entries.length - 1));
        return entries.map((entry, nth) => (nth === at ? this.changed(type, entry, name) : entry));
      }
    }
  }

  private changedInput(type: GraphQLInputObjectType, value: Given): unknown {
    const fields = Object.values(type.getFields());
    const given = fields.filter(({ name }) => value[name] !== undefined);
    const isAdded = this.random.next() < 0.25 || given.length === 0;
    const { name, type: of } = this.random.pick(isAdded ? fields : given);
    if (this.random.next() < 0.15) return { ...value, [name]: this.random.next() < 0.5 ? null : undefined };
    return { ...value, [name]: this.changed(of, value[name], name) };
  }

  private value(type: GraphQLInputType, name: string): unknown {
    const of = getNullableType(type);
    if (!isNonNullType(type) && this.random.next() < 0.1) return undefined;
    if (isListType(of))
      return Array.from({ length: this.random.whole(0, 3) }, () => this.value(of.ofType, name));
    if (isEnumType(of)) return this.random.pick(of.getValues()).name;
    if (isInputObjectType(of)) return this.input(of);
    return this.scalar(of.name, name);
  }

  private input(type: GraphQLInputObjectType): unknown {
    const fields = Object.values(type.getFields());
    const chosen = type.isOneOf
      ? [this.random.pick(fields)]
      : fields.filter((field) => isRequiredInputField(field) || this.random.next() < 0.5);
    return Object.fromEntries(chosen.map(({ name, type: of }) => [name, this.value(of, name)]));
  }

  private scalar(type: string, name: string): unknown {
    if (type === 'Boolean') return this.random.next() < 0.5;
    if (type === 'Int') return this.random.pick([...(this.known.get(name) ?? []), ...NUMBERS]);
    return this.random.pick(this.textsFor(type, name));
  }

  private textsFor(type: string, name: string): readonly unknown[] {
    const known = this.known.get(name) ?? [];
    const chance = this.random.next();
    if (chance < 0.4 && known.length > 0) return known;
    if (chance < 0.9 && type === 'Date') return DAYS;
    if (chance < 0.9 && type === 'Decimal') return DECIMALS;
    return chance < 0.6 ? [...this.known.values()].flat().map(String) : HOSTILE_TEXTS;
  }
}

function isRecord(value: unknown): value is Given {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
