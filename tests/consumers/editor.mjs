// The JSON language service of VS Code: it completes fields and terms in a dossier that
// names its schema, and sees what is wrong in it.
import { deepStrictEqual } from "node:assert";
import { getLanguageService } from "vscode-json-languageservice";
import { TextDocument } from "vscode-languageserver-textdocument";
import {
  DRAFTS,
  finish,
  fixtures,
  load,
  read,
  tokyoWith,
  WRONG_RATES,
} from "./common.mjs";

const faults = [];
const equal = (what, got, expected) => {
  try {
    deepStrictEqual([...got].sort(), [...expected].sort());
  } catch (error) {
    faults.push(`${what}: ${error.message}`);
  }
};

for (const draft of DRAFTS) {
  const schema = load(`schemas/${draft}/Dossier.json`);
  const definitions = schema.$defs ?? schema.definitions;
  const fields = (name) => Object.keys(definitions[name].properties);
  const quoted = (terms) => terms.map((term) => JSON.stringify(term));
  const service = getLanguageService({
    schemaRequestService: async (address) => {
      if (address !== schema.$id) throw new Error(`asked for ${address}`);
      return JSON.stringify(schema);
    },
  });
  const opened = (members) => {
    const text = `{"$schema": "${schema.$id}", ${members}`;
    const document = TextDocument.create("file:///dossier.json", "json", 1, text);
    return [document, service.parseJSONDocument(document)];
  };
  const completed = async (members) => {
    const cursor = members.indexOf("|");
    const [document, parsed] = opened(members.replace("|", ""));
    const at = document.getText().length - members.length + 1 + cursor;
    const found = await service.doComplete(document, document.positionAt(at), parsed);
    return found.items.map(({ label }) => label);
  };
  const complaints = async (text) => {
    const [document, parsed] = opened(text.slice(text.indexOf("{") + 1));
    return await service.doValidation(document, parsed);
  };

  const expected = [
    ["|}", Object.keys(schema.properties).filter((name) => name !== "$schema")],
    ['"meetings": [{|}]}', fields("Meeting")],
    ['"tariffs": [{"rates": [{|}]}]}', fields("Rate")],
    ['"tariffs": [{"rates": [{"components": [{|}]}]}]}', fields("RateComponent")],
    [
      '"tariffs": [{"rates": [{"components": [{"kind": |}]}]}]}',
      quoted(definitions.ComponentKind.enum),
    ],
    ['"meetings": [{"status": |}]}', quoted(definitions.MeetingStatus.enum)],
    ['"tariffs": [{"kind": |}]}', quoted(definitions.TariffKind.examples)],
    ['"meetings": [{"kind": "|"}]}', quoted(definitions.MeetingKind.examples)],
  ];
  for (const [members, labels] of expected)
    equal(`${draft}: ${members}`, await completed(members), labels);
  for (const name of fixtures())
    equal(`${draft}: ${name}`, await complaints(read(`fixtures/${name}.json`)), []);
  for (const [name, rate] of Object.entries(WRONG_RATES))
    if (!(await complaints(tokyoWith(rate))).length)
      faults.push(`${draft}: takes a wrong rate (${name})`);
}
finish(
  "vscode-json-languageservice",
  "completes fields, closed terms and open terms; " +
    `${fixtures().length} dossiers are clean, wrong rates are marked`,
  faults,
);
