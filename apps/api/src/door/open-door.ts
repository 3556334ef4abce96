import { randomUUID } from 'node:crypto';
import { ConfigError, type Environment } from '@ledger/config';
import { authorOf, dayInShanghai } from '@ledger/domain';
import type { LedgerReader } from '@ledger/reader';
import { ChangeAccess } from '@ledger/write-side';
import type { CommandBus } from '@nestjs/cqrs';
import type { Door } from './door';
import { OidcDoor } from './oidc/oidc-door';
import { metadataIn } from './oidc/provider';
import type { SignOuts } from './oidc/sign-outs';
import { trialDoor } from './trial/trial-door';

export interface Ledger {
  readonly reader: LedgerReader;
  readonly commands: CommandBus;
}

/** The door for the settings. The provider need not be reachable yet. @throws ConfigError. */
export async function openDoor({ signIn, dataDir }: Environment, ledger: Ledger): Promise<Door> {
  if (!signIn) return doorOfTrial(dataDir);
  if (signIn.metadataFile !== undefined) await metadataIn(signIn.metadataFile, signIn.issuer);
  return new OidcDoor(signIn, signOutsIn(ledger));
}

const WRITABLE =
  '应为可写的目录，所在磁盘须有空间 / must be a folder that can be written, on a disk with room, e.g. ./data';

/** Its secret is stored in the folder. */
function doorOfTrial(dataDir: string): Door {
  try {
    return trialDoor(dataDir);
  } catch {
    throw new ConfigError([{ variable: 'DATA_DIR', expected: WRITABLE }]);
  }
}

/** Grants the setting's first administrator when commands are accepted. Does nothing once any role was granted. */
export async function nameFirstAdministrator(
  { signIn }: Environment,
  { reader, commands }: Ledger,
): Promise<void> {
  if (signIn?.administrator === undefined || reader.access.isBegun) return;
  const { administrator: subject, issuer } = signIn;
  const grantId = 'first-administrator';
  const person = { issuer, subject, name: subject };
  const meta = { actor: 'setting', idempotencyKey: `${grantId} ${issuer} ${subject}` };
  const intent = {
    type: 'NameFirstAdministrator',
    occurredOn: dayInShanghai(new Date()),
    grantId,
    person,
  } as const;
  await commands.execute(new ChangeAccess(intent, meta));
}

function signOutsIn({ reader, commands }: Ledger): SignOuts {
  return {
    signedOutAt: (subject) => reader.access.signedOutAt(subject),
    isSessionEnded: (digest) => reader.access.isSessionEnded(digest),
    endSession: async (person, { digest, endsBy }) => {
      const occurredOn = dayInShanghai(new Date());
      const endsAt = new Date(endsBy).toISOString();
      const intent = { type: 'EndSession', occurredOn, sessionDigest: digest, endsAt } as const;
      // With the day, which is part of the command: at midnight the same key would stand for two commands.
      const idempotencyKey = `${digest} ${occurredOn}`;
      await commands.execute(new ChangeAccess(intent, { ...authorOf(person), idempotencyKey }));
    },
    signOutEverywhere: async (person) => {
      const intent = { type: 'SignOutEverywhere', occurredOn: dayInShanghai(new Date()), person } as const;
      await commands.execute(new ChangeAccess(intent, { ...authorOf(person), idempotencyKey: randomUUID() }));
    },
  };
}
