/** Puts together what is joined in pairs, directly or by way of others: groups of two and more. */
export function clustersOf<Item>(
  pairs: Iterable<readonly [Item, Item]>,
): readonly (readonly Item[])[] {
  const above = new Map<Item, Item>();
  const headOf = (item: Item): Item => {
    let head = item;
    for (let next = above.get(head); next !== undefined; next = above.get(head)) head = next;
    // The way is shortened for the next who asks.
    for (let at = item; at !== head;) {
      const next = above.get(at) ?? head;
      above.set(at, head);
      at = next;
    }
    return head;
  };
  const members = new Set<Item>();
  for (const [one, other] of pairs) {
    members.add(one).add(other);
    const [head, under] = [headOf(one), headOf(other)];
    if (head !== under) above.set(under, head);
  }
  const groups = new Map<Item, Item[]>();
  for (const item of members) {
    const head = headOf(item);
    const group = groups.get(head);
    if (group === undefined) groups.set(head, [item]);
    else group.push(item);
  }
  return [...groups.values()];
}
