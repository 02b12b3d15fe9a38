// json-schema-to-typescript, compiled by `tsc --strict`: the dossiers type-check as
// constants, and a Tokyo with a wrong rate does not.
import { mkdirSync, writeFileSync } from "node:fs";
import { compile } from "json-schema-to-typescript";
import {
  DRAFTS,
  finish,
  fixtures,
  load,
  read,
  run,
  tokyoWith,
  WRONG_RATES,
} from "./common.mjs";

const OPTIONS = ["--strict", "--noEmit", "--module", "nodenext", "--ignoreConfig"];
const constant = (text) =>
  `import type { Dossier } from "./Dossier.js";\nexport const dossier: Dossier = ${text}`;

const faults = [];
for (const draft of DRAFTS) {
  const folder = `types/${draft}`;
  mkdirSync(folder, { recursive: true });
  const schema = load(`schemas/${draft}/Dossier.json`);
  writeFileSync(`${folder}/Dossier.ts`, await compile(schema, "Dossier"));

  const right = fixtures().map((name) => [`${folder}/${name}.ts`, name]);
  for (const [file, name] of right)
    writeFileSync(file, constant(read(`fixtures/${name}.json`)));
  const checked = run("tsc", ...OPTIONS, ...right.map(([file]) => file));
  if (checked.code !== 0) faults.push(...checked.output.trim().split("\n"));

  const wrong = Object.keys(WRONG_RATES).map((name) => `${folder}/wrong-${name}.ts`);
  Object.values(WRONG_RATES).forEach((rate, number) =>
    writeFileSync(wrong[number], constant(tokyoWith(rate))),
  );
  const { output } = run("tsc", ...OPTIONS, ...wrong);
  for (const file of wrong) {
    const errors = output.split("\n").filter((line) => line.startsWith(`${file}(`));
    if (errors.length !== 1) faults.push(`${file}: ${errors.length} errors, not one`);
  }
}
finish(
  "json-schema-to-typescript",
  `tsc --strict: ${fixtures().length} dossiers are typed constants, ` +
    `${Object.keys(WRONG_RATES).length} wrong rates are not`,
  faults,
);
