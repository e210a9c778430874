import { CircleQuestionMark } from 'lucide-react';
import { Button, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import { useWords } from '../../i18n/words.ts';

const operators = [
  'words',
  'phrase',
  'exact',
  'without',
  'or',
  'prefix',
  'fuzzy',
  'near',
  'fields',
  'name',
  'date',
  'is',
  'in',
  'escape',
] as const;

/** What can be written in the search box, one line each, beside the box itself. */
export function QueryHelp() {
  const { say } = useWords();
  return (
    <DialogTrigger>
      <Button className="tool slim" aria-label={say('query-help.open')}>
        <CircleQuestionMark className="icon" aria-hidden="true" />
      </Button>
      <Popover className="popover" offset={8} placement="bottom end">
        <Dialog className="query-help">
          <Heading slot="title" className="legend">
            {say('query-help.title')}
          </Heading>
          <dl>
            {operators.map((operator) => (
              <div key={operator}>
                <dt>
                  <bdi>{say(`query-example.${operator}`)}</bdi>
                </dt>
                <dd>{say(`query-help.${operator}`)}</dd>
              </div>
            ))}
          </dl>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
