// @hyperjump/json-schema: every document has the expected verdict.
import { registerSchema, unregisterSchema, validate } from "@hyperjump/json-schema";
import "@hyperjump/json-schema/draft-07";
import "@hyperjump/json-schema/draft-2020-12";
import { disagreements, documents, DRAFTS, dossierSchemas, finish } from "./common.mjs";

const faults = [];
let read = 0;
for (const draft of DRAFTS) {
  for (const [file, schema] of dossierSchemas(draft)) {
    registerSchema(structuredClone(schema));
    const validator = await validate(schema.$id);
    faults.push(...disagreements(file, (document) => validator(document).valid));
    unregisterSchema(schema.$id);
    read += 1;
  }
}
finish(
  "@hyperjump/json-schema",
  `${read} schemas; same verdicts on ${documents().length} documents`,
  faults,
);
