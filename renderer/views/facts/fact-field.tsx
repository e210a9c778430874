import { useEffect, useId, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { Input, Label, TextArea, TextField } from 'react-aria-components';
import type { FactName, FactOrigin } from '../../../preload/contract/vocabulary.ts';
import { directionOf } from './fact-values.ts';
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
  const { name, origin, aside, value, onChange, error, hint } = props;
  const [told, below] = [useId(), useId()];
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
        <FactInput {...props} />
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

/** Sends the form by Enter; a field of several lines takes Enter for itself, and sends by Ctrl+Enter. */
function sendByEnter(event: KeyboardEvent<HTMLTextAreaElement>, isOneLine: boolean): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
  if (!isOneLine && !event.ctrlKey && !event.metaKey) return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}

type FactInputProps = Pick<FactFieldProps, 'value' | 'lines' | 'error' | 'isLatin'>;

/** Where a fact is written; what is refused has the keyboard. */
function FactInput({ value, lines = 'one', error, isLatin }: FactInputProps) {
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useEffect(() => {
    if (error !== undefined) field.current?.focus();
  }, [error]);
  const dir = isLatin === true ? 'ltr' : directionOf(value);
  if (lines === 'one') return <Input ref={field} dir={dir} spellCheck="false" maxLength={2_000} />;
  return (
    <TextArea
      ref={field}
      dir={dir}
      rows={lines === 'several' ? value.split('\n').length : 1}
      maxLength={20_000}
      onKeyDown={(event) => sendByEnter(event, lines === 'wrapped')}
    />
  );
}
