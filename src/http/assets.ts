import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { type RequestHandler, Router } from 'express';

/** A file of the page, held in memory in the encodings that browsers ask for. */
interface Asset {
  readonly type: string;
  readonly tag: string;
  readonly forms: Readonly<Partial<Record<'br' | 'gzip' | 'identity', Buffer>>>;
}

/**
 * The files of the page and their addresses. An address changes with the contents of its folder, so files can be cached
 * forever.
 */
export interface Assets {
  readonly router: Router;
  /** The address of a file; undefined if it was not built. */
  readonly address: (name: string) => string | undefined;
}

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
};
const YEAR_S = 31_536_000;

/** Reads the files of the page once. */
export function openAssets(folders: readonly string[]): Assets {
  const assets = new Map(folders.flatMap(readFolder));
  const router = Router();
  router.get('/:tag/:name', sendAsset(assets));
  return {
    router,
    address: (name) => {
      const asset = assets.get(name);
      return asset && `/assets/${asset.tag}/${name}`;
    },
  };
}

// The files of a folder share one tag, so that a module of the page finds its neighbors beside it.
function readFolder(folder: string): readonly (readonly [string, Asset])[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => typeOf(name) !== undefined);
  const hash = createHash('sha256');
  for (const name of names.sort()) hash.update(`${name}\0`).update(readFileSync(join(folder, name)));
  const tag = hash.digest('hex').slice(0, 16);
  return names.map((name) => [name, readAsset(join(folder, name), tag)] as const);
}

const typeOf = (name: string) => TYPES[extname(name).slice(1)];

function readAsset(path: string, tag: string): Asset {
  const identity = readFileSync(path);
  const ready = (ending: string, compress: (bytes: Buffer) => Buffer) =>
    existsSync(path + ending) ? readFileSync(path + ending) : compress(identity);
  return {
    type: typeOf(path) ?? '',
    tag,
    forms: { identity, br: ready('.br', brotliCompressSync), gzip: ready('.gz', gzipSync) },
  };
}

function sendAsset(assets: ReadonlyMap<string, Asset>): RequestHandler {
  return (request, response, next) => {
    const asset = assets.get(String(request.params.name));
    if (!asset || asset.tag !== request.params.tag) return next();
    const form = request.acceptsEncodings('br', 'gzip', 'identity');
    const encoding = form === 'br' || form === 'gzip' ? form : 'identity';
    response.set({
      'Content-Type': asset.type,
      'Cache-Control': `public, max-age=${YEAR_S}, immutable`,
      Vary: 'Accept-Encoding',
    });
    if (encoding !== 'identity') response.set('Content-Encoding', encoding);
    response.send(asset.forms[encoding]);
  };
}
