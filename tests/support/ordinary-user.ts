/** The user who owns nothing (`nobody`), as whom root can try what is refused to others. */
const nobody = 65_534;

/** Who a test's own folders must belong to, for `asOrdinaryUser` to reach them. */
export const ordinaryUser = process.getuid?.() === 0 ? nobody : process.getuid?.();

/** Goes on as somebody to whom the file system can refuse something: root may read and write anything. */
export function becomeOrdinary(): void {
  if (process.getuid?.() !== 0) return;
  process.setegid?.(nobody);
  process.seteuid?.(nobody);
}

/** Does `act` as an ordinary user, and is who it was again afterwards. */
export async function asOrdinaryUser<Result>(act: () => Promise<Result>): Promise<Result> {
  const isRoot = process.getuid?.() === 0;
  becomeOrdinary();
  try {
    return await act();
  } finally {
    if (isRoot) {
      process.seteuid?.(0);
      process.setegid?.(0);
    }
  }
}
