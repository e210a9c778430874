const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Pieces of text and bytes, one after the other. */
export function joinedBytes(...pieces: readonly (string | Uint8Array)[]): Uint8Array {
  return Uint8Array.from(
    pieces.flatMap((piece) => [...(typeof piece === 'string' ? utf8(piece) : piece)]),
  );
}

export interface MailPart {
  /** Without the header of the transfer encoding. */
  readonly headers: readonly string[];
  readonly body: string | Uint8Array;
}

const transferred = ({ headers, body }: MailPart): string =>
  [
    ...headers,
    'Content-Transfer-Encoding: base64',
    '',
    (
      Buffer.from(body)
        .toString('base64')
        .match(/.{1,76}/gu) ?? []
    ).join('\r\n'),
    '',
  ].join('\r\n');

/** A mail in several parts, each in base64. */
export function mailOfParts(headers: readonly string[], parts: readonly MailPart[]): Uint8Array {
  const head = [...headers, 'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary="edge"'];
  const written = parts.map((part) => `--edge\r\n${transferred(part)}`).join('');
  return utf8(`${head.join('\r\n')}\r\n\r\n${written}--edge--\r\n`);
}

/** A file that is attached under a name, of a type. */
export const attached = (name: string, type: string, body: string | Uint8Array): MailPart => ({
  headers: [
    `Content-Type: ${type}`,
    `Content-Disposition: attachment; filename*=utf-8''${encodeURIComponent(name)}`,
  ],
  body,
});
