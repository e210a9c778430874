import { Button } from 'react-aria-components';
import { useWords } from '../../i18n/words.ts';
import { Centred } from '../../parts/centred.tsx';
import { clearFilters, goTo, setWords, useQuery } from '../../state/query.ts';

/** No article answers: why that may be, and what to try. */
export function NothingFound() {
  const { say } = useWords();
  const { words, filters, place } = useQuery();
  const typed = words.trim();
  if (typed === '' && filters.length === 0)
    return <Centred title={say(`nothing.${place}.title`)} text={say(`nothing.${place}.text`)} />;
  return (
    <Centred
      title={typed === '' ? say('nothing.filtered') : say('nothing.words', { words: typed })}
      text={say(filters.length > 0 ? 'nothing.try-filters' : 'nothing.try-words')}
      acts={
        <>
          {filters.length > 0 && (
            <Button className="button plain" onPress={clearFilters}>
              {say('nothing.clear-filters', { count: filters.length })}
            </Button>
          )}
          {typed !== '' && (
            <Button className="button" onPress={() => setWords('')}>
              {say('search.clear')}
            </Button>
          )}
          {place !== 'all' && (
            <Button className="button" onPress={() => goTo('all')}>
              {say('nothing.everywhere')}
            </Button>
          )}
        </>
      }
      fine={typed === '' ? null : say('nothing.hint')}
    />
  );
}
