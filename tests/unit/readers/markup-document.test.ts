import { describe, expect, it } from 'vitest';
import { formatOf } from '../../../main/readers/format-of.ts';
import type { Reading } from '../../../main/readers/reader.ts';
import { formatFor } from '../../../main/readers/registry.ts';
import { reportOf } from '../../../preload/contract/errors.ts';
import { readingsOf } from '../../support/readings.ts';
import { sampleBytes } from '../../support/samples.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

async function readingsIn(xml: string | Uint8Array, name = 'a.xml'): Promise<readonly Reading[]> {
  const bytes = typeof xml === 'string' ? utf8(xml) : xml;
  return readingsOf(formatOf(name, bytes.subarray(0, 4_096), formatFor).reader, bytes, name);
}

async function draftIn(xml: string, name?: string) {
  const [reading] = await readingsIn(xml, name);
  return reading?.kind === 'article' ? reading.draft : undefined;
}

const nitf = `<?xml version="1.0" encoding="UTF-8"?>
<nitf xml:lang="ar"><head><title>ميناء</title>
 <docdata><date.issue norm="20240305T101500Z"/><key-list><keyword key="موانئ"/></key-list></docdata></head>
<body><body.head><hedline><hl1>الميناء يستقبل سفينة القمح</hl1><hl2>ثلاثة أسابيع من الانتظار</hl2></hedline>
 <byline>بقلم <person>ليلى الحسني</person><byttl>مراسلة</byttl></byline></body.head>
<body.content><p>رست سفينة القمح في <em>الرصيف الشرقي</em> بعد انتظار طويل قبالة الساحل.</p>
 <block><p>وقال مدير الميناء إن التفريغ يستغرق يومين.</p></block></body.content></body></nitf>`;

describe('documents in XML', () => {
  it('reads a story in NITF by its headline, its byline and its day', async () => {
    expect(await draftIn(nitf)).toMatchObject({
      title: 'الميناء يستقبل سفينة القمح',
      subtitle: 'ثلاثة أسابيع من الانتظار',
      authors: ['ليلى الحسني'],
      published: { iso: '2024-03-05' },
      keywords: ['موانئ'],
      language: 'ar',
      direction: 'rtl',
      text: 'رست سفينة القمح في الرصيف الشرقي بعد انتظار طويل قبالة الساحل.\n\nوقال مدير الميناء إن التفريغ يستغرق يومين.',
    });
  });

  it('reads each item of a NewsML-G2 message as an article', async () => {
    const item = (headline: string, words: string) =>
      `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><itemMeta><versionCreated>2024-06-02T09:00:00+03:00</versionCreated><provider><name>Coast Wire</name></provider></itemMeta><contentMeta><contentCreated>2024-06-01T09:00:00+03:00</contentCreated><creator><name>Nora Quay</name></creator><headline>${headline}</headline><language tag="en"/></contentMeta><contentSet><inlineXML><html><body><p>${words}</p></body></html></inlineXML></contentSet></newsItem>`;
    const readings = await readingsIn(
      `<newsMessage><header><sent>2024-06-02</sent></header><itemSet>${item('Harbour bells', 'The bells of the harbour rang again on Saturday after a year of repairs.')}${item('Market day', 'The market opened early and sold out of fish before noon.')}</itemSet></newsMessage>`,
    );
    expect(readings).toMatchObject([
      {
        place: '1',
        draft: {
          title: 'Harbour bells',
          authors: ['Nora Quay'],
          source: 'Coast Wire',
          published: { iso: '2024-06-01' },
          text: 'The bells of the harbour rang again on Saturday after a year of repairs.',
        },
      },
      { place: '2', draft: { title: 'Market day' } },
    ]);
  });

  it('reads a paper as journals write it, with its abstract and its notes', async () => {
    const draft = await draftIn(
      `<!DOCTYPE article PUBLIC "-//NLM//DTD JATS" "JATS.dtd"><article xml:lang="fr"><front><journal-meta><journal-title>Revue des Ports</journal-title></journal-meta><article-meta><title-group><article-title>Les quais de <italic>pierre</italic></article-title></title-group><contrib-group><contrib contrib-type="author"><name><surname>Vernet</surname><given-names>Paul</given-names></name></contrib><contrib><name><surname>Dupré</surname><given-names>Ana</given-names></name></contrib></contrib-group><pub-date><day>7</day><month>9</month><year>2021</year></pub-date><abstract><p>Les quais anciens racontent le commerce du sel.</p></abstract></article-meta></front><body><sec><title>Le sel</title><p>Au port, le sel arrivait par barques<xref>1</xref> chaque matin.</p><sec><title>La corde</title><p>On tressait la corde &eacute;paisse sur place.</p></sec></sec></body><back><ref-list><ref><mixed-citation>Registre du port, feuillet 12.</mixed-citation></ref></ref-list></back></article>`,
    );
    expect(draft).toMatchObject({
      title: 'Les quais de pierre',
      authors: ['Paul Vernet', 'Ana Dupré'],
      source: 'Revue des Ports',
      published: { iso: '2021-09-07' },
    });
    expect(draft?.text.split('\n\n')).toEqual([
      'Les quais anciens racontent le commerce du sel.',
      'Le sel',
      'Au port, le sel arrivait par barques1 chaque matin.',
      'La corde',
      'On tressait la corde épaisse sur place.',
      'Registre du port, feuillet 12.',
    ]);
  });

  it('reads DocBook and TEI, their lists and verses among them', async () => {
    const book = await draftIn(
      `<article xmlns="http://docbook.org/ns/docbook"><info><title>Keeping a press clean</title><author><personname><firstname>Ida</firstname><surname>Moss</surname></personname></author><pubdate>2019-04-30</pubdate></info><section><title>Ink</title><para>Wipe the rollers every evening with a dry cloth.</para><itemizedlist><listitem><para>Never use water.</para></listitem></itemizedlist></section></article>`,
    );
    expect(book).toMatchObject({
      title: 'Keeping a press clean',
      authors: ['Ida Moss'],
      published: { iso: '2019-04-30' },
      text: 'Ink\n\nWipe the rollers every evening with a dry cloth.\n\nNever use water.',
    });
    const tei = await draftIn(
      `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>رسالة من الميناء</title><author>سعيد المرسى</author></titleStmt><publicationStmt><date when="1923-05-11">مايو</date></publicationStmt></fileDesc></teiHeader><text xml:lang="ar"><body><div><head>إلى الأهل</head><p>وصلت السفينة<lb/>بعد ليلة عاصفة.</p><lg><l>يا بحر هون</l><l>فالأهل ينتظرون</l></lg></div></body></text></TEI>`,
      'letter.tei',
    );
    expect(tei).toMatchObject({
      title: 'رسالة من الميناء',
      authors: ['سعيد المرسى'],
      published: { iso: '1923-05-11' },
    });
    for (const words of ['إلى الأهل', 'بعد ليلة عاصفة.', 'يا بحر هون', 'فالأهل ينتظرون'])
      expect(tei?.text).toContain(words);
  });

  it('loses nothing of XML that nobody has named', async () => {
    const draft = await draftIn(
      `<letter><heading>To the council</heading><sentOn>2 May 2020</sentOn><part><remark>The bridge <strong>needs</strong> paint.</remark><deep><deeper>And new lamps.</deeper></deep></part><aside><![CDATA[<p>First of all.</p><p>Soon.</p>]]></aside></letter>`,
    );
    const all = `${draft?.title ?? ''}\n${draft?.published?.written ?? ''}\n${draft?.text ?? ''}`;
    for (const words of [
      'To the council',
      '2 May 2020',
      'The bridge needs paint.',
      'And new lamps.',
    ])
      expect(all).toContain(words);
    expect(draft?.text).toContain('First of all.\n\nSoon.');
  });

  it('keeps the tags that a text speaks of, and dates within sentences', async () => {
    const draft = await draftIn(
      `<article><title>On tags</title><para>Write <date>3 May 2011</date> inside &lt;date&gt; &amp; nothing else.</para></article>`,
    );
    expect(draft?.text).toBe('Write 3 May 2011 inside <date> & nothing else.');
    expect(draft?.published).toBeUndefined();
  });
});

