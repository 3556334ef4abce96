import { storedEvents, type Person, type Role } from '@ledger/domain';
import { createEventCodec, openEventStore } from '@ledger/event-store';
import { LedgerReader } from '@ledger/reader';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { GraphQLSchema } from 'graphql';
import { askedLedger, personCalled, type AskedLedger } from './asking-as';
import { EVERY_INPUT } from './written/every-input';
import { inputOf } from './written/leaves';
import { PARENT, UNIT, type Written } from './written/written';

/** When the first fact is recorded, and how long after it the next: others write in between. */
const BEGUN = Date.parse('2026-03-02T01:00:00.000Z');
const STEP_MS = 60_000;
const KEYS = [Buffer.alloc(32, 7).toString('base64url')];

export interface World {
  readonly ledger: AskedLedger;
  readonly schema: GraphQLSchema;
  /** ISO instant in the middle between two facts of the unit; in one world others have just written. */
  readonly after: (step: number) => string;
  /** Lets the unit write once more, and others before it. */
  readonly goOn: (written: Written) => Promise<void>;
  /** Lets others write, in the world where they do. */
  readonly othersWrite: () => Promise<void>;
}

interface Where {
  /** Its store: in memory unless servers are to open it afterwards. */
  readonly at?: string;
  /** Who holds the roles: people of a provider. */
  readonly personOf?: (subject: string) => Person;
}

/**
 * A ledger in which one unit has written everything there is, at instants that are fixed: alone, or among others who write
 * between any two of its facts.
 */
export async function worldOf(
  others: 'alone' | 'among others',
  roles: readonly Role[],
  { at = 'embedded::memory:', personOf = personCalled }: Where = {},
): Promise<World> {
  const clock = { ms: BEGUN };
  const codec = createEventCodec(storedEvents);
  // The embedded store alone takes a clock: both worlds record at the same instants.
  const options = { mode: 'write', codec, now: () => clock.ms } as const;
  const store = await openEventStore(at, options);
  const ledger = await askedLedger({ tokenKeys: KEYS }, store);
  const { schema } = ledger.app.get(GraphQLSchemaHost);
  const written = writerIn(ledger, schema);
  let step = 0;
  const instant = (index: number) => BEGUN + index * STEP_MS;
  const othersWrite = async () => {
    clock.ms = instant(step) + STEP_MS / 4;
    if (others === 'among others') await foreignFacts(step, { ledger, written });
  };
  const goOn = async (fact: Written) => {
    await othersWrite();
    clock.ms = instant((step += 1));
    await written(fact, `own ${step}`);
  };
  for (const fact of EVERY_INPUT) await goOn(fact);
  clock.ms = instant((step += 1));
  for (const role of roles) await ledger.grant(personOf(subjectOf(role)), role, { unitCode: UNIT });
  await othersWrite();
  await ledger.app.get(LedgerReader).waitForStore();
  const after = (index: number) => new Date(instant(index) + STEP_MS / 2).toISOString();
  return { ledger, schema, after, goOn, othersWrite };
}

/** Who has the role on the unit alone. */
export function holderOf(role: Role): Person {
  return personCalled(subjectOf(role));
}

export function subjectOf(role: Role): string {
  return `one ${role}`;
}

type Writing = (fact: Written, key: string) => Promise<void>;

function writerIn(ledger: AskedLedger, schema: GraphQLSchema): Writing {
  return async ({ mutation, unitCode, fiscalYear, input }, key) => {
    const year = fiscalYear === undefined ? '' : `, fiscalYear: ${fiscalYear}`;
    const answer = await ledger.ask(
      `mutation($input: ${String(inputOf(schema, mutation))}) { ${mutation}(unitCode: "${unitCode}"${year}, moneyUnit: YUAN, input: $input,
        options: { idempotencyKey: "${key}" }) { refusals { code field message { en } } } }`,
      'unbound',
      { input },
    );
    const said = JSON.stringify(answer);
    if (!said.includes('"refusals":[]')) throw new Error(`${mutation} of ${key}: ${said}`);
  };
}

/** A unit that exists only where others write; every other one stands beneath the unit itself. */
export function foreignUnit(step: number): string {
  return `V${step}`;
}

async function foreignFacts(
  step: number,
  { ledger, written }: { readonly ledger: AskedLedger; readonly written: Writing },
): Promise<void> {
  // Before the two units are there, nothing stands under them.
  const parentCode = step < 4 ? undefined : step % 2 === 0 ? UNIT : PARENT;
  const unitCode = foreignUnit(step);
  const facts: readonly Written[] = [
    {
      mutation: 'registerUnit',
      unitCode,
      input: {
        occurredOn: '2020-01-01',
        name: `外单位${step}`,
        level: 'SUBORDINATE',
        region: '某市',
        ...(parentCode && { parentCode }),
      },
    },
    {
      mutation: 'openYear',
      unitCode,
      fiscalYear: 2023,
      input: { mode: 'RECORD', paymentPlanEnforced: false },
    },
    {
      mutation: 'declareCodes',
      unitCode,
      fiscalYear: 2023,
      input: { codes: [{ table: 'PROJECT', code: `Q${step}`, name: '外项目', source: '外预算' }] },
    },
  ];
  for (const [index, fact] of facts.entries()) await written(fact, `foreign ${step} ${index}`);
  await ledger.grant(personCalled(`foreign ${step}`), 'approver', { unitCode });
}
