// The next calls of an integrator: figures in bulk, by SDMX, events as they come, and a command that is sent twice.

const { env } = process;
const root = env.IPSTRATEGY_URL ?? "http://localhost:8080";
const api = `${root}/api/v1`;
const keycloak = `${env.IPSTRATEGY_KEYCLOAK ?? "http://localhost:8180"}/realms/ipstrategy`;

/** The lines of an answer as they come. */
async function* lines(answer) {
  let rest = "";
  for await (const text of answer.body.pipeThrough(new TextDecoderStream())) {
    const whole = (rest + text).split(/\r?\n/);
    rest = whole.pop();
    yield* whole;
  }
  if (rest) yield rest;
}

/** How many rows a table has; none of these tables breaks a line inside of a field. */
async function rows(answer) {
  let count = -1;
  for await (const _ of lines(answer)) count += 1;
  return count;
}

// 1. All figures of a metric as a table, streamed: there may be millions.
console.log(`figures: ${await rows(await fetch(`${api}/services/patents/figures?metric=PCT-APPLICATIONS&format=CSV`))}`);

// 2. The same as a statistical system asks for them.
const sdmx = await fetch(`${root}/sdmx/v2/data/dataflow/IPSTRATEGY/PCT-APPLICATIONS/~/*`, {
  headers: { Accept: "application/vnd.sdmx.data+csv;version=2.0.0" },
});
console.log(`observations: ${await rows(sdmx)}`);

// 3. Events as they come. Whoever was cut off goes on behind the last id he has, with Last-Event-ID.
const signedIn = await fetch(`${keycloak}/protocol/openid-connect/token`, {
  method: "POST",
  body: new URLSearchParams({
    grant_type: "client_credentials",
    client_id: env.IPSTRATEGY_CLIENT ?? "integrator-demo",
    client_secret: env.IPSTRATEGY_SECRET ?? "integrator-demo",
  }),
});
const { access_token: token } = await signedIn.json();
const mine = { Authorization: `Bearer ${token}` };

async function nextId(last) {
  const events = await fetch(`${api}/events?service=patents`, {
    headers: { ...mine, Accept: "text/event-stream", ...(last && { "Last-Event-ID": last }) },
  });
  for await (const line of lines(events)) {
    if (line.startsWith("id:")) return line.slice(3).trim();
  }
}
const first = await nextId();
console.log(`another after the first: ${(await nextId(first)) !== first}`);

// 4. A command that is sent again under its key, since its answer may have been lost, is carried out once.
const command = {
  method: "POST",
  headers: { ...mine, "Content-Type": "application/json", "Idempotency-Key": crypto.randomUUID() },
  body: JSON.stringify({ url: "https://bank.example.org/told", services: ["patents"] }),
};
const made = (await (await fetch(`${api}/webhooks`, command)).json()).webhook.id;
const again = await fetch(`${api}/webhooks`, command);
const same = (await again.json()).webhook.id;
console.log(`sent twice, made once: ${made === same}, told so: ${again.headers.get("Idempotency-Replayed")}`);

// 5. What is changed or taken away is named by the tag under which it was read.
const tag = (await fetch(`${api}/webhooks/${made}`, { headers: mine })).headers.get("ETag");
const gone = await fetch(`${api}/webhooks/${made}`, { method: "DELETE", headers: { ...mine, "If-Match": tag } });
console.log(`removed: ${gone.status}`);
