// Reads what Specmatic wrote about each question, holds every refusal that has a reason to the document, and counts. What failed
// without a reason, or has a reason that nothing needed, ends it with a failure.
import { createReadStream, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import { document, operationOf, resolved } from "./document.mjs";

const Ajv = createRequire(`${process.env.FUZZ_TOOLS}/node_modules/`)("ajv/dist/2020").default;
const reasons = JSON.parse(readFileSync(new URL("reasons.json", import.meta.url), "utf8"));
const SHOWN = 3;

const REQUEST = /^ {2}Request to /;
const RESPONSE = /^ {2}Response at /;
const ENDED = /^(\+ve|-ve)? *Scenario: (\S+) (\S+).*? has (SUCCEEDED|FAILED)\s*$/;
// Only a slice demands that header, for Specmatic to send it; the document does not, and an answer without it is right.
const OURS = /Accept which is a mandatory header, is not sent/;
const TOTAL = /^Tests run: (\d+), Successes: (\d+), Failures: (\d+)/;

/** One question after the other, as the log has them. */
async function* questions(log) {
  let asked = [];
  let answered = [];
  let told = [];
  let at = "none";
  let ended;
  const done = () => (ended ? { ...ended, asked, answered, told } : undefined);
  for await (const line of createInterface({ input: createReadStream(log, "utf8"), crlfDelay: Infinity })) {
    if (REQUEST.test(line)) {
      if (ended) yield done();
      ended = undefined;
      [asked, answered, told, at] = [[], [], [], "request"];
    } else if (RESPONSE.test(line)) at = "response";
    else if (ENDED.test(line)) {
      const [, sign, method, path, how] = ENDED.exec(line);
      ended = { sign: sign === "-ve" ? "-" : "+", method, path, failed: how === "FAILED", line };
      at = "told";
    } else if (TOTAL.test(line)) {
      if (ended) yield done();
      ended = undefined;
      const [, run, successes, failures] = TOTAL.exec(line).map(Number);
      yield { total: { run, successes, failures } };
    } else if (at === "request") asked.push(line.trim());
    else if (at === "response") answered.push(line);
    else if (at === "told") told.push(line);
    else if (line.includes("Error loading example")) yield { unread: line.trim() };
  }
}

const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
ajv.addSchema({ $id: "document", components: document.components });
const shapes = new Map();

function pointed(schema) {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"document#/components/'));
}

/** What an answer breaks of what the document says of its status and kind; nothing where it holds. */
function broken(question) {
  const { operation, status, type, body } = question;
  const described = resolved(operation?.responses[status]);
  if (!described) return `${status} is not described`;
  const kinds = Object.entries(resolved(described).content ?? {});
  if (kinds.length === 0) return body === undefined ? undefined : `${status} is described without a body`;
  const media = kinds.find(([kind]) => kind.split(";")[0] === type || kind === "*/*")?.[1];
  if (!media) return `${type} is not described for ${status}`;
  if (!/[/+]json$/.test(type) || !media.schema) return undefined;
  const key = JSON.stringify(media.schema);
  if (!shapes.has(key)) shapes.set(key, ajv.compile(pointed(media.schema)));
  const holds = shapes.get(key);
  return holds(body) ? undefined : ajv.errorsText(holds.errors);
}

function understood(question) {
  const status = Number(/^\s*(\d{3})\b/.exec(question.answered[0] ?? "")?.[1] ?? 0);
  const text = question.answered.join("\n");
  const type = /^\s*content-type:\s*([^\s;]+)/im.exec(text)?.[1];
  let body;
  try {
    body = JSON.parse(text.slice(text.search(/\n {4}[{[]/)));
  } catch {
    body = undefined;
  }
  const [method, address] = (question.asked[0] ?? "").split(" ");
  // Specmatic holds its own question to the document too, and takes null for a fault where one of several shapes is null.
  const found = question.told.filter((line) => /^\s*>> /.test(line));
  const ofItself = found.length > 0 && found.every((line) => /^\s*>> REQUEST\b/.test(line));
  return { ...question, status, type, body, ofItself, operation: address ? operationOf(method, address) : undefined };
}

const fits = (reason, question) =>
  reason.sign === question.sign &&
  (reason.status === question.status || (reason.status === "any" && question.status < 500)) &&
  (reason.problem === undefined || reason.problem === question.body?.type) &&
  (reason.ofItself ?? false) === question.ofItself &&
  (reason.operations === undefined || reason.operations.includes(question.operation?.id));

const count = { asked: 0, well: 0, badly: 0, excused: 0 };
const failures = [];
const needed = new Map(reasons.map((reason) => [reason, 0]));
const operations = new Set();
for (const log of process.argv.slice(2)) {
  let here = 0;
  let total;
  for await (const each of questions(log)) {
    if (each.unread) {
      failures.push({ kind: `an example cannot be read: ${each.unread}` });
      continue;
    }
    if (each.total) {
      total = each.total;
      continue;
    }
    here++;
    count.asked++;
    count[each.sign === "+" ? "well" : "badly"]++;
    const question = understood(each);
    if (question.operation) operations.add(question.operation.id);
    if (!each.failed || OURS.test(each.line)) continue;
    const reason = reasons.find((one) => fits(one, question));
    const fault = reason ? broken(question) : undefined;
    if (reason && !fault) {
      needed.set(reason, needed.get(reason) + 1);
      count.excused++;
    } else {
      const rule = fault ?? question.told.filter((line) => /^\s*(>>|Specification|R\d{4}:|Expected|Received)/.test(line)).join(" ").replace(/\s+/g, " ").slice(0, 400);
      failures.push({ ...question, kind: `${question.sign} ${question.method} ${question.path} answered ${question.status} ${question.body?.type ?? ""}: ${rule}` });
    }
  }
  if (!total) failures.push({ kind: `${log} does not end with a count` });
  else if (total.run !== here) failures.push({ kind: `${log} counts ${total.run} questions, of which ${here} were understood` });
}

const kinds = failures.reduce((map, each) => map.set(each.kind, [...(map.get(each.kind) ?? []), each]), new Map());
for (const [kind, all] of kinds) {
  console.log(`\n${all.length} x ${kind}`);
  for (const each of all.slice(0, process.env.FUZZ_VERBOSE ? SHOWN : 1)) {
    if (!each.asked) continue;
    console.log(`    ${each.line.replace(/^.*? (with|where) /, "").slice(0, 300)}`);
    console.log(`    ${each.asked.filter(Boolean).join(" | ").slice(0, 700)}`);
    console.log(`    ${each.answered.map((line) => line.trim()).filter(Boolean).join(" ").slice(0, 700)}`);
  }
}
for (const [reason, times] of needed) {
  console.log(`${String(times).padStart(6)} x ${reason.sign} ${reason.status} ${reason.problem ?? ""}: ${reason.because}`);
  if (times === 0 && !process.env.FUZZ_PART) failures.push({ kind: "a reason that nothing needs" });
}
console.log(
  `contract/fuzz: ${operations.size} operations, ${count.asked} questions (${count.well} good, ${count.badly} bad), ` +
    `${count.asked - count.excused - failures.filter((each) => each.asked).length} answered as generated tests expect, ` +
    `${count.excused} refused for a reason and as described, ${failures.length} failures`,
);
process.exit(failures.length === 0 ? 0 : 1);
