-- As the owner of the tables, once they are there. To change or delete an event, the application lacks the right.
GRANT USAGE ON SCHEMA budget_ledger TO ledger_app;
GRANT SELECT, INSERT ON budget_ledger.events TO ledger_app;
GRANT SELECT, UPDATE (position, recorded_at, filling) ON budget_ledger.head TO ledger_app;
