import type { ExportFormat } from '../../../preload/contract/exports.ts';
import { csvExporter } from './csv.ts';
import type { Exporter } from './exporter.ts';
import { jsonExporter } from './json.ts';
import { markdownExporter } from './markdown.ts';

/** Every format. A new one is its name in the contract, a file here and a line below. */
const exporters: Readonly<Record<ExportFormat, Exporter>> = {
  json: jsonExporter,
  csv: csvExporter,
  markdown: markdownExporter,
};

export function exporterFor(format: ExportFormat): Exporter {
  return exporters[format];
}
