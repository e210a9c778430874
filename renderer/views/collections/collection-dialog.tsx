import { useState } from 'react';
import { Button, Input, TextField } from 'react-aria-components';
import { useWords } from '../../i18n/words.ts';
import { DialogFoot } from '../../parts/dialog-foot.tsx';
import { DialogFrame } from '../../parts/dialog-frame.tsx';
import { giveName, useCollections } from '../../state/collections.ts';

/** As long as the contract lets a name be. */
const longestName = 200;

/** What to call a search that is kept. */
export function CollectionDialog() {
  const { say, error } = useWords();
  const { naming, refused } = useCollections();
  const [name, setName] = useState(naming?.name.slice(0, longestName) ?? '');
  if (naming === undefined) return null;
  const isNamed = name.trim() !== '';
  return (
    <DialogFrame width="narrow" title={say(`collections.${naming.kind}.title`)}>
      <form
        className="collection-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (isNamed) void giveName(naming, name.trim());
        }}
      >
        <div className="question">
          <TextField
            className="name-field"
            aria-label={say('collections.name')}
            value={name}
            onChange={setName}
            maxLength={longestName}
            autoFocus
            // A refused name must not keep the form from sending another.
            validationBehavior="aria"
            isInvalid={refused !== undefined}
            {...(refused === undefined ? {} : { 'aria-describedby': 'collection-refused' })}
          >
            <Input dir="auto" onFocus={(event) => event.currentTarget.select()} />
          </TextField>
          {refused !== undefined && (
            <p className="query-error" id="collection-refused" role="alert">
              {error(refused)}
            </p>
          )}
          <p className="quiet">{say(`collections.${naming.kind}.text`)}</p>
        </div>
        <DialogFoot>
          <Button className="button main" type="submit" isDisabled={!isNamed}>
            {say(`collections.${naming.kind}.act`)}
          </Button>
        </DialogFoot>
      </form>
    </DialogFrame>
  );
}
