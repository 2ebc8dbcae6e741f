// The first calls of an integrator, with nothing but the fetch of Node 18 or later.

const { env } = process;
const api = `${env.IPSTRATEGY_URL ?? "http://localhost:8080"}/api/v1`;
const keycloak = `${env.IPSTRATEGY_KEYCLOAK ?? "http://localhost:8180"}/realms/ipstrategy`;

// 1. A list, page by page: `next` is the cursor of the following page, and null on the last.
let [count, pages, cursor] = [0, 0, undefined];
do {
  const query = new URLSearchParams({ plan: "PROMOTION-2017", limit: "50", ...(cursor && { cursor }) });
  const page = await (await fetch(`${api}/measures?${query}`)).json();
  count += page.items.length;
  pages += 1;
  cursor = page.next;
} while (cursor);
console.log(`${count} measures on ${pages} pages`);

// 2. The same thing again, only if it has changed.
const known = (await fetch(`${api}/measures/PROMOTION-2017-084`)).headers.get("ETag");
const again = await fetch(`${api}/measures/PROMOTION-2017-084`, {
  cache: "no-store",
  headers: { "If-None-Match": known },
});
console.log(`unchanged: ${again.status}`);

// 3. A refusal says what is wrong and where.
const refused = await fetch(`${api}/measures?limit=0`, { headers: { "Accept-Language": "en" } });
const problem = await refused.json();
console.log(`refused: ${problem.type} at ${problem.errors[0].pointer}`);

// 4. A machine signs in with what it is known by, and reads what is not open to everybody.
const signedIn = await fetch(`${keycloak}/protocol/openid-connect/token`, {
  method: "POST",
  body: new URLSearchParams({
    grant_type: "client_credentials",
    client_id: env.IPSTRATEGY_CLIENT ?? "integrator-demo",
    client_secret: env.IPSTRATEGY_SECRET ?? "integrator-demo",
  }),
});
const { access_token: token } = await signedIn.json();
const events = await fetch(`${api}/events?limit=1`, {
  headers: { Authorization: `Bearer ${token}` },
});
await events.json();
console.log(`events: ${events.status}`);
