"""Is told of events at an address of its own, and believes what is signed by the platform and fresh; nothing but Python's own library."""

import base64
import hashlib
import hmac
import http.server
import json
import os
import queue
import threading
import time
import urllib.error
import urllib.parse
import urllib.request
import uuid

API = os.environ.get("IPSTRATEGY_URL", "http://localhost:8080") + "/api/v1"
KEYCLOAK = os.environ.get("IPSTRATEGY_KEYCLOAK", "http://localhost:8180") + "/realms/ipstrategy"
CLIENT = os.environ.get("IPSTRATEGY_CLIENT", "integrator-demo")
SECRET = os.environ.get("IPSTRATEGY_SECRET", "integrator-demo")

TOLERANCE = 5 * 60
told = queue.Queue()
key = ""


def genuine(key, headers, body, now=None):
    """Whether a message is signed by the platform and no older than five minutes, by Standard Webhooks."""
    sent = headers.get("webhook-timestamp", "")
    if not sent.isdigit() or abs((time.time() if now is None else now) - int(sent)) > TOLERANCE:
        return False
    content = f"{headers.get('webhook-id', '')}.{sent}.".encode() + body
    mac = hmac.new(base64.b64decode(key.removeprefix("whsec_")), content, hashlib.sha256).digest()
    expected = "v1," + base64.b64encode(mac).decode()
    return any(hmac.compare_digest(expected, one) for one in headers.get("webhook-signature", "").split(" "))


class Receiver(http.server.BaseHTTPRequestHandler):
    """Gives back the challenge, keeps what it is told, and takes nothing that is not genuine."""

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        if not genuine(key, self.headers, body):
            return self.say(401)
        message = json.loads(body)
        if "challenge" in message:
            return self.say(200, json.dumps({"challenge": message["challenge"]}).encode())
        told.put((self.headers, body))
        self.say(204)

    def say(self, status, body=b""):
        self.send_response(status)
        if body:
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def call(method, url, headers=None, data=None):
    """Answers status, headers and body; a refusal is an answer like any other."""
    try:
        request = urllib.request.Request(url, data, headers or {}, method=method)
        with urllib.request.urlopen(request, timeout=30) as answer:
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as refusal:
        return refusal.code, refusal.headers, refusal.read()


form = {"grant_type": "client_credentials", "client_id": CLIENT, "client_secret": SECRET}
token = json.loads(call("POST", f"{KEYCLOAK}/protocol/openid-connect/token", data=urllib.parse.urlencode(form).encode())[2])
signed_in = {"Authorization": f"Bearer {token['access_token']}"}
server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Receiver)
threading.Thread(target=server.serve_forever, daemon=True).start()

# 1. Subscribe to what happened behind the first event that is kept. Should the answer be lost, send it again under its key.
after = json.loads(call("GET", f"{API}/events?limit=1&service=patents", signed_in)[2])["next"]
wanted = json.dumps({"url": f"http://127.0.0.1:{server.server_port}/told", "services": ["patents"], "after": after}).encode()
once = {**signed_in, "Content-Type": "application/json", "Idempotency-Key": str(uuid.uuid4())}
made = json.loads(call("POST", f"{API}/webhooks", once, wanted)[2])
again = json.loads(call("POST", f"{API}/webhooks", once, wanted)[2])
print(f"sent twice, made once: {made == again}")
key, webhook = made["secret"], f"{API}/webhooks/{made['webhook']['id']}"


def change(method, url):
    """Changes the webhook as it was read, and reads it anew where somebody was faster."""
    status = 412
    while status == 412:
        tag = call("GET", webhook, signed_in)[1]["ETag"]
        status, _, body = call(method, url, {**signed_in, "If-Match": tag})
    return status, body


# 2. A change needs the tag of what was read: without it, it is refused. The address then has to give back a challenge.
print(f"without a tag: {call('POST', f'{webhook}/verification', signed_in)[0]}")
print(f"verified: {json.loads(change('POST', f'{webhook}/verification')[1])['state']}")

# 3. What comes is genuine. Had somebody altered it on its way, or kept it to send it later, it would be refused.
headers, body = told.get(timeout=60)
print(f"told: {genuine(key, headers, body)}")
print(f"altered: {genuine(key, headers, body + b' ')}")
print(f"ten minutes later: {genuine(key, headers, body, time.time() + 600)}")

# 4. Enough.
print(f"removed: {change('DELETE', webhook)[0]}")
