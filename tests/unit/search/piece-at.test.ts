import { describe, expect, it } from 'vitest';
import { pieceAt, quotedValue } from '../../../main/core/search/piece-at.ts';
import { parseQuery } from '../../../main/core/search/parse-query.ts';

/** The piece at the bar in a text. */
function at(text: string) {
  const caret = text.indexOf('|');
  const words = text.replace('|', '');
  const piece = pieceAt(words, caret);
  return piece && { ...piece, replaced: words.slice(piece.start, piece.end) };
}

describe('what is being typed at the caret', () => {
  it.each([
    ['قوا|', undefined, 'قوا', 'قوا'],
    ['سد قوا|', undefined, 'قوا', 'قوا'],
    ['سد -قوا|', undefined, 'قوا', 'قوا'],
    ['(قوا|)', undefined, 'قوا', 'قوا'],
    ['وسم:|', 'tag', '', ''],
    ['سد وسم:بل| نهر', 'tag', 'بل', 'بل'],
    ['-tag:بلدان/ال|', 'tag', 'بلدان/ال', 'بلدان/ال'],
    ['مصدر:"بوابة ال|', 'source', 'بوابة ال', '"بوابة ال'],
    ['مصدر:"بوابة ال|"', 'source', 'بوابة ال', '"بوابة ال"'],
    ['(كاتب:«سلمى ح|', 'author', 'سلمى ح', '«سلمى ح'],
    ['"سد النه|', undefined, 'النه', 'النه'],
    ['"سد" قوا|', undefined, 'قوا', 'قوا'],
    ['الساعة:عش|', undefined, 'الساعة:عش', 'الساعة:عش'],
    ['|', undefined, '', ''],
  ])('%s', (text, field, typed, replaced) => {
    const piece = at(text);
    expect(piece).toMatchObject({ typed, replaced });
    expect(piece?.field).toBe(field);
  });

  it('is nothing where the caret stands inside a word', () => {
    expect(at('قو|ات')).toBeUndefined();
  });

  it('is something, or nothing, for any text at any place', () => {
    const text = 'a"b «-c: tag:"(d) ”e» وسم:"';
    for (let caret = 0; caret <= text.length + 1; caret++) {
      const piece = pieceAt(text, caret);
      if (piece !== undefined) expect(piece.start).toBeLessThanOrEqual(piece.end);
    }
  });
});

describe('a value that is put into a query', () => {
  it.each(['نفط', 'بوابة الوفد', 'مجموعة "روسيا"', '(a) b', 'وكالة «الأنباء»'])(
    'is read back as one value: %s',
    (value) => {
      const tree = parseQuery(`source:${quotedValue(value)}`);
      expect(tree).toEqual({ kind: 'field', field: 'source', value });
    },
  );

  it('has no marks of both kinds, which nothing could close', () => {
    expect(quotedValue('a "b" «c»')).toBe('«a "b"  c »');
  });
});
