// quicktype: TypeScript that compiles and takes the dossiers, and refuses a wrong rate;
// Python for consumers.py to load them with.
import { mkdirSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import {
  DRAFTS,
  finish,
  fixtures,
  read,
  run,
  tokyoWith,
  WRONG_RATES,
} from "./common.mjs";

const FROM_SCHEMA = ["--src-lang", "schema", "--top-level", "Dossier"];

const faults = [];
const must = ({ code, output }) => {
  if (code !== 0) faults.push(...output.trim().split("\n"));
};
const refuses = (Convert, text) => {
  try {
    Convert.toDossier(text);
  } catch {
    return true;
  }
  return false;
};

for (const draft of DRAFTS) {
  const folder = `quicktype/${draft}`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/package.json`, '{"type": "module"}\n');
  const schema = `schemas/${draft}/Dossier.json`;
  for (const file of ["dossier.ts", "dossier.py"])
    must(run("quicktype", ...FROM_SCHEMA, "--out", `${folder}/${file}`, schema));
  const options = ["--strict", "--module", "nodenext", "--ignoreConfig"];
  must(run("tsc", ...options, `${folder}/dossier.ts`));
  const { Convert } = await import(pathToFileURL(`${folder}/dossier.js`));
  for (const name of fixtures()) {
    const text = read(`fixtures/${name}.json`);
    const again = JSON.parse(Convert.dossierToJson(Convert.toDossier(text)));
    if (Object.keys(again).length !== Object.keys(JSON.parse(text)).length)
      faults.push(`${folder}: ${name} loses fields`);
  }
  for (const name of ["number", "kind", "missing"])
    if (!refuses(Convert, tokyoWith(WRONG_RATES[name])))
      faults.push(`${folder}: takes a wrong rate (${name})`);
}
finish(
  "quicktype",
  `TypeScript takes ${fixtures().length} dossiers and refuses 3 wrong rates`,
  faults,
);
