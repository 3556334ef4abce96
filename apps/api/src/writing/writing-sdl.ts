import type { Command } from './command';
import { COMMANDS, hasInput, needsInput } from './commands';
import { codeEnumsSdl } from './code-enums-sdl';
import type { InputField, InputShape } from './field';
import { nameOf } from './fields';
import { PAYLOAD } from './payload-sdl';

const commands: readonly (readonly [string, Command])[] = Object.entries(COMMANDS);

/** The mutations of all commands, their inputs and what they answer. Closed sets and scalars are printed where the rest of the schema does not have them. */
export function writingSdl(has: (type: string) => boolean): string {
  const shapes = shapesOf().filter(({ name }) => !has(name));
  const lacking = [...enumsOf(shapes), ['Decimal', DECIMAL] as const]
    .filter(([name]) => !has(name))
    .map(([, sdl]) => sdl);
  const mutations = ['extend type Mutation {', ...commands.map(mutation), '}'];
  return [PAYLOAD, codeEnumsSdl(), ...mutations, ...shapes.map(shapeSdl), entryShape(), ...lacking].join(
    '\n',
  );
}

function enumsOf(shapes: readonly InputShape[]): ReadonlyMap<string, string> {
  const found = shapes.flatMap(({ fields }) =>
    Object.values(fields).flatMap(({ type, words, about }) => {
      const name = type.replaceAll(/[[\]!]/g, '');
      return words
        ? [[name, `${described(about)}enum ${name} { ${namesOf(name, words).join(' ')} }`] as const]
        : [];
    }),
  );
  return new Map(found);
}

function namesOf(type: string, words: readonly string[]): readonly string[] {
  return words.map((word) => nameOf(type, word));
}

function mutation([name, command]: readonly [string, Command]): string {
  const { about, example, of } = command;
  const address = of === 'unit' ? '' : ', fiscalYear: 2023';
  const given = hasInput(command) ? `, input: ${example}` : '';
  const call = `mutation { ${name}(unitCode: "431200.ZRZYGH"${address}${given}) { result { position } refusals { code field message { zh } cure { zh } } } }`;
  const year = of === 'unit' ? '' : '\n"预算年度."\nfiscalYear: Int!';
  const input = hasInput(command)
    ? `\n"The facts to record."\ninput: ${command.input.name}${needsInput(command) ? '!' : ''}`
    : '';
  return `${described(`${about}\nExample: \`${call}\``)}${name}("单位编码."\nunitCode: ID!${year}${input}
"The unit of amounts in the input and in the answer."
moneyUnit: MoneyUnit! = WAN_YUAN
"Options: dry run, idempotency key, expected version."
options: ChangeOptions): ChangePayload`;
}

/** One entry of a what-if: one mutation’s name with its input. */
function entryShape(): string {
  const fields = commands
    .filter(([, { of }]) => of !== 'unit')
    .map(([name, command]) => {
      const type = hasInput(command) ? command.input.name : 'Boolean';
      return `${described(hasInput(command) ? command.about : `${command.about} Write true.`)}${name}: ${type}`;
    });
  return `"One mutation of the year: its name with its input. Exactly one field must be set."
input EntryInput @oneOf {\n${fields.join('\n')}\n}`;
}

function shapesOf(): readonly InputShape[] {
  return shapesIn(commands.flatMap(([, command]) => (hasInput(command) ? [command.input] : [])));
}

/** The shapes with those that they are made of, each once. */
export function shapesIn(shapes: readonly InputShape[]): readonly InputShape[] {
  const found = new Map<string, InputShape>();
  const collect = (shape: InputShape) => {
    if (found.has(shape.name)) return;
    found.set(shape.name, shape);
    for (const { parts } of Object.values(shape.fields)) if (parts) collect(parts);
  };
  shapes.forEach(collect);
  return [...found.values()];
}

export function shapeSdl({ name, about, fields, oneOf }: InputShape): string {
  const lines = Object.entries(fields).map(([key, field]) => fieldSdl(key, field));
  return `${described(about)}input ${name}${oneOf ? ' @oneOf' : ''} {\n${lines.join('\n')}\n}`;
}

function fieldSdl(key: string, { type, about, optional, byDefault }: InputField): string {
  const value = byDefault === undefined ? '' : ` = ${byDefault}`;
  return `${described(about)}${key}: ${type}${optional ? '' : '!'}${value}`;
}

export function described(about: string): string {
  return `"""\n${about.replaceAll('"""', '\\"""')}\n"""\n`;
}

const DECIMAL = `"""
An exact decimal number as text, never a float: "4738.83", "-3.19", "0".
"""
scalar Decimal @specifiedBy(url: "https://www.w3.org/TR/xmlschema-2/#decimal")`;
