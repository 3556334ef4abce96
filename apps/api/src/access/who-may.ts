import { COMMAND_RIGHTS, HIDDEN, rolesWith, ROLE_NAMES, type Right } from '@ledger/domain';
import { isObjectType, type GraphQLSchema } from 'graphql';

/** Root fields that are no command's: what each needs, on the units that it answers about. */
const ROOT_RIGHTS: Readonly<Record<string, readonly Right[]>> = {
  budgetYear: ['figures'],
  budgetYears: ['figures'],
  unitStandings: ['figures'],
  budgetYearChanged: ['figures'],
  fourEyes: ['past'],
  grantRole: ['administer'],
  grants: ['grants'],
  ledgerChanged: ['figures'],
  node: ['register'],
  payeeYears: ['payees'],
  revokeRole: ['administer'],
  unit: ['register'],
  keptMappings: ['figures'],
  units: ['register'],
  waitingForMe: COMMAND_RIGHTS.ApproveAdjustment,
  waitingForMeChanged: COMMAND_RIGHTS.ApproveAdjustment,
};

/** Below a root a field needs what its root needs. These need more. */
const FIELD_RIGHTS: Readonly<Record<string, readonly Right[]>> = {
  'Unit.budgetYear': ['figures'],
};

/** These say who was paid, and for what: whoever sees the unit's figures is given them, and without the right their place. */
const OF_PAYEES: ReadonlySet<string> = new Set([
  'CarriedCommitment.supplier',
  'Commitment.supplier',
  'CommitmentMade.supplier',
  'CommitmentRelease.reason',
  'CommitmentReleased.reason',
  'ExpenditureRecorded.payee',
  'ExpenditureRecorded.summary',
  'ExpenditureRecorded.vehicle',
  'ExpenditureReversed.reason',
  'PaidContract.supplier',
  'PaidToAnother.payee',
  'PriorSpendingRecovered.payer',
  'PriorSpendingRecovered.reason',
  'Reception.officialLetterNo',
  'Reception.payee',
  'ReceptionFacts.officialLetterNo',
  'RecoveredSpending.payer',
  'RecoveredSpending.reason',
  'VehicleSpending.vehicle',
  'Voucher.payee',
  'Voucher.reason',
  'Voucher.summary',
  'Voucher.vehicle',
]);

/** An argument that asks for what was known in the past, wherever it stands. */
const PAST_ARGUMENT = 'knownAt';

const OF_A_JOB = 'who started it';
const OF_AN_IMPORT = 'whoever may send the mutation of each of its entries';

/** Where no role by itself allows it. */
const IN_WORDS: Readonly<Record<string, string>> = {
  endDelegation: 'whoever gave it or acts under it; and 管理员 (administrator) of the unit',
  giveDelegation: 'whoever holds the role',
  importJob: OF_A_JOB,
  importJobChanged: OF_A_JOB,
  importYear: OF_AN_IMPORT,
  logHealth: '审计 (auditor) and 管理员 (administrator), of every unit',
  reads: '审计 (auditor) of every unit',
  signOutEverywhere: 'whoever has signed in, themselves; and 管理员 (administrator) of every unit, others',
  startImport: OF_AN_IMPORT,
  stopImport: OF_A_JOB,
};

/**
 * Adds to every root field who may use it. The fields below belong to the same unit and need the same roles; fields and
 * arguments that need more say so too. Descriptions say it, because introspection does not show applied directives.
 */
export function sayingWhoMay(schema: GraphQLSchema): GraphQLSchema {
  for (const root of [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()])
    for (const field of Object.values(root?.getFields() ?? {})) say(field, whoMay(field.name));
  for (const type of Object.values(schema.getTypeMap()).filter(isObjectType)) {
    for (const field of Object.values(type.getFields())) {
      const rights = FIELD_RIGHTS[`${type.name}.${field.name}`];
      if (rights) say(field, whoHas(rights));
      if (OF_PAYEES.has(`${type.name}.${field.name}`))
        say(field, `${whoHas(['payees'])} Others read ${HIDDEN}.`);
      for (const argument of field.args) if (argument.name === PAST_ARGUMENT) say(argument, whoHas(['past']));
    }
  }
  return schema;
}

function say(told: { description?: string | null | undefined }, who: string): void {
  if (!told.description?.includes(who)) told.description = `${told.description ?? ''}\n${who}`.trim();
}

/** One line of text. What is in no table belongs to no unit and is open to everybody who signed in. */
export function whoMay(name: string): string {
  const words = IN_WORDS[name];
  if (words !== undefined) return `Who may: ${words}.`;
  const rights = rightsOf(name);
  if (!rights) return 'Who may: whoever has signed in; what is of a unit, whoever may see its figures.';
  return whoHas(rights);
}

function whoHas(rights: readonly Right[]): string {
  const roles = rolesWith(rights).map((role) => `${ROLE_NAMES[role].zh} (${ROLE_NAMES[role].en})`);
  return `Who may: ${roles.join(', ')}; of the unit, or of one above it where granted so.`;
}

function rightsOf(name: string): readonly Right[] | undefined {
  const command = commandOf(name);
  return isCommand(command) ? COMMAND_RIGHTS[command] : ROOT_RIGHTS[name];
}

/** The command that a mutation of the name sends. */
export function commandOf(mutation: string): string {
  return `${mutation.slice(0, 1).toUpperCase()}${mutation.slice(1)}`;
}

function isCommand(name: string): name is keyof typeof COMMAND_RIGHTS {
  return Object.hasOwn(COMMAND_RIGHTS, name);
}
