import {
  getNamedType,
  isCompositeType,
  isObjectType,
  isUnionType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { Random } from '../../papers/random';
import { ArgumentValues } from './argument-values';
import type { KnownValues } from './known-values';

/** What is not asked: it needs a file that was sent, or says how the server is by the clock. */
const NOT_ASKED = ['checkPaper', 'checkPapers', 'importJob', 'logHealth', 'freshness', 'reads'];
const DEEPEST = 7;

export interface RandomQuestion {
  readonly root: string;
  /** One root field with all below it. */
  readonly field: string;
}

/** Questions over the whole schema that the schema takes. */
export class RandomQuestions {
  private readonly values: ArgumentValues;
  private readonly roots: readonly GraphQLField<unknown, unknown>[];
  private left = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly random: Random,
    known: KnownValues,
  ) {
    this.values = new ArgumentValues(random, known);
    const all = Object.values(schema.getQueryType()?.getFields() ?? {});
    this.roots = all.filter(({ name, deprecationReason }) => !NOT_ASKED.includes(name) && !deprecationReason);
  }

  next(): RandomQuestion {
    this.left = 60;
    const year = this.random.next() < 0.6 ? this.roots.find(({ name }) => name === 'budgetYear') : undefined;
    const root = year ?? this.random.pick(this.roots);
    return { root: root.name, field: this.field('Query', root, 0) };
  }

  /** The field with a random selection below it. */
  private field(on: string, field: GraphQLField<unknown, unknown>, depth: number): string {
    const type = getNamedType(field.type);
    const call = `${field.name}${this.values.of(`${on}.${field.name}`, field.args)}`;
    return isCompositeType(type) ? `${call} ${this.selection(type, depth + 1)}` : call;
  }

  private selection(type: GraphQLNamedType, depth: number): string {
    if (isObjectType(type)) return `{ ${this.fields(type, depth).join(' ')} }`;
    if (!isCompositeType(type)) return '';
    const members = isUnionType(type) ? type.getTypes() : this.schema.getPossibleTypes(type);
    // Members may call different things the same: of each question one.
    const member = this.random.pick(members);
    return `{ __typename ... on ${member.name} { ${this.fields(member, depth).join(' ')} } }`;
  }

  private fields(type: GraphQLObjectType, depth: number): readonly string[] {
    const all = Object.values(type.getFields()).filter(
      ({ name, deprecationReason }) => !NOT_ASKED.includes(name) && !deprecationReason,
    );
    // A value that may be undefined is asked together with its reason; a list with what it is checked by.
    if (all.some(({ name }) => name === 'undefinedBecause'))
      return all.map((field) => this.field(type.name, field, DEEPEST));
    const asked = all.filter(({ name, type: of }) => {
      if (isCompositeType(getNamedType(of)) && (depth >= DEEPEST || this.left <= 0)) return false;
      return ['nodes', 'totalCount'].includes(name) || this.random.next() < 5 / (all.length + 2);
    });
    this.left -= asked.length;
    return ['__typename', ...asked.map((field) => this.field(type.name, field, depth))];
  }
}
