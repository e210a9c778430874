import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';

interface SidebarItemProps {
  readonly icon: ReactNode;
  readonly name: string;
  readonly count: string;
  readonly isCurrent: boolean;
  readonly onPress: () => void;
}

/** One line of the sidebar: a place, a screen or a source. */
export function SidebarItem({ icon, name, count, isCurrent, onPress }: SidebarItemProps) {
  return (
    <li>
      <Button className="item" aria-current={isCurrent} onPress={onPress}>
        {icon}
        <bdi className="name">{name}</bdi>
        <span className="count">{count}</span>
      </Button>
    </li>
  );
}
