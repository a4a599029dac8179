/** What a node or a part of the text is called: its printed number and its title. */
export function nodeName({ number, title }: { readonly number: string; readonly title: string }): string {
  return [number, title].filter((text) => text !== "").join(" ");
}
