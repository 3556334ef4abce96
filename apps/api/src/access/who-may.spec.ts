import { describe, expect, it } from '@jest/globals';
import { getNamedType, isObjectType } from 'graphql';
import { builtSchema } from '../print-schema';
import { COMMANDS } from '../writing/commands';
import { whoMay } from './who-may';

describe('who may, as the schema says it', () => {
  it('stands on every field of Query, Mutation and Subscription', async () => {
    const schema = await builtSchema();
    const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
    const fields = roots.flatMap((root) => Object.values(root?.getFields() ?? {}));
    expect(fields.length).toBeGreaterThan(Object.keys(COMMANDS).length);
    for (const { name, description } of fields) expect(description).toContain(whoMay(name));
  });

  it('stands below the roots where a field or an argument needs more', async () => {
    const schema = await builtSchema();
    const types = Object.values(schema.getTypeMap()).filter(isObjectType);
    const fields = types.flatMap((type) =>
      Object.values(type.getFields()).map((field) => ({ of: type.name, ...field })),
    );
    // Who knows of a unit need not see its figures.
    const crossing = fields.filter(
      ({ of, type }) => of === 'Unit' && getNamedType(type).name === 'BudgetYear',
    );
    expect(crossing.map(({ name }) => name)).toEqual(['budgetYear']);
    for (const { description } of crossing) expect(description).toMatch(/Who may: 经办 .*领导/);
    const past = fields.flatMap(({ args }) => args.filter(({ name }) => name === 'knownAt'));
    expect(past.length).toBeGreaterThan(3);
    for (const { description } of past) expect(description).toContain('Who may: 审计 (auditor); of the unit');
  });

  it('names the roles of the table on every command', () => {
    for (const name of Object.keys(COMMANDS)) expect(whoMay(name)).toMatch(/^Who may: .*[\u4e00-\u9fff]/);
    expect(whoMay('approveAdjustment')).toContain('审核 (approver), 财政 (finance)');
    expect(whoMay('recordExpenditure')).toContain('Who may: 经办 (clerk); of the unit');
  });
});
