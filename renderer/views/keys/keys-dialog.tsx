import { useWords } from '../../i18n/words.ts';
import type { MessageKey } from '../../i18n/catalogue.ts';
import { DialogFrame } from '../../parts/dialog-frame.tsx';
import { Key } from '../../parts/key.tsx';

type Line = readonly [act: MessageKey, ...keys: readonly string[]];

const groups: readonly { readonly title: MessageKey; readonly lines: readonly Line[] }[] = [
  {
    title: 'keys.moving',
    lines: [
      ['keys.search', '/'],
      ['keys.suggest', 'Ctrl', 'Space'],
      ['keys.next', 'J'],
      ['keys.previous', 'K'],
      ['keys.read', 'Enter'],
      ['keys.concordance', 'C'],
      ['match.next', ']'],
      ['match.previous', '['],
      ['keys.compare', 'D'],
      ['stories.title', 'M'],
      ['keys.return', 'B'],
      ['keys.inbox', 'G', 'I'],
      ['keys.all', 'G', 'A'],
      ['keys.trash', 'G', 'T'],
      ['keys.desk', 'G', 'D'],
    ],
  },
  {
    title: 'keys.acting',
    lines: [
      ['keys.mark', 'X'],
      ['keys.mark-all', 'Ctrl', 'A'],
      ['act.tag', 'T'],
      ['act.note', 'N'],
      ['facts.edit', 'F'],
      ['act.original', 'O'],
      ['act.export', 'E'],
      ['collections.save', 'S'],
      ['desk.choose-files', 'I'],
      ['paste.title', 'Ctrl', 'V'],
      ['act.trash', 'Delete'],
      ['undo', 'Ctrl', 'Z'],
      ['redo', 'Ctrl', 'Y'],
      ['history.title', 'H'],
      ['explain.title', 'W'],
      ['names.title', 'V'],
      ['keys.title', '?'],
    ],
  },
];

/** Every key of the window on one sheet. */
export function KeysDialog() {
  const { say } = useWords();
  return (
    <DialogFrame width="wide" title={say('keys.title')} aside={say('keys.aside')}>
      <div className="keys-sheet">
        {groups.map(({ title, lines }) => (
          <section key={title}>
            <h2 className="legend">{say(title)}</h2>
            <dl>
              {lines.map(([act, ...keys]) => (
                <div key={act}>
                  <dt>{say(act)}</dt>
                  <dd className="keys">
                    {keys.map((key) => (
                      <Key key={key}>{key}</Key>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </DialogFrame>
  );
}
