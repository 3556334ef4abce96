import ts from 'typescript';
import type { EnumShape, FieldShape, ObjectShape, Shape } from '../src/shapes/shape.ts';
import { MEANINGS } from './meanings.ts';
import { NAMES, PROPERTIES, SCALARS } from './names.ts';
import { RENAMED, VALUES } from './renamed.ts';
import { DEPRECATED, LINKS, PAGED, SKIPPED, UNIONS } from './plan.ts';
import { fieldsOfBoth, isBilingual, linkField, literalsOf, SAYS_WHY_NOT } from './type-parts.ts';
import { propertiesOf, type Property } from './properties.ts';
import { capitalised, screaming, wordsOf } from './words.ts';

/** Where a type stands, for what has no name of its own. */
interface Place {
  readonly owner: string;
  readonly property: string;
}

/** Reads types of the code as types of the schema, with everything that they reach. */
export class ShapeReader {
  readonly shapes = new Map<string, Shape>();
  private readonly read = new Map<string, Set<ts.Type>>();

  private readonly checker: ts.TypeChecker;

  constructor(checker: ts.TypeChecker) {
    this.checker = checker;
  }

  /** An object type under its name in the schema. Types that share a name there have the fields of all of them. */
  object(type: ts.Type, name: string, about: string): void {
    const read = this.read.get(name) ?? new Set();
    if (read.has(type)) return;
    // Taken before it is read: types may reach themselves.
    this.read.set(name, read.add(type));
    const known = this.shapes.get(name);
    const fields: FieldShape[] = [];
    if (!known) this.shapes.set(name, { kind: 'object', about, fields } satisfies ObjectShape);
    for (const property of propertiesOf(type, this.checker)) {
      const field = this.fieldOf(property, name);
      if (field) fields.push(field);
      const link = LINKS[property.symbol.name];
      if (link && link.type !== name && !SKIPPED.has(`${name}.${link.name}`))
        fields.push(linkField(property.symbol.name, link));
    }
    if (known?.kind === 'object')
      this.shapes.set(name, { ...known, fields: fieldsOfBoth(known.fields, fields) });
  }

  /** A closed set of words under its name in the schema. */
  set(type: ts.Type, name: string, about: string): void {
    this.enumeration(name, literalsOf([type]) ?? [], about);
  }

  private fieldOf({ symbol, types, isOptional }: Property, owner: string): FieldShape | undefined {
    const place = { owner, property: symbol.name };
    const path = `${owner}.${symbol.name}`;
    // Which member of a union it is, `__typename` says.
    const tells = symbol.name === 'kind' && literalsOf(types)?.length === 1;
    if (SKIPPED.has(path) || tells) return undefined;
    const declared = symbol.valueDeclaration;
    const node = declared && ts.isPropertySignature(declared) ? declared.type : undefined;
    const renamed = RENAMED[path] ?? RENAMED[symbol.name];
    const name = renamed?.name ?? symbol.name.replace(/(Fen|Hundredths)$/, '');
    const read = renamed?.type ?? this.nameOf(node, types, place);
    const type = PAGED.has(`${owner}.${name}`) ? read.replace(/^\[(\w+)!\]$/, '$1Connection') : read;
    const about = MEANINGS[`${owner}.${name}`] ?? (wordsOf(symbol, this.checker) || (MEANINGS[name] ?? ''));
    const deprecated = DEPRECATED[`${owner}.${name}`];
    return {
      name,
      ...(name !== symbol.name && { property: symbol.name }),
      type: isOptional && !SAYS_WHY_NOT.has(type) ? type : `${type}!`,
      about,
      ...(deprecated !== undefined && { deprecated }),
    };
  }

  /** The type as the schema calls it, without whether it may be null. */
  private nameOf(node: ts.TypeNode | undefined, types: readonly ts.Type[], place: Place): string {
    const path = `${place.owner}.${place.property}`;
    const given = PROPERTIES[path] ?? PROPERTIES[place.property];
    const element = this.elementOf(node, types);
    if (isBilingual(types)) return 'Bilingual';
    if (given !== undefined) return element ? `[${given}!]` : given;
    if (element) return `[${this.nameOf(element.node, [element.type], place)}!]`;
    const reference = node && ts.isTypeReferenceNode(node) ? node.typeName.getText() : undefined;
    const scalar = reference === undefined ? undefined : SCALARS[reference];
    if (scalar !== undefined) return scalar;
    if (/Fen$/.test(place.property)) return 'Money';
    if (/Hundredths$/.test(place.property)) return 'Points';
    return this.ofType(
      types.map((type) => this.checker.getNonNullableType(type)),
      place,
      reference,
    );
  }

