// Counts what the proxy found: in answers, in requests that were taken, and in requests that were refused.
import { readFileSync } from "node:fs";

const ROOMS = /^\/(api|sdmx|catalogue)(\/|$)/;
const lines = readFileSync(process.argv[2], "utf8").trim().split("\n").map((line) => JSON.parse(line));
const described = lines.filter((line) => ROOMS.test(line.path) && line.method !== "OPTIONS");

function found(line) {
  // Cut off by the proxy where it is long: its beginning is enough to count it.
  const text = line.found.replace(/^Too many violations! /, "");
  try {
    return JSON.parse(text);
  } catch {
    return [{ location: [/"location":\["(request|response)"/.exec(text)?.[1] ?? "response"], message: text.slice(0, 300) }];
  }
}

const violations = new Map();
let refused = 0;
for (const line of described) {
  const all = found(line);
  const faulty = all.filter((each) => each.location[0] !== "request" || line.status < 400);
  if (all.length > 0 && faulty.length === 0) refused++;
  for (const each of faulty) {
    const kind = `${line.method} ${line.path} ${line.status}: ${each.location.join(".")} ${each.message}`;
    violations.set(kind, (violations.get(kind) ?? 0) + 1);
  }
}
for (const [kind, times] of [...violations].slice(0, 100)) console.log(`${times} x ${kind.slice(0, 500)}`);
console.log(
  `contract/proxied: ${described.length} calls went through the proxy (${lines.length - described.length} more to what the document does not describe), ` +
    `${[...violations.values()].reduce((sum, each) => sum + each, 0)} violations; ${refused} requests were wrong on purpose and refused`,
);
process.exit(violations.size === 0 && described.length > 0 ? 0 : 1);
