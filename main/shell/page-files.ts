import { join } from 'node:path';
import { isOwnPage } from '../bridge/sender.ts';

/** Everything a page of ours is made of; a file of another kind is not served. */
const mediaTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  woff2: 'font/woff2',
  woff: 'font/woff',
  svg: 'image/svg+xml',
  png: 'image/png',
};

/** Nothing from elsewhere, nothing inline, no connections: what the page may do, and all of it. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export interface PageFile {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * The file below `folder` that an address of ours names, and how to serve it.
 * Undefined for any other origin, kind of file, or name that is not plainly a path downwards.
 */
export function pageFile(folder: string, address: string): PageFile | undefined {
  if (!isOwnPage(address)) return undefined;
  const { pathname } = new URL(address);
  const parts = (pathname === '/' ? '/index.html' : pathname).slice(1).split('/');
  if (!parts.every((part) => /^[\w-][\w.-]*$/.test(part))) return undefined;
  const extension = /\.(\w+)$/.exec(parts.at(-1) ?? '')?.[1] ?? '';
  const mediaType = Object.hasOwn(mediaTypes, extension) ? mediaTypes[extension] : undefined;
  if (mediaType === undefined) return undefined;
  return {
    path: join(folder, ...parts),
    headers: {
      'content-type': mediaType,
      'content-security-policy': contentSecurityPolicy,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-cache',
    },
  };
}
