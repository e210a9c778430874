import { describe, expect, it } from 'vitest';
import { feedReader } from '../../../main/readers/feed.ts';
import type { Reading } from '../../../main/readers/reader.ts';
import { reportOf } from '../../../preload/contract/errors.ts';
import { draftsOf, readingsOf } from '../../support/readings.ts';
import { sampleBytes } from '../../support/samples.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const readingsIn = (feed: string): Promise<readonly Reading[]> =>
  readingsOf(feedReader, utf8(feed), 'feed.xml');
const item = (words: string): string =>
  `<item><title>${words}</title><description>${words} was said at length in the town hall.</description></item>`;

async function refusal(feed: string): Promise<string> {
  try {
    await readingsIn(feed);
  } catch (thrown) {
    return reportOf(thrown).code;
  }
  return 'taken';
}

describe('feeds', () => {
  it('reads each item of an RSS feed as an article with the feed as its source', async () => {
    const readings = await readingsOf(feedReader, sampleBytes('web/feed-ar.rss'), 'feed.rss');
    expect(readings).toMatchObject([
      {
        kind: 'article',
        place: '1',
        draft: {
          title: 'جسر المشاة الجديد يربط ضفتي النهر',
          text: 'افتتح أمس جسر المشاة الجديد الذي يربط السوق القديم بالضفة الأخرى من النهر، وسط حضور كبير من سكان الحيين.\n\nوقال مهندس المشروع إن العمل استغرق سنة & نصف السنة، وإن الجسر مضاء بالطاقة الشمسية.',
          authors: ['زهراء الجابري'],
          source: 'صحيفة الرافد',
          published: { iso: '2024-05-19' },
          url: 'https://www.alrafid.example/city/bridge',
          keywords: ['محليات', 'جسور'],
          language: 'ar',
          direction: 'rtl',
        },
      },
      {
        kind: 'article',
        place: '2',
        draft: {
          title: 'مكتبة متنقلة تزور القرى البعيدة',
          text: 'بدأت حافلة محملة بألفي كتاب جولتها على القرى البعيدة، وتقف في كل قرية يوما كاملا.',
          published: { iso: '2024-05-18' },
        },
      },
      { kind: 'failed', place: '3', reason: { code: 'file.bad-record' } },
    ]);
  });

  it('reads an Atom entry by its publication date and the page it leads to', async () => {
    const [draft] = await draftsOf(feedReader, sampleBytes('web/feed-fr.atom'), 'feed.atom');
    expect(draft).toMatchObject({
      title: 'Le marché couvert rouvre & s’agrandit',
      text: 'Fermé depuis l’incendie de 2021, le marché couvert accueille de nouveau ses commerçants depuis jeudi matin.\n\nDouze étals ont été ajoutés sous la halle, dont quatre réservés aux producteurs de la vallée.',
      authors: ['Lucie Ferrand'],
      source: 'Le Courrier du Val',
      published: { iso: '2024-02-01' },
      url: 'https://courrier-du-val.example/ville/marche',
      keywords: ['Ville'],
      language: 'fr',
      direction: 'ltr',
    });
  });

  it('reads RSS 1.0, whose items stand beside their channel', async () => {
    const [draft] = await draftsOf(feedReader, sampleBytes('web/feed-en.rdf'), 'feed.rdf');
    expect(draft).toMatchObject({
      title: 'Ferry timetable changes for the winter',
      authors: ['Owen Tallis'],
      source: 'The Harrow Gazette',
      published: { iso: '2019-10-28' },
      url: 'https://harrowgazette.example/ferry',
      keywords: ['transport'],
      language: 'en',
    });
  });
});

describe('feeds that are broken or meant to harm', () => {
  it('reads the items before the place where a feed was cut off, and says which one is not whole', async () => {
    const cut = `<rss><channel>${item('One')}${item('Two').slice(0, -20)}`;
    expect(await readingsIn(cut)).toMatchObject([
      { kind: 'article', draft: { title: 'One' } },
      { kind: 'failed', place: '2', reason: { code: 'file.bad-record' } },
    ]);
    const whole = sampleBytes('web/feed-ar.rss');
    for (let end = 1; end < whole.length; end += 97) {
      const result = await readingsOf(feedReader, whole.subarray(0, end), 'feed.rss').then(
        (readings) => readings.map(({ kind }) => kind).join(' '),
        (thrown: unknown) => reportOf(thrown).code,
      );
      expect(result).toMatch(/^(?:(?:article ?){0,2}(?:failed)?|file\.(?:no-articles|not-text))$/u);
    }
  });

  it('expands no entities of its own making', async () => {
    const laughs = Array.from(
      { length: 9 },
      (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`,
    ).join('');
    const feed = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "ha">${laughs}]><rss><channel>${item('&l9; &lt;b&gt; &#65;')}</channel></rss>`;
    const [reading] = await readingsIn(feed);
    expect(JSON.stringify(reading).length).toBeLessThan(2_000);
    expect(JSON.stringify(reading)).toContain('&l9;');
  });

  it('reads nothing from files that an entity names', async () => {
    const feed = `<!DOCTYPE rss [<!ENTITY own SYSTEM "file:///etc/hostname">]><rss><channel>${item('Words &own; end')}</channel></rss>`;
    expect(JSON.stringify(await readingsIn(feed))).toContain('&own;');
  });

  it('refuses what has no entries, is no XML, or lies too deep', async () => {
    expect(await refusal('<settings><colour>red</colour></settings>')).toBe('file.no-articles');
    expect(await refusal('no markup at all')).toBe('file.not-as-named');
    expect(await refusal(`<rss><channel><item>${'<a>'.repeat(5_000)}`)).toBe('file.too-deep');
    expect(await refusal(`<rss>\0</rss>`)).toBe('file.not-text');
  });
});
