#!/usr/bin/env bash
# The next calls of an integrator: figures in bulk, by SDMX, events as they come, and a command that is sent twice.
set -euo pipefail

root=${IPSTRATEGY_URL:-http://localhost:8080}
api=$root/api/v1
keycloak=${IPSTRATEGY_KEYCLOAK:-http://localhost:8180}/realms/ipstrategy
client=${IPSTRATEGY_CLIENT:-integrator-demo}
secret=${IPSTRATEGY_SECRET:-integrator-demo}

field() { sed -n "s/.*\"$1\":\"\([^\"]*\)\".*/\1/p" <<<"$2"; }
header() { tr -d '\r' | sed -n "s/^$1: //Ip"; }

# How many rows a table has; none of these tables breaks a line inside of a field.
rows() { tail -n +2 | grep -c .; }

# 1. All figures of a metric as a table, streamed: there may be millions.
echo "figures: $(curl -sSf "$api/services/patents/figures?metric=PCT-APPLICATIONS&format=CSV" | rows)"

# 2. The same as a statistical system asks for them.
echo "observations: $(curl -sSf -H 'Accept: application/vnd.sdmx.data+csv;version=2.0.0' \
  "$root/sdmx/v2/data/dataflow/IPSTRATEGY/PCT-APPLICATIONS/~/*" | rows)"

# 3. Events as they come. Whoever was cut off goes on behind the last id he has, with Last-Event-ID.
token=$(field access_token "$(curl -sSf "$keycloak/protocol/openid-connect/token" \
  -d grant_type=client_credentials -d "client_id=$client" -d "client_secret=$secret")")
next_id() {
  # curl is cut off as soon as one event is there.
  { curl -sSN -H "Authorization: Bearer $token" -H 'Accept: text/event-stream' "$@" \
    "$api/events?service=patents" 2>/dev/null || true; } | sed -n '/^id:/{s/^id: *//p;q}'
}
first=$(next_id)
echo "another after the first: $([ "$(next_id -H "Last-Event-ID: $first")" != "$first" ] && echo true || echo false)"

# 4. A command that is sent again under its key, since its answer may have been lost, is carried out once.
key=$(cat /proc/sys/kernel/random/uuid 2>/dev/null || uuidgen)
subscribe() {
  curl -sSf "$@" -H "Authorization: Bearer $token" -H 'Content-Type: application/json' -H "Idempotency-Key: $key" \
    -d '{"url":"https://bank.example.org/told","services":["patents"]}' "$api/webhooks"
}
made=$(subscribe | grep -o 'WEBHOOK-[0-9]*' | head -n 1)
again=$(subscribe -D -)
same=$(grep -o 'WEBHOOK-[0-9]*' <<<"$again" | head -n 1)
echo "sent twice, made once: $([ "$made" = "$same" ] && echo true || echo false)," \
  "told so: $(header Idempotency-Replayed <<<"$again")"

# 5. What is changed or taken away is named by the tag under which it was read.
tag=$(curl -sSf -o /dev/null -D - -H "Authorization: Bearer $token" "$api/webhooks/$made" | header ETag)
echo "removed: $(curl -sS -o /dev/null -w '%{http_code}' -X DELETE -H "Authorization: Bearer $token" -H "If-Match: $tag" \
  "$api/webhooks/$made")"
