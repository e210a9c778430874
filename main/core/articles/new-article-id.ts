import type { ArticleId } from '../../../preload/contract/vocabulary.ts';

/** Crockford's base 32: no i, l, o or u, which are misread or spell words. https://www.crockford.com/base32.html */
const digits = '0123456789abcdefghjkmnpqrstvwxyz';

/** An identity of eighty random bits; two of them meet about once in a trillion articles. */
export function newArticleId(randomBytes: Uint8Array): ArticleId {
  let id = '';
  let bits = 0;
  let count = 0;
  for (const byte of randomBytes) {
    bits = (bits << 8) | byte;
    count += 8;
    while (count >= 5) {
      count -= 5;
      id += digits.charAt((bits >> count) & 31);
    }
    bits &= (1 << count) - 1;
  }
  return id as ArticleId;
}
