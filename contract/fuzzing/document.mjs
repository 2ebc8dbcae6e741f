// The committed document, read for the generative run: which operation a request is, and who may ask for it.
import { readFileSync } from "node:fs";

const METHODS = ["get", "put", "post", "delete", "patch"];

export const document = JSON.parse(readFileSync(process.env.FUZZ_DOCUMENT, "utf8"));

/** Follows a reference into the document. */
export function resolved(thing) {
  if (!thing?.$ref) return thing;
  return resolved(thing.$ref.slice(2).split("/").reduce((at, step) => at[step], document));
}

// "Needs one of the roles: a, b." is written by the same build that writes the document out of the code.
function roles(operation) {
  return /Needs one of the roles: ([a-z, ]+)\./.exec(operation.description ?? "")?.[1].split(", ") ?? [];
}

export const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  METHODS.filter((method) => methods[method]).map((method) => ({
    method: method.toUpperCase(),
    path,
    id: methods[method].operationId,
    roles: roles(methods[method]),
    parameters: (methods[method].parameters ?? []).map(resolved),
    responses: methods[method].responses,
    body: methods[method].requestBody,
    segments: path.split("/"),
  })),
);

export const isParameter = (segment) => segment.startsWith("{");

/** The operation that a request is for: of those that fit, the one with the most words of its own. */
export function operationOf(method, address) {
  const segments = address.split("?")[0].split("/");
  return operations
    .filter((each) => each.method === method && each.segments.length === segments.length)
    .filter((each) => each.segments.every((segment, at) => isParameter(segment) || segment === segments[at]))
    .sort((one, other) => one.segments.filter(isParameter).length - other.segments.filter(isParameter).length)[0];
}

export const operation = (method, path) => operations.find((each) => each.method === method && each.path === path);
