"""The next calls of an integrator: figures in bulk, by SDMX, events as they come, and a command that is sent twice."""

import csv
import json
import os
import urllib.error
import urllib.parse
import urllib.request
import uuid

ROOT = os.environ.get("IPSTRATEGY_URL", "http://localhost:8080")
API = ROOT + "/api/v1"
KEYCLOAK = os.environ.get("IPSTRATEGY_KEYCLOAK", "http://localhost:8180") + "/realms/ipstrategy"
CLIENT = os.environ.get("IPSTRATEGY_CLIENT", "integrator-demo")
SECRET = os.environ.get("IPSTRATEGY_SECRET", "integrator-demo")


def ask(url, headers=None, body=None, method=None):
    """An answer that is still coming in: its lines are read as they come."""
    return urllib.request.urlopen(urllib.request.Request(url, body, headers or {}, method=method), timeout=30)


def lines(answer):
    return (line.decode().rstrip("\r\n") for line in answer)


# 1. All figures of a metric as a table, streamed: there may be millions.
with ask(f"{API}/services/patents/figures?metric=PCT-APPLICATIONS&format=CSV") as table:
    print(f"figures: {sum(1 for _ in csv.DictReader(lines(table)))}")

# 2. The same as a statistical system asks for them.
sdmx = f"{ROOT}/sdmx/v2/data/dataflow/IPSTRATEGY/PCT-APPLICATIONS/~/*"
with ask(sdmx, {"Accept": "application/vnd.sdmx.data+csv;version=2.0.0"}) as table:
    print(f"observations: {sum(1 for _ in csv.DictReader(lines(table)))}")

# 3. Events as they come. Whoever was cut off goes on behind the last id he has, with Last-Event-ID.
form = urllib.parse.urlencode({"grant_type": "client_credentials", "client_id": CLIENT, "client_secret": SECRET})
with ask(f"{KEYCLOAK}/protocol/openid-connect/token", body=form.encode()) as answer:
    signed_in = {"Authorization": f"Bearer {json.load(answer)['access_token']}"}


def next_id(last=None):
    stream = {**signed_in, "Accept": "text/event-stream", **({"Last-Event-ID": last} if last else {})}
    with ask(f"{API}/events?service=patents", stream) as events:
        return next(line.removeprefix("id:").strip() for line in lines(events) if line.startswith("id:"))


first = next_id()
print(f"another after the first: {str(next_id(first) != first).lower()}")

# 4. A command that is sent again under its key, since its answer may have been lost, is carried out once.
wanted = json.dumps({"url": "https://bank.example.org/told", "services": ["patents"]}).encode()
once = {**signed_in, "Content-Type": "application/json", "Idempotency-Key": str(uuid.uuid4())}
with ask(f"{API}/webhooks", once, wanted) as answer, ask(f"{API}/webhooks", once, wanted) as again:
    made, same = json.load(answer)["webhook"]["id"], json.load(again)["webhook"]["id"]
    print(f"sent twice, made once: {str(made == same).lower()}, told so: {again.headers['Idempotency-Replayed']}")

# 5. What is changed or taken away is named by the tag under which it was read.
with ask(f"{API}/webhooks/{made}", signed_in) as read:
    tag = read.headers["ETag"]
with ask(f"{API}/webhooks/{made}", {**signed_in, "If-Match": tag}, method="DELETE") as gone:
    print(f"removed: {gone.status}")
