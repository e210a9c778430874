import { useEffect, useRef, useState } from 'react';
import { Button, Input, TextField } from 'react-aria-components';

/** As long as the contract lets a spelling be. */
const longestForm = 500;

interface FormFieldProps {
  readonly label: string;
  readonly act: string;
  /** Whether what it does is the main thing to do here. */
  readonly isMain?: boolean;
  readonly onSubmit: (typed: string) => void;
}

/** A line to type a spelling on, and what is done with it. */
export function FormField({ label, act, isMain = false, onSubmit }: FormFieldProps) {
  const [typed, setTyped] = useState('');
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // After the dialog has looked after the focus of what it showed before.
    const frame = requestAnimationFrame(() => input.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    <form
      className="library-form"
      onSubmit={(event) => {
        event.preventDefault();
        setTyped('');
        onSubmit(typed);
      }}
    >
      <TextField
        className="name-field"
        aria-label={label}
        value={typed}
        onChange={setTyped}
        maxLength={longestForm}
      >
        <Input ref={input} dir="auto" placeholder={label} spellCheck="false" />
      </TextField>
      <Button
        className={isMain ? 'button main' : 'button plain'}
        type="submit"
        isDisabled={typed.trim() === ''}
      >
        {act}
      </Button>
    </form>
  );
}
