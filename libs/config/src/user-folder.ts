import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

const NAME = 'budget-ledger';

/** Where the command line keeps what belongs to one user: as XDG_CONFIG_HOME says, else by the custom of the system. */
export function userFolder(
  { APPDATA, XDG_CONFIG_HOME }: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  // A relative path is to be passed over: XDG Base Directory Specification.
  if (XDG_CONFIG_HOME !== undefined && isAbsolute(XDG_CONFIG_HOME)) return join(XDG_CONFIG_HOME, NAME);
  if (platform === 'win32') return join(APPDATA ?? join(homedir(), 'AppData', 'Roaming'), NAME);
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', NAME);
  return join(homedir(), '.config', NAME);
}
