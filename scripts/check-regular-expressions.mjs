/**
 * Holds every regular expression that runs to linear time: `npm run check` fails on one whose cost can explode, with its
 * file, line and a text that does it. recheck decides, in its JavaScript build: the same on every machine. What it has
 * found safe is noted in build/, so that only new expressions cost seconds.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import recheck from 'recheck/lib/browser.js';
import ts from 'typescript';

const FOLDERS = ['src', 'dialogs', 'scripts', 'web'];
const NOTES = 'build/regular-expressions.json';
/**
 * Four rounds of search for a bad text find all that ten find in what we have tried, in half the time. The search counts
 * steps and never looks at the clock: with recheck's own time-outs a slow machine condemned what a fast one let pass.
 */
const LIMITS = { maxIteration: 4, seedingTimeout: null, incubationTimeout: null, timeout: 60_000 };
const { version } = createRequire(import.meta.url)('recheck/package.json');

const notes = existsSync(NOTES) ? JSON.parse(readFileSync(NOTES, 'utf8')) : {};
const safe = new Set(notes.version === version ? notes.safe : []);
const found = FOLDERS.flatMap(filesBelow).flatMap(expressionsIn);
const mistakes = found.flatMap(({ place, literal }) => {
  const mistake = literal ? mistakeOf(literal) : 'is built while running, so nobody can check it; write it as /…/';
  return mistake ? [`${place}: ${literal ?? 'RegExp(…)'} ${mistake}`] : [];
});

mkdirSync('build', { recursive: true });
writeFileSync(NOTES, JSON.stringify({ version, safe: [...safe].sort() }, null, 1));
for (const mistake of mistakes) console.error(mistake);
console.error(`${found.length} regular expressions, ${mistakes.length} that can take more than linear time`);
process.exitCode = mistakes.length > 0 ? 1 : 0;

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|mjs|js)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** The expressions of one file, each with its place; without a literal where one is made from a string. */
function expressionsIn(file) {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2023, true);
  const expressions = [];
  const visit = (node) => {
    const isLiteral = ts.isRegularExpressionLiteral(node);
    const isMade = (ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp';
    if (isLiteral || isMade) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      expressions.push({ place: `${file}:${line + 1}`, literal: isLiteral ? node.text : undefined });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return expressions;
}

/** What is wrong with an expression; undefined where it is safe. What cannot be decided counts as wrong. */
function mistakeOf(literal) {
  if (safe.has(literal)) return undefined;
  const slash = literal.lastIndexOf('/');
  const verdict = recheck.checkSync(literal.slice(1, slash), literal.slice(slash + 1), LIMITS);
  if (verdict.status === 'safe') {
    safe.add(literal);
    return undefined;
  }
  if (verdict.status === 'unknown') return `cannot be decided (${verdict.error.kind}); write it more simply`;
  return `takes ${verdict.complexity.summary} time, for example on ${verdict.attack.pattern}`;
}
