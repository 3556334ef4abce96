import { randomUUID } from 'node:crypto';
import { dayInShanghai, isInForce, ROLE_NAMES, ROLES, type AccessIntent, type Role } from '@ledger/domain';
import { ChangeAccess } from '@ledger/write-side';
import type { Command } from 'commander';
import { UsageError } from '../exit-codes';
import { openLedger, sayOperator, type LedgerContext } from '../ledger-context';
import type { GlobalOptions } from '../options';
import { accessText, grantRows } from '../output/access-view';
import { toJson } from '../output/json';
import { sendChange } from '../send-change';

interface PersonOptions {
  readonly subject: string;
  readonly issuer: string;
  readonly name: string;
}

interface GrantOptions extends PersonOptions {
  readonly role: string;
  readonly unit?: string;
  readonly withSubordinates?: boolean;
  readonly from?: string;
  readonly until?: string;
  readonly reason?: string;
}

interface DelegateOptions extends PersonOptions {
  readonly from?: string;
  readonly until: string;
  readonly reason?: string;
}

interface Told {
  readonly globals: () => GlobalOptions;
  readonly print: (text: string) => void;
}

/** `budget access`: changes access rights directly on the store. Refused while a server has the store open. */
export function addAccess(program: Command, print: (text: string) => void): void {
  const access = program
    .command('access')
    .description('授权 who may do what; the command line opens the store as the operator');
  const told: Told = { globals: () => program.opts<GlobalOptions>(), print };
  addGrant(access, told);
  addRevoke(access, told);
  addDelegate(access, told);
  access
    .command('list')
    .description('授权与代理清单 who holds what, until when, given by whom')
    .action(async () => {
      const { store, json } = told.globals();
      const ledger = await openLedger(store, 'read');
      try {
        const { grants, delegations } = ledger.reader.access.told;
        const held = { grants: [...grants.values()], delegations: [...delegations.values()] };
        print(json ? toJson(held) : accessText(held, dayInShanghai(new Date())));
      } finally {
        await ledger.close();
      }
    });
}

function addGrant(access: Command, told: Told): void {
  const roles = ROLES.map((role) => `${role} ${ROLE_NAMES[role].zh}`).join('、');
  withPerson(access.command('grant').description('授予角色 grant a role'))
    .requiredOption('--role <role>', `角色 one of: ${roles}`)
    .option('--unit <code>', '单位编码（缺省为全库）the unit; every unit where left out')
    .option('--with-subordinates', '及其下级 and the units beneath it')
    .option('--from <date>', '起始日（缺省为今日）the first day; today where left out')
    .option('--until <date>', '截止日（含）the last day; no end where left out')
    .option('--reason <text>', '依据 why')
    .action(async ({ role, unit, withSubordinates = false, from, until, reason, ...who }: GrantOptions) => {
      const grantId = randomUUID();
      await change(told, {
        type: 'GrantRole',
        occurredOn: dayInShanghai(new Date()),
        grantId,
        person: personOf(who),
        role: roleCalled(role),
        withSubordinates: unit === undefined || withSubordinates,
        from: from ?? dayInShanghai(new Date()),
        ...(unit !== undefined && { unitCode: unit }),
        ...(until !== undefined && { until }),
        ...(reason !== undefined && { reason }),
      });
    });
}

function addRevoke(access: Command, told: Told): void {
  access
    .command('revoke')
    .description('撤销角色 revoke a role')
    .argument('<grantId>', '授权编号 the id of the grant, as list prints it')
    .requiredOption('--reason <text>', '依据 why')
    .action((grantId: string, { reason }: { readonly reason: string }) =>
      change(told, { type: 'RevokeRole', occurredOn: dayInShanghai(new Date()), grantId, reason }),
    );
}

function addDelegate(access: Command, told: Told): void {
  withPerson(access.command('delegate').description('委托代理 let another act under a grant for a time'))
    .argument('<grantId>', '授权编号 the id of the grant, as list prints it')
    .option('--from <date>', '起始日（缺省为今日）the first day; today where left out')
    .requiredOption('--until <date>', '截止日（含）the last day')
    .option('--reason <text>', '事由 why')
    .action((grantId: string, { from, until, reason, ...who }: DelegateOptions) =>
      change(told, {
        type: 'GiveDelegation',
        occurredOn: dayInShanghai(new Date()),
        delegationId: randomUUID(),
        grantId,
        to: personOf(who),
        from: from ?? dayInShanghai(new Date()),
        until,
        ...(reason !== undefined && { reason }),
      }),
    );
  access
    .command('end-delegation')
    .description('终止代理 end a delegation')
    .argument('<delegationId>', '代理编号 its id, as list prints it')
    .action((delegationId: string) =>
      change(told, { type: 'EndDelegation', occurredOn: dayInShanghai(new Date()), delegationId }),
    );
}

function withPerson(command: Command): Command {
  return command
    .requiredOption('--subject <subject>', '身份提供方给的编号（sub）whom the issuer calls so')
    .requiredOption('--issuer <url>', '身份提供方 who vouches for the subject')
    .requiredOption('--name <name>', '姓名 the name');
}

async function change({ globals, print }: Told, intent: AccessIntent): Promise<void> {
  const { store, json, as = 'operator' } = globals();
  const ledger = await openLedger(store, 'write');
  try {
    if (!ledger.reader.access.isBegun) sayOperator();
    const outcome = await sendChange(
      ledger,
      new ChangeAccess(intent, { actor: as, idempotencyKey: randomUUID() }),
    );
    await ledger.reader.waitFor(outcome.position, 10_000);
    print(json ? toJson(outcome) : held(ledger, outcome.events.length));
  } finally {
    await ledger.close();
  }
}

function held({ reader }: LedgerContext, changes: number): string {
  const day = dayInShanghai(new Date());
  const inForce = [...reader.access.told.grants.values()].filter((grant) => isInForce(grant, day));
  const what = changes === 0 ? '无变化 nothing changed' : '已记录 recorded';
  return `${what}\n${grantRows(inForce, day)}`;
}

/** By its name in either language. */
function roleCalled(text: string): Role {
  const role = ROLES.find((one) => one === text || ROLE_NAMES[one].zh === text);
  if (role) return role;
  const choices = ROLES.map((one) => `${one}（${ROLE_NAMES[one].zh}）`).join('、');
  throw new UsageError(
    `没有角色“${text}”，只有：${choices}`,
    `there is no role "${text}", only: ${ROLES.join(', ')}`,
  );
}

function personOf({ subject, issuer, name }: PersonOptions) {
  return { issuer, subject, name };
}