  private ofType(types: readonly ts.Type[], place: Place, reference?: string): string {
    const [type] = types;
    if (!type) throw new Error(`${place.owner}.${place.property} has no type`);
    if (type.flags & ts.TypeFlags.BooleanLike) return 'Boolean';
    if (type.flags & ts.TypeFlags.BigIntLike) return 'Position';
    if (this.isUnionOf(type, ts.TypeFlags.NumberLike)) return 'Int';
    const literals = literalsOf(types);
    const about = () => this.aboutOf(type);
    const name = this.schemaName(type, place, reference ?? type.aliasSymbol?.name);
    if (literals) return this.enumeration(name, literals, about());
    // A row that is named or counted is a text in the schema.
    if (this.isUnionOf(type, ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike)) return 'String';
    if (Object.hasOwn(UNIONS, name) && type.isUnion()) return this.union(name, type, about());
    this.object(type, name, MEANINGS[name] ?? about());
    return name;
  }

  /** Of an alias or an interface its own name; else that of where it stands. */
  private schemaName(type: ts.Type, { owner, property }: Place, reference: string | undefined): string {
    const own = reference ?? type.symbol?.name;
    const known = own === undefined || /^__|^(Readonly|Partial|Pick|Omit|Record|NonNullable)$/.test(own);
    const name = known ? (NAMES[`${owner}.${property}`] ?? `${owner}${capitalised(property)}`) : own;
    return NAMES[name] ?? name;
  }

  private enumeration(name: string, values: readonly string[], about: string): string {
    const renamed = VALUES[name] ?? {};
    const named = values.map((code) => {
      const word = renamed[code] ?? screaming(code);
      return [word, { code, about: MEANINGS[`${name}.${word}`] ?? '' }] as const;
    });
    const told = MEANINGS[name] ?? about;
    const known = this.shapes.get(name);
    const before = known?.kind === 'enum' ? known.values : {};
    this.shapes.set(name, {
      kind: 'enum',
      about: told,
      values: { ...before, ...Object.fromEntries(named) },
    } satisfies EnumShape);
    return name;
  }

  private union(name: string, type: ts.UnionType, about: string): string {
    const { by, suffix } = UNIONS[name] ?? { by: [], suffix: '' };
    const members = type.types.map((member) => {
      const told: Record<string, string> = {};
      for (const property of by) {
        const value = member.getProperty(property);
        const [literal] = (value && literalsOf([this.checker.getTypeOfSymbol(value)])) ?? [];
        if (literal !== undefined) told[property] = literal;
      }
      const own = Object.values(told).at(-1) ?? '';
      const called = `${own.split('-').map(capitalised).join('')}${suffix}`;
      this.object(member, called, MEANINGS[called] ?? this.aboutOf(member));
      return { type: called, told };
    });
    this.shapes.set(name, { kind: 'union', about: MEANINGS[name] ?? about, members });
    return name;
  }

  private aboutOf(type: ts.Type): string {
    const symbol = type.aliasSymbol ?? type.symbol;
    return symbol ? wordsOf(symbol, this.checker) : '';
  }

  private elementOf(node: ts.TypeNode | undefined, [first]: readonly ts.Type[]): Element | undefined {
    const plain = node && ts.isTypeOperatorNode(node) ? node.type : node;
    const inner = plain && ts.isArrayTypeNode(plain) ? plain.elementType : undefined;
    const list = first && this.checker.getNonNullableType(first);
    if (!list || !(this.checker.isTupleType(list) || this.checker.isArrayType(list))) return undefined;
    const element = list.getNumberIndexType();
    return element && { node: inner, type: element };
  }

  private isUnionOf(type: ts.Type, flag: ts.TypeFlags): boolean {
    const members = type.isUnion() ? type.types : [type];
    return members.every(({ flags }) => (flags & flag) !== 0);
  }
}

interface Element {
  readonly node: ts.TypeNode | undefined;
  readonly type: ts.Type;
}
