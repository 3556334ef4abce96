import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import {
  buildSchema,
  isInputObjectType,
  isListType,
  isNonNullType,
  parse,
  validate,
  type GraphQLInputType,
} from 'graphql';
import { print } from '@0no-co/graphql.web';
import { CHOICE_WORDS } from './choice-words';
import { useCommandTexts } from './command-texts';
import { isOfTheForm, type Field } from './field';
import { FORM_GROUPS } from './forms';
import { mutationOf } from './command-documents';
import { INPUT_TYPES } from './mutation';

const schema = buildSchema(readFileSync('apps/api/schema.graphql', 'utf8'));
const mutations = schema.getMutationType()?.getFields() ?? {};
const forms = Object.values(FORM_GROUPS).flat();
/** Imports of files, and who may do what: they have pages of their own. */
const NOT_BY_HAND = new Set([
  ...['importYear', 'startImport', 'stopImport'],
  ...['grantRole', 'revokeRole', 'giveDelegation', 'endDelegation', 'signOutEverywhere'],
]);
/** Arguments that the page itself gives. */
const OF_THE_PAGE = ['unitCode', 'fiscalYear', 'moneyUnit', 'options'];

const LANGUAGES = ['zh', 'en'] as const;

describe('the forms of entry', () => {
  it('are for every mutation that enters a fact by hand: all but imports, roles and signing out', () => {
    const commands = forms.map(({ command }) => command).sort();
    expect(commands).toEqual(
      Object.keys(mutations)
        .filter((name) => !NOT_BY_HAND.has(name))
        .sort(),
    );
    expect(commands).toEqual(Object.keys(INPUT_TYPES).sort());
  });

  it.each(forms)('$command is sent as a mutation that the schema has', ({ command }) => {
    expect(validate(schema, parse(print(mutationOf(command))))).toEqual([]);
  });

  it.each(forms)('$command asks for all that its mutation takes, and for nothing else', (form) => {
    const inputs = new Map(mutations[form.command]?.args.map(({ name, type }) => [name, type]));
    const input = inputs.get('input');
    if (input) expect(namesOf(form.fields)).toEqual(fieldNames(input));
    else expect(form.fields).toEqual([]);
    const beside = [...inputs.keys()].filter((name) => name !== 'input' && !OF_THE_PAGE.includes(name));
    expect(namesOf(form.beside ?? [])).toEqual(expect.arrayContaining(beside));
  });

  it.each(LANGUAGES)('call each choice by its own words: %s', (language) => {
    const said = useCommandTexts.in[language];
    const words = CHOICE_WORDS[language];
    expect(Object.fromEntries(Object.keys(words).map((choice) => [choice, said.find(choice)]))).toEqual(
      words,
    );
  });

  it.each(forms)('$command leaves nothing blank that must be given', (form) => {
    const input = mutations[form.command]?.args.find(({ name }) => name === 'input');
    expect(input ? blanksOf(form.fields, input.type) : []).toEqual([]);
  });
});

function namesOf(fields: readonly Field[]): readonly string[] {
  return fields
    .filter((field) => !isOfTheForm(field))
    .map(({ name }) => name)
    .toSorted();
}

function fieldNames(type: GraphQLInputType): readonly string[] {
  return Object.keys(inputFields(type)).sort();
}

/** Fields that the schema requires and the form may leave out, at any depth. */
function blanksOf(fields: readonly Field[], type: GraphQLInputType): readonly string[] {
  const taken = inputFields(type);
  return fields
    .filter((field) => !isOfTheForm(field))
    .flatMap((field) => {
      const of = taken[field.name];
      if (!of) return [`${field.name} is unknown`];
      const needed = isNonNullType(of.type) && of.defaultValue === undefined;
      const own = needed && 'optional' in field && field.optional ? [field.name] : [];
      const isInput = field.kind === 'group' || (field.kind === 'rows' && !field.plain);
      const inner = isInput ? blanksOf(field.fields, of.type) : [];
      return [...own, ...inner];
    });
}

function inputFields(type: GraphQLInputType) {
  const inner = unwrapped(type);
  return isInputObjectType(inner) ? inner.getFields() : {};
}

function unwrapped(type: GraphQLInputType): GraphQLInputType {
  return isNonNullType(type) || isListType(type) ? unwrapped(type.ofType) : type;
}
