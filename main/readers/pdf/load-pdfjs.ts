// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- programs that only import this file must see the declaration too
/// <reference path="./pdf-worker.d.ts" />
import type * as pdfJs from 'pdfjs-dist/legacy/build/pdf.mjs';

export type PdfJs = typeof pdfJs;

/** What pdf.js draws with in a browser. Nothing is drawn here, but it asks for these when it is loaded. */
class Undrawn {
  readonly isDrawn = false;
}

/** Node's built-in modules as pdf.js gets at them while it is loaded: an empty canvas library and nothing else. */
const withoutCanvas = (): object => ({ createRequire: () => (): object => ({}) });

/**
 * pdf.js looks for a native canvas library when it is loaded and complains where it finds none, which is always
 * so here: the product ships no native modules. For that moment it is shown an empty one.
 */
async function loaded(): Promise<PdfJs> {
  const globals = globalThis as unknown as Record<string, unknown>;
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) globals[name] ??= Undrawn;
  const own = Object.getOwnPropertyDescriptor(process, 'getBuiltinModule');
  Object.defineProperty(process, 'getBuiltinModule', {
    value: withoutCanvas,
    configurable: true,
    writable: true,
  });
  try {
    // The half that reads files: it makes itself known to the other, which then starts no worker of its own.
    await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  } finally {
    if (own === undefined) Reflect.deleteProperty(process, 'getBuiltinModule');
    else Object.defineProperty(process, 'getBuiltinModule', own);
  }
}

let library: Promise<PdfJs> | undefined;

/** pdf.js, loaded when the first PDF comes: it is large, and most imports have none. */
export function loadPdfJs(): Promise<PdfJs> {
  library ??= loaded();
  return library;
}
