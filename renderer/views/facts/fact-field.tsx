import { useEffect, useId, useRef } from 'react';
import type { ReactNode } from 'react';
import { Input, Label, TextArea, TextField } from 'react-aria-components';
import type { FactName, FactOrigin } from '../../../preload/contract/vocabulary.ts';
import { useWords } from '../../i18n/words.ts';

interface FactLabelProps {
  readonly name: FactName;
  /** Of what describes the fact. */
  readonly id?: string;
  /** What said the fact; nothing where that is not known. */
  readonly origin: FactOrigin | undefined;
  readonly aside?: string;
}

/** The name of a fact, and quietly what said it. */
export function FactLabel({ name, id, origin, aside }: FactLabelProps) {
  const { say } = useWords();
  return (
    <div className="name">
      <Label>{say(`fact.${name}`)}</Label>
      <div id={id} className="told">
        {aside !== undefined && <span className="from">{aside}</span>}
        {origin !== undefined && <span className="from">{say(`fact.from.${origin}`)}</span>}
      </div>
    </div>
  );
}

interface FactFieldProps extends Omit<FactLabelProps, 'id'> {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** How many lines it can have; one that has several takes them by Enter. */
  readonly lines?: 'one' | 'wrapped' | 'several';
  /** Why it was refused. */
  readonly error: string | undefined;
  /** What stands below it otherwise. */
  readonly hint?: ReactNode;
  /** Addresses run from left to right, whatever the language. */
  readonly isLatin?: boolean;
}

/** One fact to correct, with what is wrong with it beside it. */
export function FactField(props: FactFieldProps) {
  const { name, origin, aside, value, onChange, lines = 'one', error, hint, isLatin } = props;
  const [told, below] = [useId(), useId()];
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useEffect(() => {
    if (error !== undefined) field.current?.focus();
  }, [error]);
  const dir = isLatin === true ? 'ltr' : 'auto';
  const rows = lines === 'several' ? Math.max(1, value.split('\n').length) : 1;
  return (
    <TextField
      className="fact"
      value={value}
      onChange={onChange}
      // What is refused must not keep the form from being sent again.
      validationBehavior="aria"
      isInvalid={error !== undefined}
      aria-describedby={`${told} ${below}`}
      autoFocus={name === 'title'}
    >
      <FactLabel
        name={name}
        id={told}
        origin={origin}
        {...(aside === undefined ? {} : { aside })}
      />
      <div className="value">
        {lines === 'one' ? (
          <Input ref={field} dir={dir} spellCheck="false" maxLength={2_000} />
        ) : (
          <TextArea
            ref={field}
            dir={dir}
            rows={rows}
            maxLength={20_000}
            onKeyDown={(event) => {
              const isPlain = lines === 'wrapped' || event.ctrlKey || event.metaKey;
              if (event.key !== 'Enter' || !isPlain || event.nativeEvent.isComposing) return;
              event.preventDefault();
              event.currentTarget.form?.requestSubmit();
            }}
          />
        )}
        <div id={below} className="below">
          {error === undefined ? (
            hint
          ) : (
            <p className="wrong" role="alert">
              {error}
            </p>
          )}
        </div>
      </div>
    </TextField>
  );
}
