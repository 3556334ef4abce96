import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import { ACCESS_ERRORS, DomainError, PERFORMANCE_ERRORS, UNIT_ERRORS, type Refusal } from '@ledger/domain';
import { thrownRefusals } from '@ledger/domain/testing';
import { inWordsOfList } from '@ledger/imports';
import { COMMANDS } from '../../apps/api/src/writing/commands';
import { NO_INPUT, REFUSALS, refusalOf } from '../../apps/api/src/writing/refusals';
import { inWordsOfCommandLine } from '../../apps/cli/src/output/refusal-words';
import { useCommandTexts } from '../../apps/dashboard/src/commands/command-texts';
import { useFieldTexts } from '../../apps/dashboard/src/commands/field-texts';
import { inWordsOfForm } from '../../apps/dashboard/src/commands/form-words';

const LANGUAGES = ['zh', 'en'] as const;

/** A refusal as its decision throws it, and the mutation that it refuses. */
interface Case {
  readonly code: string;
  readonly claim: string;
  readonly error: DomainError;
  readonly mutation?: string;
}

/** Each code of a budget with every case that leads to it, by the decision itself. */
const ofBudgets: readonly Case[] = thrownRefusals().map(({ command, ...one }) => {
  return { ...one, mutation: command.charAt(0).toLowerCase() + command.slice(1) };
});

/** Each code of the others, with a field somewhere inside of the input and a number for every detail. */
const ofOthers: readonly Case[] = Object.entries<Refusal>({
  ...UNIT_ERRORS,
  ...PERFORMANCE_ERRORS,
  ...ACCESS_ERRORS,
}).map(([code, refusal]) => {
  const details: Record<string, string | number> = {};
  for (const [, name = ''] of `${refusal.zh}${refusal.en}`.matchAll(/\{(\w+)\}/g)) details[name] = 7;
  details['field'] = refusal.field ?? 'items.0.amountFen';
  return { code, claim: 'with any details', error: new DomainError(code, refusal, details) };
});

const cases = [...ofBudgets, ...ofOthers];

/** `makeCommitment`, `DeclareCodes`, `items.0.amount`, `unit.name`. */
const NAMES = /\b\w*[a-z][A-Z]\w*\b|\b[a-z]\w+(?:\.(?:\d+|[a-z]\w+))+\b/g;
/** An English word in a Chinese sentence, which is no example, code or text of a document. */
const ENGLISH = /(?<![\w/“".-])[a-z]{3,}(?![\w/.-])/g;
/** Who acts in the cases, the name of a program that people run, and units. */
const NO_NAMES = new Set(['clerk', 'sum', 'MiB', 'sha256sum']);

describe('a refusal', () => {
  it('is in the catalogue of what a mutation can be refused with, whatever its code', () => {
    const codes = new Set(cases.map(({ code }) => code));
    const others = Object.keys(REFUSALS).filter((code) => !codes.has(code));
    expect([...codes].filter((code) => !(code in REFUSALS))).toEqual([]);
    expect(others).toEqual(expect.arrayContaining(['NOT_ALLOWED', 'IDEMPOTENCY_KEY_REUSED']));
  });

  it.each(cases)('says $code in the words of the form ($claim)', (one) => {
    const { message, cure } = byGraphql(one);
    const said = LANGUAGES.map((language) => [
      language,
      onForm(`${message[language]} ${cure[language]}`, language),
    ]);
    expect(said.flatMap(([language = '', text = '']) => namesIn(text, language))).toEqual([]);
  });

  it.each(cases)('says $code in the words of the schema ($claim)', (one) => {
    const { message, cure } = byGraphql(one);
    const text = [message, cure].map(({ zh, en }) => `${zh} ${en}`).join(' ');
    const names = namesIn(text).flatMap((name) => name.split('.'));
    expect(names.filter((name) => !/^\d+$/.test(name) && !NAMES_OF_SCHEMA.has(name))).toEqual([]);
    expect(text).not.toMatch(/年度文件|命令行|year file|command line/);
  });

  it.each(cases)('says $code in the words of the command line and of lists ($claim)', ({ error }) => {
    for (const said of [inWordsOfCommandLine(error), inWordsOfList(error)]) {
      const { zh, en } = said instanceof DomainError ? said : error;
      expect(namesIn(`${zh} ${en}`)).toEqual([]);
    }
  });

  it.each(cases)('says of $code what is wrong and how to mend it ($claim)', (one) => {
    const { message, cure } = byGraphql(one);
    for (const language of LANGUAGES) {
      expect(message[language].trim()).not.toBe('');
      expect(cure[language].trim()).not.toBe('');
      expect(cure[language]).not.toBe(message[language]);
    }
  });
});

const NAMES_OF_SCHEMA = namesOfSchema();

function namesOfSchema(): ReadonlySet<string> {
  const schema = buildSchema(readFileSync('apps/api/schema.graphql', 'utf8'));
  const types = Object.values(schema.getTypeMap());
  return new Set(
    types.flatMap((type) => {
      if (isEnumType(type)) return type.getValues().map(({ name }) => name);
      if (isInputObjectType(type)) return Object.keys(type.getFields());
      if (!isObjectType(type) && !isInterfaceType(type)) return [];
      return Object.values(type.getFields()).flatMap(({ name, args }) => [
        name,
        ...args.map((arg) => arg.name),
      ]);
    }),
  );
}

function byGraphql({ error, mutation }: Case) {
  const command = Object.entries(COMMANDS).find(([name]) => name === mutation)?.[1];
  return refusalOf(error, { input: command?.input ?? NO_INPUT, given: {} });
}

function onForm(text: string, language: 'zh' | 'en'): string {
  const said = useCommandTexts.in[language];
  return inWordsOfForm(text, {
    command: said.find,
    field: useFieldTexts.in[language].find,
    line: () => undefined,
    row: (no) => said('row', { row: no }),
  });
}

function namesIn(text: string, language = 'en'): readonly string[] {
  const english = language === 'zh' ? (text.match(ENGLISH) ?? []) : [];
  return [...(text.match(NAMES) ?? []), ...english].filter((name) => !NO_NAMES.has(name));
}
