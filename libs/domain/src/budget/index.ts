export * from './authority.events';
export * from './budget-line';
export * from './budget.commands';
export * from './budget.errors';
export * from './budget.events';
export * from './spending.events';
export * from './year.events';
