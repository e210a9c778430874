import { encodings, languageModel } from './candidates.ts';
import { scoreReading } from './reading-score.ts';
import { tellingBytes } from './telling-bytes.ts';

/** A reading of bytes in one encoding. */
export interface LikelyEncoding {
  readonly encoding: string;
  /** Logarithm of how likely such a text is; comparable between readings of the same bytes. */
  readonly score: number;
  readonly confidence: number;
}

interface Tried {
  readonly encoding: string;
  readonly text: string;
  readonly score: number;
  readonly isWhole: boolean;
}

/** Nothing can be read in an encoding that leaves more of the characters than this without a meaning. */
const mostUnreadable = 0.05;
/** A lead of so many nats makes two readings about three times as unlike as their confidence says. */
const tellingLead = 5;
const brokenConfidence = 0.7;
/** What a declared encoding is given ahead: it wins where two readings are about as good. */
const declaredLead = 3;

/** The encodings that bytes without a mark, which are not Unicode, can be in: the likeliest first. */
export function likelyEncodings(bytes: Uint8Array, declared?: string): readonly LikelyEncoding[] {
  const sample = tellingBytes(bytes);
  const tried = encodings
    .flatMap(([encoding, languages]) => tryEncoding(sample, encoding, languages))
    .map((each) => ({
      ...each,
      score: each.score + (each.encoding === declared ? declaredLead : 0),
    }))
    .sort((a, b) => b.score - a.score);
  return declaredFirst(tried, declared).map(({ encoding, score, text, isWhole }) => {
    const rival = tried.find((other) => other.text !== text);
    const lead = score - (rival?.score ?? score - 10 * tellingLead);
    return { encoding, score, confidence: confidenceOf(lead, isWhole) };
  });
}

/** Of readings that are the same text, the declared one goes before. */
function declaredFirst(tried: readonly Tried[], declared?: string): readonly Tried[] {
  const same = tried.find((each) => each.encoding === declared && each.text === tried[0]?.text);
  return same === undefined ? tried : [same, ...tried.filter((each) => each !== same)];
}

function tryEncoding(
  sample: Uint8Array,
  encoding: string,
  languages: (typeof encodings)[number][1],
): readonly Tried[] {
  const text = new TextDecoder(encoding).decode(sample);
  const unreadable = text.match(/[\ufffd\u0080-\u009f\ue000-\uf8ff]/gu)?.length ?? 0;
  const telling = text.match(/[^\0-\x7f]/gu)?.length ?? 0;
  if (unreadable > Math.max(1, telling * mostUnreadable)) return [];
  const scores = languages.map((language) => scoreReading(text, languageModel(language)));
  return [{ encoding, text, score: Math.max(...scores), isWhole: unreadable === 0 }];
}

function confidenceOf(lead: number, isWhole: boolean): number {
  const sure =
    lead < 0 ? 0.5 * Math.exp(lead / tellingLead) : 1 - 0.5 * Math.exp(-lead / tellingLead);
  return Math.round(Math.min(sure, isWhole ? 0.98 : brokenConfidence) * 100) / 100;
}
