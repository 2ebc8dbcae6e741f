// Stands between the generative run and the gateway and does the two things that a client does and the run cannot:
// it signs in, as somebody who may do what is asked, and it reads a thing's tag before it changes it.
// Nothing else is touched: neither the request's path, query or body, nor anything of the answer.
import http from "node:http";
import { isParameter, operation, operationOf } from "./document.mjs";

const [gateway, keycloak, port] = [new URL(process.env.FUZZ_GATEWAY), process.env.FUZZ_KEYCLOAK, process.env.FUZZ_PORT];

// Of several roles that are enough, the one that may see and do the most.
const PERSONS = [
  ["coordinator", "coordinator"],
  ["administrator", "administrator"],
  ["statistician", "statistician"],
  ["approver", "approver-sipo"],
  ["officer", "officer-sipo"],
  ["auditor", "auditor"],
];
// Who reports a figure may not verify it.
const VERIFIED = /\/verification$/;
const tokens = new Map();
const agent = new http.Agent({ keepAlive: true });

async function token(person) {
  const known = tokens.get(person);
  if (known && known.until > Date.now()) return known.token;
  const answer = await fetch(`${keycloak}/realms/ipstrategy/protocol/openid-connect/token`, {
    method: "POST",
    body: new URLSearchParams({ client_id: "console", grant_type: "password", username: person, password: person }),
  });
  if (!answer.ok) throw new Error(`${person} cannot sign in: ${answer.status}`);
  const { access_token, expires_in } = await answer.json();
  tokens.set(person, { token: access_token, until: Date.now() + expires_in * 800 });
  return access_token;
}

function person(asked) {
  if (asked.roles.length === 0) return "auditor";
  if (VERIFIED.test(asked.path) && asked.roles.includes("statistician")) return "verifier";
  return PERSONS.find(([role]) => asked.roles.includes(role))?.[1];
}

/** Where the thing is read that a command is for: the longest part of its path that the document lets one read. */
function thingOf(asked, address) {
  const segments = address.split("?")[0].split("/");
  for (let length = segments.length; length > 3; length--) {
    const path = asked.segments.slice(0, length).join("/");
    if (isParameter(path.split("/").at(-1)) && operation("GET", path)) return segments.slice(0, length).join("/");
  }
  const whole = asked.segments.join("/");
  return operation("GET", whole) ? segments.join("/") : undefined;
}

function send(method, path, headers, body) {
  return new Promise((resolve, reject) => {
    const request = http.request(
      { agent, host: gateway.hostname, port: gateway.port, method, path, headers },
      (answer) => {
        const parts = [];
        answer.on("data", (part) => parts.push(part));
        answer.on("end", () => resolve({ answer, body: Buffer.concat(parts) }));
        answer.on("error", reject);
      },
    );
    request.on("error", reject);
    request.end(body);
  });
}

async function passOn(request, body) {
  const headers = { ...request.headers, host: gateway.host };
  delete headers["specmatic-response-code"];
  delete headers["transfer-encoding"];
  headers["content-length"] = String(body.length);
  const asked = operationOf(request.method, request.url);
  if (asked && headers.authorization) {
    headers.authorization = `Bearer ${await token(person(asked))}`;
    // A made-up tag is answered 412, as it should be; whoever means to be heard reads the tag first.
    const thing = headers["if-match"] ? thingOf(asked, request.url) : undefined;
    if (thing) {
      const read = operationOf("GET", thing);
      const reader = await token(person(read));
      const { answer } = await send("GET", thing, { host: gateway.host, authorization: `Bearer ${reader}` });
      headers["if-match"] = answer.headers.etag ?? headers["if-match"];
    }
  }
  return send(request.method, request.url, headers, body);
}

const server = http.createServer((request, response) => {
  const parts = [];
  request.on("data", (part) => parts.push(part));
  request.on("end", async () => {
    try {
      const { answer, body } = await passOn(request, Buffer.concat(parts));
      const headers = { ...answer.headers };
      delete headers["transfer-encoding"];
      delete headers.connection;
      if (request.method !== "HEAD" && answer.statusCode !== 304) headers["content-length"] = String(body.length);
      response.writeHead(answer.statusCode, headers);
      response.end(body);
    } catch (trouble) {
      // Not an answer of the platform: a status that no operation names, so that it is seen.
      response.writeHead(599, { "content-type": "text/plain" });
      response.end(`the door: ${trouble.stack}`);
    }
  });
});
// A connection that rests between two questions stays open.
server.keepAliveTimeout = 600_000;
server.listen(Number(port), "127.0.0.1", () => console.log(`open on ${port}`));
