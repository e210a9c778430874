import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
import { pageOrigin } from '../bridge/sender.ts';
import { pageFile } from './page-files.ts';

const scheme = new URL(pageOrigin).protocol.slice(0, -1);

/** Makes our scheme a standard, secure one. Must run before the app is ready. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the built pages in `folder`, and nothing outside it. */
export function servePages(folder: string): void {
  protocol.handle(scheme, async ({ url, method }) => {
    const file = method === 'GET' ? pageFile(folder, url) : undefined;
    const bytes = file && (await readFile(file.path).catch(() => undefined));
    if (!file || !bytes) return new Response(null, { status: 404 });
    return new Response(new Uint8Array(bytes), { headers: file.headers });
  });
}
