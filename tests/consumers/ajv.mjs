// AJV in strict mode: every schema compiles, every document has the expected verdict.
import Ajv07 from "ajv";
import Ajv2020 from "ajv/dist/2020.js";
import { disagreements, documents, DRAFTS, finish, schemas } from "./common.mjs";

const CLASSES = { "2020-12": Ajv2020.default, "07": Ajv07.default };
const faults = [];
let compiled = 0;
for (const draft of DRAFTS) {
  for (const [file, schema] of schemas(draft)) {
    const ajv = new CLASSES[draft]({ strict: true });
    ajv.addVocabulary(["x-terms", "x-refers-to"]);
    try {
      const accepts = ajv.compile(schema);
      compiled += 1;
      if (schema.title === "Dossier") faults.push(...disagreements(file, accepts));
    } catch (error) {
      faults.push(`${file}: ${error.message}`);
    }
  }
}
finish(
  "ajv",
  `${compiled} schemas in strict mode; same verdicts on ${documents().length} documents`,
  faults,
);
