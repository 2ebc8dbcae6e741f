// Sets the stage for the generative run. It makes, by the examples of the document, what a platform that was just seeded has none of; it
// writes for each operation an example that is true on this platform; and it cuts the document into slices. Specmatic asks with every
// subset of the optional parameters: of twelve that would be 4096 questions for one operation. So a slice has of each operation a handful
// of its optional parameters; all slices together have all. What cannot be made or asked is named.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { document, isParameter, operation, operations, resolved } from "./document.mjs";

const door = `http://127.0.0.1:${process.env.FUZZ_PORT}`;
const folder = process.env.FUZZ_SLICES;
const bodies = JSON.parse(readFileSync(new URL("bodies.json", import.meta.url), "utf8"));
const SERVICES = ["patents", "coordination", "trademarks", "copyright", "enforcement", "international"];
const HANDFUL = 3;
// The same in each operation and answered by the same code: asked with what reads, for each would carry out a command once more.
const GENERAL = new Set(["If-None-Match", "Accept-Language", "X-Correlation-Id", "Request-Timeout"]);
// With `fields` an answer is a part of what is described, and OpenAPI has no word for "some of these fields"; the tests of the
// services and of the gateway hold such answers to the described fields.
const PARTIAL = new Set(["fields"]);
const ENDLESS = new Set(["text/event-stream"]);

async function call(method, address, { body, type, accept } = {}) {
  const answer = await fetch(door + address, {
    method,
    body,
    headers: {
      authorization: "Bearer stage",
      ...(type ? { "content-type": type } : {}),
      ...(accept ? { accept } : {}),
      ...(method === "GET" ? {} : { "if-match": '"unread"' }),
    },
  });
  const text = await answer.text();
  // Not an answer of the platform.
  if (answer.status === 599) throw new Error(text);
  let json;
  try {
    json = JSON.parse(text);
  } catch {
    json = undefined;
  }
  return { status: answer.status, type: answer.headers.get("content-type")?.split(";")[0], text, json };
}

const exampleOf = (parameter) => parameter?.example ?? parameter?.schema?.example;

/** The value of a path's parameter: the document's own if there is such a thing here, or the first of the list that it stands in. */
async function values(template, at, prefix, parameters) {
  const name = template[at].slice(1, -1);
  if (name === "service") return SERVICES;
  const own = exampleOf(parameters.find((each) => each.in === "path" && each.name === name));
  const found = own === undefined ? [] : [String(own)];
  const list = template.slice(0, at).join("/");
  if (operation("GET", list)) {
    const { json } = await call("GET", `${prefix}?limit=20`);
    for (const item of json?.items ?? []) {
      const value = item[name] ?? item.id ?? item.code ?? item.number ?? item.place;
      if (value !== undefined && value !== null) found.push(String(value));
    }
  }
  return [...new Set(found)];
}

/** A path of this platform for an operation, or none where the things that it leads to are not there. */
async function place(asked, at = 0, prefix = "") {
  if (at === asked.segments.length) return prefix;
  const segment = asked.segments[at];
  if (!isParameter(segment)) return place(asked, at + 1, at === 0 ? "" : `${prefix}/${segment}`);
  for (const value of await values(asked.segments, at, prefix, asked.parameters)) {
    const here = `${prefix}/${encodeURIComponent(value)}`;
    const template = asked.segments.slice(0, at + 1).join("/");
    if (segment !== "{service}" && operation("GET", template) && (await call("GET", here)).status !== 200) continue;
    const whole = await place(asked, at + 1, here);
    if (whole) return whole;
  }
  return undefined;
}

/** Without what is null: Specmatic takes null for a fault where one of several shapes is null. */
function said(value) {
  if (Array.isArray(value)) return value.map(said);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== null).map(([name, each]) => [name, said(each)]));
}

function bodyOf(asked) {
  const content = Object.entries(resolved(asked.body)?.content ?? {});
  const own = bodies[asked.id];
  for (const [type, media] of content) {
    const example = own ?? media.example ?? Object.values(media.examples ?? {})[0]?.value;
    if (example !== undefined) return { type, value: said(example) };
  }
  return undefined;
}

