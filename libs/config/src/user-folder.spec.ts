import { homedir } from 'node:os';
import { describe, expect, it } from '@jest/globals';
import { userFolder } from './user-folder';

describe('the folder of a user', () => {
  it('is where the system has such folders', () => {
    expect(userFolder({ XDG_CONFIG_HOME: '/home/li/.settings' }, 'linux')).toBe(
      '/home/li/.settings/budget-ledger',
    );
    expect(userFolder({}, 'linux')).toBe(`${homedir()}/.config/budget-ledger`);
    expect(userFolder({ XDG_CONFIG_HOME: 'relative' }, 'linux')).toBe(`${homedir()}/.config/budget-ledger`);
    expect(userFolder({}, 'darwin')).toBe(`${homedir()}/Library/Application Support/budget-ledger`);
    expect(userFolder({ XDG_CONFIG_HOME: '/settings' }, 'darwin')).toBe('/settings/budget-ledger');
    expect(userFolder({ APPDATA: '/users/li/roaming' }, 'win32')).toBe('/users/li/roaming/budget-ledger');
  });
});
