#!/bin/sh
# Runs once, as the superuser, when the data folder is new: the roles and the database of docs/stores.md.
set -eu
psql --set=ON_ERROR_STOP=1 --username="$POSTGRES_USER" --dbname=postgres \
  --set=owner="$LEDGER_OWNER_PASSWORD" --set=app="$LEDGER_APP_PASSWORD" <<'SQL'
CREATE ROLE ledger_owner LOGIN PASSWORD :'owner';
CREATE ROLE ledger_app LOGIN PASSWORD :'app';
CREATE DATABASE ledger OWNER ledger_owner ENCODING 'UTF8' TEMPLATE template0;
SQL
