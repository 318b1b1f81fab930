/** Checks a Teams package before it is written, without a network: the manifest against its schema, the icons' sizes. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const { resolve } = createRequire(import.meta.url);
const PACKAGE = '@microsoft/app-manifest';

/** Sides of the icons in pixels, as Teams asks for them. */
const SIDES = { 'color.png': 192, 'outline.png': 32 };

/** Out: every mistake in words; the sentence that it could not be checked where the package is not installed. */
export async function mistakesOf(manifest, icons) {
  const wrongIcons = Object.entries(SIDES).flatMap(([name, side]) => {
    const icon = icons[name];
    const isPng = icon.subarray(1, 4).toString() === 'PNG';
    const fits = isPng && icon.readUInt32BE(16) === side && icon.readUInt32BE(20) === side;
    return fits ? [] : [`${name} has to be a PNG of ${side} by ${side} pixels`];
  });
  return [...wrongIcons, ...(await wrongFields(manifest))];
}

async function wrongFields(manifest) {
  const where = join(folder(), 'json-schemas/teams', `v${manifest.manifestVersion}`, 'MicrosoftTeams.schema.json');
  const schema = JSON.parse(readFileSync(where, 'utf8'));
  const { AppManifestUtils } = (await import('@microsoft/app-manifest')).default;
  return AppManifestUtils.validateAgainstSchema(manifest, schema);
}

function folder() {
  try {
    return dirname(resolve(PACKAGE));
  } catch {
    throw new Error(`${PACKAGE} is missing, which holds Microsoft's schemas: run npm ci without --omit=dev`);
  }
}
