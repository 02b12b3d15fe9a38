// @exodus/schemasafe: no finding in the default mode; those of the strong mode are the
// ones that README.md explains; every document has the expected verdict.
import { lint, validator } from "@exodus/schemasafe";
import { disagreements, documents, DRAFTS, finish, schemas } from "./common.mjs";

/** The kinds of findings in the strong mode, explained in README.md. */
const EXPLAINED = [
  "[requireStringValidation] pattern, format or contentSchema",
  "[requireValidation] additionalProperties or unevaluatedProperties",
  "[requireValidation] empty rules node is not allowed",
  "[requireValidation] if properties is used, required should be specified",
  "[requireValidation] items rule should be specified",
  "[requireValidation] type should be specified",
];

/** Leave out our annotations: there is no way to make them known. */
const plain = (schema) => {
  if (Array.isArray(schema)) return schema.map(plain);
  if (schema === null || typeof schema !== "object") return schema;
  const kept = Object.entries(schema).filter(([key]) => !key.startsWith("x-"));
  return Object.fromEntries(kept.map(([key, value]) => [key, plain(value)]));
};

const faults = [];
let read = 0;
let strong = 0;
for (const draft of DRAFTS) {
  for (const [file, annotated] of schemas(draft)) {
    const schema = plain(annotated);
    const found = lint(schema).map(({ message }) => message);
    faults.push(...found.map((message) => `${file}: ${message}`));
    for (const { message } of lint(schema, { mode: "strong" })) {
      strong += 1;
      if (!EXPLAINED.some((start) => message.startsWith(start)))
        faults.push(`${file}: strong: ${message}`);
    }
    if (schema.title === "Dossier" && !found.length)
      faults.push(...disagreements(file, validator(schema)));
    read += 1;
  }
}
finish(
  "@exodus/schemasafe",
  `${read} schemas, 0 findings by default (strong: ${strong}, explained); ` +
    `same verdicts on ${documents().length} documents`,
  faults,
);
