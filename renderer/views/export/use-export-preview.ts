import { useEffect, useState } from 'react';
import type { ErrorReport } from '../../../preload/contract/errors.ts';
import type { ExportPreview, ExportRequest } from '../../../preload/contract/exports.ts';
import { call, listen, reportOf } from '../../bridge/bridge.ts';

interface Previewed {
  readonly preview: ExportPreview | undefined;
  readonly error: ErrorReport | undefined;
}

/** The first article as the file will hold it, and how far a running export is. */
export function useExportPreview(
  request: ExportRequest,
): Previewed & { readonly part: number | undefined } {
  const [previewed, setPreviewed] = useState<Previewed>({ preview: undefined, error: undefined });
  const [part, setPart] = useState<number>();
  const asked = JSON.stringify(request);
  useEffect(() => {
    let wanted = true;
    const show = (answer: Previewed): void => {
      if (wanted) setPreviewed(answer);
    };
    call('exports.preview', JSON.parse(asked) as ExportRequest).then(
      (preview) => show({ preview, error: undefined }),
      (thrown: unknown) => show({ preview: undefined, error: reportOf(thrown) }),
    );
    return () => {
      wanted = false;
    };
  }, [asked]);
  useEffect(
    () => listen('exports.progress', ({ done, total }) => setPart(done / Math.max(total, 1))),
    [],
  );
  return { ...previewed, part };
}
