import { html, type Piece } from "../markup.ts";
import type { View } from "../view.ts";

/** That a target belongs to several series. The label of the other one is the city's own word. */
export function sharedText(view: View, label: string): Piece {
  const [before, after] = view.m.indicator.shared;
  return html`${before}${view.data(label)}${after}`;
}
