/** The place in the staff app that a form asks to go back to; anything that leads elsewhere becomes the home page. */
export function localPath(path: string | null): string {
  const inside = path?.startsWith("/staff/") ? path.slice("/staff".length) : path;
  return inside && /^\/(?![/\\])/.test(inside) ? inside : "/";
}
