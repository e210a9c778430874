import { useId, type ReactNode } from 'react';
import { Button } from 'react-aria-components';

interface SidebarItemProps {
  readonly icon: ReactNode;
  readonly name: string;
  readonly count: string;
  readonly isCurrent: boolean;
  readonly onPress: () => void;
  /** What else is to be known about it. */
  readonly description?: string;
  /** What can be done with it, beside going there. */
  readonly tools?: ReactNode;
}

/** One line of the sidebar: a place, a screen, a source or a saved search. */
export function SidebarItem(props: SidebarItemProps) {
  const { icon, name, count, isCurrent, onPress, description, tools } = props;
  const about = useId();
  return (
    <li className={tools === undefined ? undefined : 'with-tools'}>
      <Button
        className="item"
        aria-current={isCurrent}
        onPress={onPress}
        {...(description === undefined ? {} : { 'aria-describedby': about })}
      >
        {icon}
        <bdi className="name">{name}</bdi>
        <span className="count">{count}</span>
      </Button>
      {description !== undefined && (
        <span id={about} hidden>
          {description}
        </span>
      )}
      {tools}
    </li>
  );
}
