#!/bin/bash
# Run once by PostgreSQL's image, when it has made its data: a database for each service and for Keycloak, each with a role of the same name
# that owns it and may enter no other. Passwords go to psql by its input, not by its arguments.
set -euo pipefail

while read -r name password; do
  psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres <<SQL
CREATE ROLE $name LOGIN PASSWORD '$password';
CREATE DATABASE $name OWNER $name;
REVOKE CONNECT ON DATABASE $name FROM PUBLIC;
SQL
done </run/secrets/databases
