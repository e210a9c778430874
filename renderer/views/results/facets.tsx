import { ChevronDown, ChevronUp } from 'lucide-react';
import { useState } from 'react';
import { Button, ToggleButton } from 'react-aria-components';
import type { Facets as FacetCounts } from '../../../preload/contract/queries.ts';
import { useWords } from '../../i18n/words.ts';
import { hueOf, leafOf } from '../../parts/hue.ts';
import { hasFilter, toggleFilter, useQuery } from '../../state/query.ts';
import { fields, glance } from './facet-glance.ts';
import type { CountedFilter } from './facet-glance.ts';
import { Timeline } from './timeline.tsx';
import { valueOf } from './search-box.tsx';

/** How many values of one field are shown when the facets are unfolded. */
const most = 12;

/** Fewer bars than these tell nothing in a low row. */
const fewestBars = 3;

interface FacetsProps {
  readonly facets: FacetCounts;
  readonly total: number;
}

/** What the results are made of: one quiet row, or all of it, each a filter. */
export function Facets({ facets, total }: FacetsProps) {
  const { say } = useWords();
  const [open, setOpen] = useState(false);
  const quick = glance(facets, total);
  const { time } = facets;
  if (quick.length === 0 && time.bars.length === 0) return null;
  const Chevron = open ? ChevronUp : ChevronDown;
  return (
    <div
      className="facets"
      role="group"
      aria-label={say('facets.label')}
      data-open={open || undefined}
    >
      {open ? (
        <div className="unfolded">
          <Timeline time={time} />
          <dl className="scroll">
            {fields.map((field) => (
              <FacetRow key={field} field={field} counts={facets} />
            ))}
          </dl>
        </div>
      ) : (
        <div>
          {time.bars.length >= fewestBars && <Timeline time={time} compact />}
          <div className="glance">
            {quick.map((counted) => (
              <FacetChip key={`${counted.filter.field} ${counted.filter.value}`} {...counted} />
            ))}
          </div>
        </div>
      )}
      <Button
        className="tool slim"
        aria-expanded={open}
        aria-label={say(open ? 'facets.fold' : 'facets.unfold')}
        onPress={() => setOpen(!open)}
      >
        <Chevron className="icon" aria-hidden="true" />
      </Button>
    </div>
  );
}

interface FacetRowProps {
  readonly field: (typeof fields)[number];
  readonly counts: FacetCounts;
}

function FacetRow({ field, counts }: FacetRowProps) {
  const { say } = useWords();
  const rows = counts[field];
  if (rows.length === 0) return null;
  return (
    <>
      <dt>{say(`field.${field}`)}</dt>
      <dd>
        {rows.slice(0, most).map(({ value, count }) => (
          <FacetChip key={value} filter={{ field, value }} count={count} />
        ))}
        {rows.length > most && (
          <span className="chip more">{say('facets.more', { count: rows.length - most })}</span>
        )}
      </dd>
    </>
  );
}

function FacetChip({ filter, count }: CountedFilter) {
  const words = useWords();
  const isSelected = hasFilter(
    useQuery((state) => state.filters),
    filter,
  );
  const value = valueOf(filter, words);
  return (
    <ToggleButton
      className="chip facet"
      isSelected={isSelected}
      onChange={() => toggleFilter(filter)}
    >
      {filter.field === 'tag' && <span className="dot" data-hue={hueOf(value)} />}
      <bdi className="clip">{filter.field === 'tag' ? leafOf(value) : value}</bdi>
      <span className="count">{words.number(count)}</span>
    </ToggleButton>
  );
}
