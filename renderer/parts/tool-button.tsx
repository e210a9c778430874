import type { ReactNode } from 'react';
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components';
import { Key } from './key.tsx';

interface ToolButtonProps {
  readonly label: string;
  /** The key that does the same, shown beside the name. */
  readonly hint?: string;
  readonly slim?: boolean;
  readonly isDisabled?: boolean;
  readonly onPress?: () => void;
  readonly children: ReactNode;
}

/** A button that is only an icon: its name is spoken, and shown when pointed at. */
export function ToolButton({ label, hint, slim = false, children, ...button }: ToolButtonProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      <Button className={slim ? 'tool slim' : 'tool'} aria-label={label} {...button}>
        {children}
      </Button>
      <Tooltip className="tooltip" offset={6}>
        {label}
        {hint !== undefined && <Key>{hint}</Key>}
      </Tooltip>
    </TooltipTrigger>
  );
}
