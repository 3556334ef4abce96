import { describe, expect, it } from '@jest/globals';
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

  it('names the roles of the table on every command', () => {
    for (const name of Object.keys(COMMANDS)) expect(whoMay(name)).toMatch(/^Who may: .*[\u4e00-\u9fff]/);
    expect(whoMay('approveAdjustment')).toContain('审核 (approver), 财政 (finance)');
    expect(whoMay('recordExpenditure')).toContain('Who may: 经办 (clerk); of the unit');
  });
});
