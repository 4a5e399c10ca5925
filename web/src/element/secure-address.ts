/** An address that may become a link: https and nothing else; null for what is not. */
export function secureAddress(address: string | undefined): string | null {
  if (address === undefined) return null;
  try {
    const url = new URL(address);
    return url.protocol === "https:" ? url.href : null;
  } catch {
    return null;
  }
}

/** Where a page says an action is done; null where it does not. */
export function addressOf(actions: Readonly<Record<string, string>>, action: string): string | null {
  return secureAddress(new Map(Object.entries(actions)).get(action));
}
