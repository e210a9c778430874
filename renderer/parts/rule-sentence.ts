import type { Rule } from '../../preload/contract/records.ts';
import type { Words } from '../i18n/words.ts';

type Say = Pick<Words, 'say'>;

/** What a rule says of the articles that it is about. */
export function ruleSentence(rule: Rule, { say }: Say): string {
  switch (rule.kind) {
    case 'source-of-host':
      return say('rules.source', { about: rule.host, name: rule.name });
    case 'source-renamed':
      return say('rules.renamed', { about: rule.from, name: rule.name });
    case 'date-order-of-host':
      return say(`rules.${rule.order}`, { about: rule.host });
    case 'date-order-of-source':
      return say(`rules.${rule.order}`, { about: rule.source });
  }
}

/** The question whether so many others are to follow a rule. */
export function offerSentence(rule: Rule, count: number, { say }: Say): string {
  switch (rule.kind) {
    case 'source-of-host':
      return say('rules.offer', { count, about: rule.host, name: rule.name });
    case 'source-renamed':
      return say('rules.offer', { count, about: rule.from, name: rule.name });
    case 'date-order-of-host':
      return say(`rules.offer.${rule.order}`, { count, about: rule.host });
    case 'date-order-of-source':
      return say(`rules.offer.${rule.order}`, { count, about: rule.source });
  }
}
