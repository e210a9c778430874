import { useId, useState } from 'react';
import { Button } from 'react-aria-components';
import type { TableReading } from '../../../preload/contract/imports.ts';
import type { ColumnMapping, ColumnRole } from '../../../preload/contract/records.ts';
import { useWords } from '../../i18n/words.ts';
import { DialogFrame } from '../../parts/dialog-frame.tsx';
import { tryWithColumns } from '../../state/imports.ts';
import { useRowDialogs } from '../../state/row-dialogs.ts';
import { closeDialog } from '../../state/screen.ts';
import { columnRoles, sampleOf, withColumn } from './columns.ts';

/** Which column of a table holds what. */
export function ColumnsDialog() {
  const { say } = useWords();
  const row = useRowDialogs((state) => state.row);
  const table = row?.table;
  const [columns, setColumns] = useState<ColumnMapping>(table?.columns ?? {});
  if (row === undefined || table === undefined) return null;
  const hasText = columns.text !== undefined;
  return (
    <DialogFrame width="wide" title={say('columns.title')} aside={row.fileName}>
      <div className="columns scroll">
        <p className="quiet">{say('columns.text')}</p>
        <div className="roles">
          {columnRoles.map((role) => (
            <Role
              key={role}
              role={role}
              table={table}
              header={columns[role]}
              onChange={(header) => setColumns(withColumn(columns, role, header))}
            />
          ))}
        </div>
        <FirstRows table={table} />
      </div>
      <footer>
        <span className="note" role="status">
          {!hasText && say('columns.text-needed')}
          {hasText && row.status === 'imported' && say('columns.before', { count: row.articles })}
        </span>
        <Button className="button" onPress={closeDialog}>
          {say('cancel')}
        </Button>
        <Button
          className="button main"
          isDisabled={!hasText}
          onPress={() => {
            closeDialog();
            void tryWithColumns(row, columns);
          }}
        >
          {say('columns.act')}
        </Button>
      </footer>
    </DialogFrame>
  );
}

interface RoleProps {
  readonly role: ColumnRole;
  readonly table: TableReading;
  readonly header: string | undefined;
  readonly onChange: (header: string | undefined) => void;
}

function Role({ role, table, header, onChange }: RoleProps) {
  const { say } = useWords();
  const id = useId();
  return (
    <div className="role" data-empty={header === undefined ? '' : undefined}>
      <label htmlFor={id}>{say(role === 'text' ? 'columns.role.text' : `fact.${role}`)}</label>
      <select
        id={id}
        aria-describedby={`${id}-sample`}
        value={header ?? ''}
        onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
      >
        <option value="">{say('columns.none')}</option>
        {table.headers
          .filter((name, at) => name !== '' && table.headers.indexOf(name) === at)
          .map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
      </select>
      <span id={`${id}-sample`} className="sample quiet clip label" dir="auto">
        {sampleOf(table, header)}
      </span>
    </div>
  );
}

function FirstRows({ table: { headers, samples } }: { readonly table: TableReading }) {
  const { say } = useWords();
  return (
    <div className="first-rows" role="region" aria-label={say('columns.rows')} tabIndex={0}>
      <table>
        <caption>{say('columns.rows')}</caption>
        <thead>
          <tr>
            {headers.map((header, at) => (
              <th key={at} scope="col">
                <bdi>{header}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {samples.map((cells, at) => (
            <tr key={at}>
              {headers.map((_header, column) => (
                <td key={column}>
                  <bdi className="clip label">{cells[column]}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
