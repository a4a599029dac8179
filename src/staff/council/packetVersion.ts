/** The version of a packet that an address asks for; null for the newest. */
export function packetVersion(url: URL): number | null {
  const version = url.searchParams.get("version") ?? "";
  return /^\d{1,4}$/.test(version) ? Number(version) : null;
}
