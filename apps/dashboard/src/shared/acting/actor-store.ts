const KEY = 'budget-ledger.actor';
const USED_KEY = 'budget-ledger.actors';
const REMEMBERED = 12;

/** Who acts, until there is a login; kept in the browser, the same in all of its tabs. */
class ActorStore {
  private actor = localStorage.getItem(KEY) ?? '';
  private readonly listeners = new Set<() => void>();

  constructor() {
    window.addEventListener('storage', ({ key, newValue }) => {
      if (key === KEY) this.show(newValue ?? '');
    });
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Empty where nobody has been named. */
  readonly get = (): string => this.actor;

  set(name: string): void {
    const actor = name.trim();
    localStorage.setItem(KEY, actor);
    if (actor !== '') {
      const used = [actor, ...this.used().filter((each) => each !== actor)];
      localStorage.setItem(USED_KEY, used.slice(0, REMEMBERED).join('\n'));
    }
    this.show(actor);
  }

  /** Names that acted from this browser, the latest first. */
  used(): readonly string[] {
    return (localStorage.getItem(USED_KEY) ?? '').split('\n').filter((name) => name !== '');
  }

  private show(actor: string): void {
    this.actor = actor;
    for (const listener of this.listeners) listener();
  }
}

export const actorStore = new ActorStore();
