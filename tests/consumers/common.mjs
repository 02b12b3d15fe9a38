// What the consumers share: where things lie, and how a verdict is given.
import { readFileSync, readdirSync, statSync } from "node:fs";
import { spawnSync } from "node:child_process";
import path from "node:path";

export const DRAFTS = ["2020-12", "07"];
export const read = (file) => readFileSync(file, "utf8");
export const load = (file) => JSON.parse(read(file));

/** All schemas of a draft, the dereferenced ones too, by file. */
export const schemas = (draft) =>
  readdirSync(`schemas/${draft}`, { recursive: true })
    .map((name) => path.join("schemas", draft, name))
    .filter((file) => statSync(file).isFile())
    .sort()
    .map((file) => [file, load(file)]);

/** The schemas of a dossier in a draft, by file. */
export const dossierSchemas = (draft) =>
  schemas(draft).filter(([file]) => path.basename(file) === "Dossier.json");

/** The documents with what a schema has to say of each: {file, accepted, document}. */
export const documents = () =>
  load("verdicts.json").map((entry) => ({ ...entry, document: load(entry.file) }));

/** The names of the dossiers that come along. */
export const fixtures = () =>
  readdirSync("fixtures").map((file) => path.basename(file, ".json")).sort();

/** Where a validator disagrees, as lines. */
export const disagreements = (schema, accepts) =>
  documents()
    .filter(({ accepted, document }) => accepts(document) !== accepted)
    .map(
      ({ file, accepted }) =>
        `${schema}: ${file} should be ${accepted ? "accepted" : "refused"}`,
    );

/** A rate as it stands in the Tokyo dossier, and four that are wrong. */
export const RATE = '"kind": "ad_valorem",\n       "value": "15"';
export const WRONG_RATES = {
  number: '"kind": "ad_valorem",\n       "value": 15',
  kind: '"kind": "ad_valoremm",\n       "value": "15"',
  key: '"kind": "ad_valorem",\n       "worth": "15"',
  missing: '"value": "15"',
};

/** The Tokyo dossier with another rate. */
export const tokyoWith = (rate) => {
  const text = read("fixtures/tokyo.json");
  if (text.split(RATE).length !== 2) throw new Error("the rate of Tokyo is not found");
  return text.replace(RATE, rate);
};

/** Run a program that npm installed; give its exit code and all that it printed. */
export const run = (program, ...args) => {
  const done = spawnSync(`node_modules/.bin/${program}`, args, { encoding: "utf8" });
  return { code: done.status, output: done.stdout + done.stderr };
};

/** Print the line of a consumer; with faults, print those and fail. */
export const finish = (name, said, faults = []) => {
  const { version } = load(`node_modules/${name}/package.json`);
  if (faults.length === 0) return console.log(`ok  ${name} ${version}: ${said}`);
  console.log(`FAILED  ${name} ${version}: ${faults.length} faults; expected: ${said}`);
  for (const fault of faults.slice(0, 50)) console.log(`    ${fault}`);
  process.exitCode = 1;
};