const sent = (body) => (body ? { type: body.type, body: typeof body.value === "string" ? body.value : JSON.stringify(body.value) } : {});
const success = (asked) => Number(Object.keys(asked.responses).find((status) => status.startsWith("2")));

async function make() {
  const refused = new Map();
  for (let made = 1, round = 0; made > 0 && round < 4; round++) {
    made = 0;
    for (const asked of operations.filter((each) => each.method === "POST" && each.responses["201"])) {
      const at = await place(asked);
      if (!at) continue;
      const list = operation("GET", asked.path) ? await call("GET", `${at}?limit=1`) : undefined;
      if (list === undefined || (list.json?.items?.length ?? 0) > 0) continue;
      const { status, text } = await call("POST", at, sent(bodyOf(asked)));
      if (status === 201) {
        made++;
        refused.delete(asked.id);
        console.log(`  made by ${asked.id}: ${at}`);
      } else refused.set(asked.id, `${status} ${text.slice(0, 300)}`);
    }
  }
  for (const [id, why] of refused) console.log(`  not made by ${id}: ${why}`);
}

const valueOf = (parameter) => {
  const schema = resolved(parameter.schema);
  return exampleOf(parameter) ?? schema?.enum?.[0] ?? schema?.default;
};

const asking = (at, pairs) => (pairs.length ? `${at}?${new URLSearchParams(pairs)}` : at);

/** What the document says of a path's parameters, where there is nothing that it could be said of. */
function asDocumented(asked) {
  const shown = (segment) => exampleOf(asked.parameters.find((each) => each.in === "path" && `{${each.name}}` === segment));
  return asked.segments.map((each) => (isParameter(each) ? encodeURIComponent(String(shown(each))) : each)).join("/");
}

/** The handfuls of optional parameters that an operation is asked with, each with values that are true here. */
async function handfuls(asked, at) {
  const optional = asked.parameters.filter((each) => !each.required && !PARTIAL.has(each.name));
  const required = asked.parameters.filter((each) => each.required && each.in === "query").map((each) => [each.name, String(valueOf(each))]);
  const found = [];
  for (const parameter of optional) {
    if (GENERAL.has(parameter.name)) {
      if (asked.method === "GET") found.push({ parameter, value: String(valueOf(parameter)) });
      continue;
    }
    if (parameter.in !== "query" || asked.method !== "GET") {
      if (valueOf(parameter) !== undefined) found.push({ parameter, value: String(valueOf(parameter)) });
      continue;
    }
    let value = valueOf(parameter);
    let need = [];
    if (parameter.name === "cursor") {
      need = [["limit", "1"]];
      value = (await call("GET", asking(at, [...required, ...need]))).json?.next ?? undefined;
    }
    if (value === undefined || value === null) {
      console.log(`  not asked: ${asked.id} with ${parameter.name}, of which there is none here`);
      continue;
    }
    const answer = await call("GET", asking(at, [...required, [parameter.name, String(value)]]));
    if (answer.status === success(asked)) found.push({ parameter, value: String(value) });
    else console.log(`  the document's example is answered ${answer.status}: ${asked.id} ${parameter.name}=${value} ${answer.text.slice(0, 300)}`);
  }
  const cut = [];
  for (const each of found) {
    let last = cut.at(-1);
    // A cursor leads on from a page that was asked for in one way only.
    const alone = each.parameter.name === "cursor";
    if (!last || last.length === HANDFUL || alone || last[0].parameter.name === "cursor") cut.push((last = []));
    last.push(each);
    if (last.length > 1 && asked.method === "GET" && each.parameter.in === "query") {
      const pairs = last.filter((one) => one.parameter.in === "query").map((one) => [one.parameter.name, one.value]);
      const together = await call("GET", asking(at, [...required, ...pairs]));
      if (together.status !== success(asked)) {
        last.pop();
        cut.push([each]);
      }
    }
  }
  return { required, cut: cut.length ? cut : [[]] };
}

