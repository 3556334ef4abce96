import { rightsForCommand, type Right, type Wording } from '@ledger/domain';
import { commandOf } from '../access/who-may';
import { GRANTING_COMMANDS } from '../granting/granting-inputs';
import { COMMANDS } from '../writing/commands';

/** A mutation as people call it, and the rights of which one is needed to send it. */
interface Sent {
  readonly name: Wording;
  readonly rights: readonly Right[];
  /** It is about no unit: on one it means nothing. */
  readonly ofNoUnit?: boolean;
}

const DECIDED: readonly (readonly [string, Sent])[] = Object.entries(COMMANDS).map(([mutation, { name }]) => [
  mutation,
  { name, rights: rightsForCommand(commandOf(mutation)) },
]);

/** Every role has this right, so holding any role there is enough. */
const ANY_ROLE: readonly Right[] = ['register'];

const OF_ROLES: Readonly<Record<string, readonly Right[]>> = {
  grantRole: ['administer'],
  revokeRole: ['administer'],
  giveDelegation: ANY_ROLE,
  endDelegation: ANY_ROLE,
  signOutEverywhere: ['public'],
};

/** A file contains many mutations, so it may be sent by anyone who may send one of them. */
const OF_FILES: readonly Right[] = [...new Set(DECIDED.flatMap(([, { rights }]) => rights))];

/** Every mutation, by its name in the schema. */
export const MUTATIONS: ReadonlyMap<string, Sent> = new Map([
  ...DECIDED,
  ...Object.entries(GRANTING_COMMANDS).map(([mutation, { name }]): readonly [string, Sent] => [
    mutation,
    { name, rights: OF_ROLES[mutation] ?? ['administer'], ofNoUnit: mutation === 'signOutEverywhere' },
  ]),
  ['importYear', { name: { zh: '导入年度文件', en: 'Import a year file' }, rights: OF_FILES }],
  ['startImport', { name: { zh: '导入文件', en: 'Import files' }, rights: OF_FILES }],
  ['stopImport', { name: { zh: '停止导入', en: 'Stop an import' }, rights: OF_FILES }],
]);
