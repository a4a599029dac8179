/** The title of a post once its department has another name: what begins with the old name begins with the new one.
 * @example renamedTitle("商工振興課 課長", "商工振興課", "産業振興課") // => "産業振興課 課長" */
export function renamedTitle(title: string, oldName: string, newName: string): string {
  return title.startsWith(oldName) ? newName + title.slice(oldName.length) : title;
}
