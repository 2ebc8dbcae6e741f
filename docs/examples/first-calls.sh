#!/usr/bin/env bash
# The first calls of an integrator, with nothing but curl and sed.
set -euo pipefail

api=${IPSTRATEGY_URL:-http://localhost:8080}/api/v1
keycloak=${IPSTRATEGY_KEYCLOAK:-http://localhost:8180}/realms/ipstrategy
client=${IPSTRATEGY_CLIENT:-integrator-demo}
secret=${IPSTRATEGY_SECRET:-integrator-demo}

field() { sed -n "s/.*\"$1\":\"\([^\"]*\)\".*/\1/p" <<<"$2"; }

# 1. A list, page by page: `next` is the cursor of the following page, and null on the last.
count=0 pages=0 cursor=
while :; do
  page=$(curl -sSf "$api/measures?plan=PROMOTION-2017&limit=50${cursor:+&cursor=$cursor}")
  pages=$((pages + 1))
  count=$((count + $(grep -o '"number":"' <<<"$page" | wc -l)))
  cursor=$(sed -n 's/.*"next":"\([^"]*\)".*/\1/p' <<<"$page")
  [ -n "$cursor" ] || break
done
echo "$count measures on $pages pages"

# 2. The same thing again, only if it has changed.
tag=$(curl -sSf -o /dev/null -D - "$api/measures/PROMOTION-2017-084" | tr -d '\r' | sed -n 's/^[Ee][Tt]ag: //p')
echo "unchanged: $(curl -sS -o /dev/null -w '%{http_code}' -H "If-None-Match: $tag" "$api/measures/PROMOTION-2017-084")"

# 3. A refusal says what is wrong and where.
problem=$(curl -sS -H 'Accept-Language: en' "$api/measures?limit=0")
echo "refused: $(field type "$problem") at $(field pointer "$problem")"

# 4. A machine signs in with what it is known by, and reads what is not open to everybody.
token=$(field access_token "$(curl -sSf "$keycloak/protocol/openid-connect/token" \
  -d grant_type=client_credentials -d "client_id=$client" -d "client_secret=$secret")")
echo "events: $(curl -sS -o /dev/null -w '%{http_code}' -H "Authorization: Bearer $token" \
  "$api/events?limit=1")"
