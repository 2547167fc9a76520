// editor.js and what it brings to one file for the explorer, with the licences of all of it. The same sources give the same bytes.
import { build } from "esbuild";
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";

const TARGET = "../src/issgraph/draw/explorer/";
const SOURCES = ["package.json", "package-lock.json", "build.js", "editor.js"];
const hash = createHash("sha256");
for (const name of SOURCES) hash.update(readFileSync(name));

const made = await build({
  entryPoints: ["editor.js"],
  bundle: true,
  minify: true,
  format: "iife",
  target: ["es2020"],
  charset: "utf8",
  legalComments: "none",
  metafile: true,
  write: false,
});
const packages = new Set(
  Object.keys(made.metafile.inputs).map((name) => name.match(/^node_modules\/((?:@[^/]+\/)?[^/]+)\//)?.[1]).filter(Boolean),
);
const licences = [...packages].sort().map((name) => {
  const folder = `node_modules/${name}`;
  const { version, license } = JSON.parse(readFileSync(`${folder}/package.json`));
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  if (!file) throw new Error(`${name} has no licence`);
  return `${name} ${version} (${license})\n\n${readFileSync(`${folder}/${file}`, "utf8").trim()}\n`;
});
const head = `/* Built from frontend/ (sources ${hash.digest("hex")}); licences: editor.licences.txt */\n`;
writeFileSync(`${TARGET}editor.js`, head + made.outputFiles[0].text);
writeFileSync(`${TARGET}editor.licences.txt`, `editor.js holds code of these packages.\n\n${licences.join(`\n${"-".repeat(72)}\n\n`)}`);
console.log(`editor.js: ${made.outputFiles[0].contents.length} bytes of ${packages.size} packages`);