async function example(asked, at, required, handful, accepted) {
  const status = success(asked);
  const request = { method: asked.method, path: at };
  const pairs = [...required, ...handful.filter((each) => each.parameter.in === "query").map((each) => [each.parameter.name, each.value])];
  if (pairs.length) request.query = Object.fromEntries(pairs);
  const headers = Object.fromEntries(handful.filter((each) => each.parameter.in === "header").map((each) => [each.parameter.name, each.value]));
  for (const each of asked.parameters.filter((one) => one.in === "header" && one.required)) headers[each.name] = String(exampleOf(each));
  const body = bodyOf(asked);
  if (body) {
    headers["Content-Type"] = body.type;
    request.body = body.value;
  }
  if (accepted) headers.Accept = accepted;
  if (Object.keys(headers).length) request.headers = headers;
  // What comes is held to its schema; what an example says of it is only that there is something, since Specmatic takes the first row of
  // a list of anything for the shape of all.
  const response = { status };
  const [type, media] = contents(asked).find(([each]) => !accepted || each === accepted) ?? [];
  if (type) response.body = !/[/+]json$/.test(type) ? "text" : resolved(media.schema)?.type === "array" ? [] : {};
  return { partial: { "http-request": request, "http-response": response } };
}

const contents = (asked) => Object.entries(resolved(asked.responses[success(asked)])?.content ?? {});

/** The operation as one slice has it: with one handful of its optional parameters, one kind of answer, and signed in by the token alone. */
function sliced(asked, handful, accepted) {
  const described = structuredClone(document.paths[asked.path][asked.method.toLowerCase()]);
  const names = new Set(handful.map((each) => each.parameter.name));
  described.parameters = asked.parameters.filter((each) => each.required || names.has(each.name));
  // Both schemes are one token; who may come without comes without.
  const status = success(asked);
  if (contents(asked).length > 1) {
    const [type, media] = contents(asked).find(([each]) => !accepted || each === accepted);
    described.responses[status] = { ...resolved(described.responses[status]), content: { [type]: media } };
  }
  // OpenAPI tells what is accepted by what is answered; Specmatic sends what stands among the headers.
  if (accepted) described.parameters.push({ name: "Accept", in: "header", required: true, schema: { type: "string", enum: [accepted] } });
  described.security = asked.roles.length ? [{ token: [] }] : [];
  return described;
}

const slices = [];
let next = 0;
function add(asked, at, made, accepted, example) {
  const slice = (slices[next++] ??= { paths: {}, examples: [] });
  (slice.paths[asked.path] ??= {})[asked.method.toLowerCase()] = sliced(asked, made, accepted);
  slice.examples.push([asked.id, example]);
}

mkdirSync(folder, { recursive: true });
await make();
for (const asked of operations) {
  const here = await place(asked);
  const at = here ?? asDocumented(asked);
  if (!here) console.log(`  nothing here for ${asked.id}: ${asked.method} ${asked.path}`);
  const { required, cut } = await handfuls(asked, at);
  next = 0;
  for (const handful of cut) add(asked, at, handful, undefined, await example(asked, at, required, handful));
  for (const [type] of contents(asked).slice(1)) {
    if (ENDLESS.has(type)) console.log(`  not asked: ${asked.id} as ${type}, which does not end`);
    else add(asked, at, [], type, await example(asked, at, required, [], type));
  }
}
for (const [number, slice] of slices.entries()) {
  const here = path.join(folder, String(number));
  mkdirSync(path.join(here, "examples"), { recursive: true });
  writeFileSync(path.join(here, "openapi.json"), JSON.stringify({ ...document, paths: slice.paths }));
  for (const [name, each] of slice.examples) writeFileSync(path.join(here, "examples", `${name}.json`), JSON.stringify(each, null, 1));
}
console.log(`${operations.length} operations in ${slices.length} slices: ${slices.map((each) => each.examples.length).join(", ")}`);
