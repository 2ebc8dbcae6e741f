"""The first calls of an integrator, with nothing but Python's own library."""

import json
import os
import urllib.error
import urllib.parse
import urllib.request

API = os.environ.get("IPSTRATEGY_URL", "http://localhost:8080") + "/api/v1"
KEYCLOAK = os.environ.get("IPSTRATEGY_KEYCLOAK", "http://localhost:8180") + "/realms/ipstrategy"
CLIENT = os.environ.get("IPSTRATEGY_CLIENT", "integrator-demo")
SECRET = os.environ.get("IPSTRATEGY_SECRET", "integrator-demo")


def call(url, headers=None, form=None):
    """Answers status, headers and body; a refusal is an answer like any other."""
    data = urllib.parse.urlencode(form).encode() if form else None
    try:
        with urllib.request.urlopen(urllib.request.Request(url, data, headers or {}), timeout=30) as answer:
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as refusal:
        return refusal.code, refusal.headers, refusal.read()


# 1. A list, page by page: `next` is the cursor of the following page, and null on the last.
count, pages, cursor = 0, 0, None
while pages == 0 or cursor:
    query = {"plan": "PROMOTION-2017", "limit": 50, **({"cursor": cursor} if cursor else {})}
    page = json.loads(call(f"{API}/measures?{urllib.parse.urlencode(query)}")[2])
    count, pages, cursor = count + len(page["items"]), pages + 1, page["next"]
print(f"{count} measures on {pages} pages")

# 2. The same thing again, only if it has changed.
_, headers, _ = call(f"{API}/measures/PROMOTION-2017-084")
status, _, _ = call(f"{API}/measures/PROMOTION-2017-084", {"If-None-Match": headers["ETag"]})
print(f"unchanged: {status}")

# 3. A refusal says what is wrong and where.
problem = json.loads(call(f"{API}/measures?limit=0", {"Accept-Language": "en"})[2])
print(f"refused: {problem['type']} at {problem['errors'][0]['pointer']}")

# 4. A machine signs in with what it is known by, and reads what is not open to everybody.
form = {"grant_type": "client_credentials", "client_id": CLIENT, "client_secret": SECRET}
token = json.loads(call(f"{KEYCLOAK}/protocol/openid-connect/token", form=form)[2])["access_token"]
status, _, _ = call(f"{API}/events?limit=1", {"Authorization": f"Bearer {token}"})
print(f"events: {status}")
