/** One name in the spellings of four desks, in the shapes that their sites are saved in; and two articles without it. */
export const nameArticles: Readonly<Record<string, string>> = {
  'خطاب العزيزية.txt': `القذافي يخطب من باب العزيزية
الثلاثاء 22 فبراير 2011 - 18:40 بتوقيت غرينتش

قال الزعيم الليبي معمّر القذّافي في خطاب متلفز إنه لن يغادر البلاد. وأضاف القذافي أن أنصاره باقون، وللقذافي خطب كثيرة قبلها.

المصدر: وكالة الساحل
كلمات دلالية: ليبيا القذافي طرابلس
`,
  'سرت.txt': `حصار سرت يدخل أسبوعه الثالث
20 أكتوبر 2011

يعتقد قادة ميدانيون أن الغذافي ما زال في المدينة، وأن موكباً للغذافي شوهد قرب الميناء.

المصدر: صحيفة الواحة
إقرأ أيضاً:
القذافي وأبناؤه
`,
  'convoy.txt': `Convoy leaves Sirte at dawn
20 October 2011
By Layla Mansour

Fighters said Colonel Gaddafi’s convoy had left the city before dawn. Nobody saw Gaddafi himself.

Source: Harbour Wire
`,
  'tripoli-letter.txt': `A letter from Tripoli
3 March 2011

The square was full by noon. “Qaddafi built the hospital,” an old man said, and would say no more.

Source: The Weekly Lantern
`,
  'قذائف.txt': `قذائف على الميناء القديم
5 مايو 2011

سقطت قذائف قرب الميناء، وقال قذاف في الجيش إن الرمي توقف عند المساء.

المصدر: صحيفة الواحة
`,
  'harvest.txt': `Olive harvest begins early
11 November 2011

Growers in the hills began the harvest two weeks early this year.

Source: The Weekly Lantern
`,
};
