import { Kind, parse, type DocumentNode } from '@0no-co/graphql.web';
import { PayloadFragmentDoc } from './generated/graphql';
import { INPUT_TYPES, type CommandName } from './mutation';

const OF_A_UNIT: readonly CommandName[] = [
  'recordStaffing',
  'registerPolicyText',
  'registerUnit',
  'renameUnit',
  'succeedUnit',
  'withdrawSuccession',
];

/**
 * The mutation of a command. All have the same arguments and answer except for the input. The build puts digests in the
 * place of this module.
 */
export function mutationOf(command: CommandName): DocumentNode {
  const input = INPUT_TYPES[command];
  const types = Object.entries({
    unitCode: 'ID!',
    ...(!OF_A_UNIT.includes(command) && { fiscalYear: 'Int!' }),
    moneyUnit: 'MoneyUnit!',
    options: 'ChangeOptions!',
    ...(input && { input: `${input}!` }),
  });
  const variables = types.map(([name, type]) => `$${name}: ${type}`).join(', ');
  const given = types.map(([name]) => `${name}: $${name}`).join(', ');
  const text = `mutation ${operationNameOf(command)}(${variables}) { payload: ${command}(${given}) { ...Payload } }`;
  return {
    kind: Kind.DOCUMENT,
    definitions: [...parse(text).definitions, ...PayloadFragmentDoc.definitions],
  };
}

export function operationNameOf(command: CommandName): string {
  return command.charAt(0).toUpperCase() + command.slice(1);
}