describe('a file called .xml, or called nothing', () => {
  it('is a feed or a page where it is one', async () => {
    expect(await readingsIn(sampleBytes('web/feed-fr.atom'))).toMatchObject([
      { kind: 'article', place: '1', draft: { title: 'Le marché couvert rouvre & s’agrandit' } },
    ]);
    const page = `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>Tides</title></head><body><div/><h1>Tides</h1><p>High water is at nine in the morning today, the harbour office says.</p></body></html>`;
    const expected = 'High water is at nine in the morning today, the harbour office says.';
    expect((await draftIn(page))?.text).toBe(expected);
    expect((await draftIn(page, 'tides'))?.text).toBe(expected);
  });

  it('is refused in words where it is no XML, or has no words', async () => {
    const refusal = async (xml: string) =>
      reportOf(await readingsIn(xml).catch((e: unknown) => e)).code;
    expect(await refusal('only words')).toBe('file.not-as-named');
    expect(await refusal('<a><b/></a>')).toBe('file.no-words');
    expect(await refusal('<a>'.repeat(5_000))).toBe('file.too-deep');
  });

  it('expands no entities and reads no other file', async () => {
    const laughs = Array.from(
      { length: 9 },
      (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`,
    ).join('');
    const xml = `<!DOCTYPE doc [<!ENTITY l0 "ha">${laughs}<!ENTITY own SYSTEM "file:///etc/hostname">]><doc><p>Words &l9; and &own; end here.</p></doc>`;
    const [reading] = await readingsIn(xml);
    expect(JSON.stringify(reading).length).toBeLessThan(2_000);
    expect(JSON.stringify(reading)).toContain('Words &l9; and &own; end here.');
  });

  it('that was cut off anywhere gives what is there and says so, or is refused in words', async () => {
    const whole = utf8(nitf);
    for (let end = 0; end < whole.length; end += 23) {
      const told = await readingsIn(whole.subarray(0, end)).then(
        (readings) => readings.map(({ kind }) => kind).join(' '),
        (error: unknown) => reportOf(error).code,
      );
      expect(told, `cut at ${end}`).toMatch(
        /^(?:article failed|file\.(?:empty|not-as-named|no-words))$/u,
      );
    }
  });
});
