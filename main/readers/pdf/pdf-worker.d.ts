/** What reads the file, which the package declares no types for; loading it makes it known to the package's other half. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: object;
}
