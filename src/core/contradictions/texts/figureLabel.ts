import { isKnownUnit } from "../../text/unit.ts";

/** The name of a supporting figure and its unit, which stands in brackets at its end: 相談件数（件）.
 * @example figureLabel("商談件数・合計（原文の印字、件）") // { name: "商談件数・合計", unit: "件" } */
export function figureLabel(label: string): { readonly name: string; readonly unit: string | null } {
  const [, name = label, inside] = /^(.*\S)\s*[（(]([^（）()]*)[）)]\s*$/su.exec(label) ?? [];
  if (inside === undefined) return { name: label, unit: null };
  const unit =
    inside
      .split(/[、,，]/)
      .at(-1)
      ?.trim()
      .normalize("NFKC") ?? "";
  return isKnownUnit(unit) ? { name, unit } : { name: label, unit: null };
}
