import { describe, expect, it } from '@jest/globals';
import { withoutSettings } from '../../../../test/support/stores/kurrentdb-node';

describe('a private node', () => {
  it('is started without the settings of the caller’s own server', () => {
    const caller = { PATH: '/bin', KURRENTDB_URL: 'kurrentdb://h', EventStore_Db: '/x', KURRENTDB: 'kept' };
    expect(withoutSettings(caller)).toEqual({ PATH: '/bin', KURRENTDB: 'kept' });
  });
});
