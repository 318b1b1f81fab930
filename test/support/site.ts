import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Another site, which shows whatever page is asked for in its address. */
export interface Site {
  readonly url: string;
  readonly close: () => void;
}

/** Security policy of a careful site, which lets our script and frame in and nothing else. */
const careful = (ours: string) => `default-src 'none'; style-src 'none'; script-src ${ours}; frame-src ${ours}`;

/** Opens a site: `/?body=<html>` is a page with this body, and with `&ours=<origin>` one under a strict policy. */
export async function openSite(): Promise<Site> {
  const server = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? '/', 'http://site.invalid');
    const ours = searchParams.get('ours');
    if (ours) response.setHeader('Content-Security-Policy', careful(ours));
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(
      `<!doctype html><html lang="en"><title>A site</title><body>${searchParams.get('body') ?? ''}</body></html>`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
