import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

const NAME = 'budget-ledger';

/** The folder for the command line's data of one user: XDG_CONFIG_HOME, or else the convention of the system. */
export function userFolder(
  { APPDATA, XDG_CONFIG_HOME }: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  // The XDG Base Directory Specification says that a relative path must be ignored.
  if (XDG_CONFIG_HOME !== undefined && isAbsolute(XDG_CONFIG_HOME)) return join(XDG_CONFIG_HOME, NAME);
  if (platform === 'win32') return join(APPDATA ?? join(homedir(), 'AppData', 'Roaming'), NAME);
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', NAME);
  return join(homedir(), '.config', NAME);
}
