import { describe, expect, it } from 'vitest';
import { paragraphsOf, runsOf } from '../../../renderer/views/reader/paragraphs.ts';

const text = [
  'قالت البلدية إن السوق القديم سيفتح أبوابه من جديد بعد ترميم دام ثلاث سنوات.',
  '',
  'في الأزقة',
  'يقول أصحاب الدكاكين إن الحجر عاد إلى لونه، وإن الناس عادوا إلى السوق قبل افتتاحه.',
  '  نعم.  ',
  'وتقدّر البلدية كلفة الترميم بمليونين، دُفع أكثرها من تبرعات أهل المدينة.',
].join('\r\n');

describe('paragraphs of an article', () => {
  it('are its lines without the space around them, at their own offsets', () => {
    const spans = paragraphsOf(text);
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(
      text
        .split('\r\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    );
  });

  it('take a short line that stands alone for a heading', () => {
    expect(paragraphsOf(text).map(({ kind }) => kind)).toEqual([
      'text',
      'heading',
      'text',
      'text',
      'text',
    ]);
  });

  it('take the last line for text, however short', () => {
    expect(paragraphsOf('سطر واحد').map(({ kind }) => kind)).toEqual(['text']);
  });
});

describe('runs of a paragraph', () => {
  const line = 'عاد السوق إلى أهله';

  it('keep every letter, in order', () => {
    const runs = runsOf(line, { start: 0, end: line.length }, [{ start: 4, end: 9 }]);
    expect(runs.map((run) => run.text).join('')).toBe(line);
    expect(runs[1]).toEqual({ text: 'السوق', match: 0 });
  });

  it('number the matches after those of the title', () => {
    const runs = runsOf(line, { start: 0, end: line.length }, [{ start: 4, end: 9 }], 3);
    expect(runs.find((run) => run.match !== undefined)?.match).toBe(3);
  });

  it('clip a mark that reaches over the edge', () => {
    const runs = runsOf(line, { start: 4, end: 13 }, [{ start: 0, end: 9 }]);
    expect(runs).toEqual([
      { text: 'السوق', match: 0 },
      { text: ' إلى', match: undefined },
    ]);
  });

  it('leave out marks of other paragraphs', () => {
    expect(runsOf(line, { start: 0, end: 3 }, [{ start: 10, end: 13 }])).toEqual([
      { text: 'عاد', match: undefined },
    ]);
  });
});
