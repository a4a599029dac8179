import type { IndicatorDocument } from "../core/publication/documents.ts";
import { fiscalYearLabel } from "../core/calendar/fiscalYearLabel.ts";
import type { Locale } from "../core/text/words.ts";
import { escapeXml } from "./escapeXml.ts";
import { chartSize, indicatorChart } from "./indicatorChart.ts";

const lettersPerLine = 28;
const lineHeight = 22;
const noChart = {
  ja: "数で表された値がないため、グラフはありません。",
  en: "No value is a number.",
} as const;

/** A picture of an indicator that can stand alone: its name, a chart for every series, where it comes from. */
export function indicatorPicture(indicator: IndicatorDocument, language: Locale): string {
  const { name, series, municipality, plan, fiscalYear } = indicator;
  let height = 8;
  const line = (text: string, weight: 400 | 700, isJapanese: boolean) => {
    height += lineHeight;
    return `<text x="8" y="${height - 6}" font-size="14" font-weight="${weight}" fill="#1a1a1a"${isJapanese ? ' lang="ja"' : ""}>${escapeXml(text)}</text>`;
  };
  const parts = linesOf(name).map((text) => line(text, 700, true));
  for (const one of series) {
    if (one.label !== null) parts.push(line(one.label, 700, true));
    const chart = indicatorChart(one, { language });
    if (chart) {
      parts.push(chart.replace("<svg ", `<svg y="${height}" `));
      height += chartSize.height;
    } else parts.push(line(noChart[language], 400, false));
  }
  const city = language === "ja" ? municipality.name : municipality.nameEn;
  parts.push(
    line(
      `${city} ${language === "ja" ? plan.title : ""} ${fiscalYearLabel(fiscalYear, language, "full")}  CC BY 4.0`,
      400,
      false,
    ),
  );
  height += 8;
  return `<svg xmlns="http://www.w3.org/2000/svg" lang="${language}" viewBox="0 0 ${chartSize.width} ${height}" width="${chartSize.width}" height="${height}" font-family="'BIZ UDPGothic', 'Hiragino Sans', 'Noto Sans JP', Meiryo, sans-serif"><title lang="ja">${escapeXml(name)}</title><rect width="100%" height="100%" fill="#ffffff"/>${parts.join("")}</svg>\n`;
}

function linesOf(name: string): string[] {
  const letters = [...name];
  return Array.from({ length: Math.ceil(letters.length / lettersPerLine) }, (_, index) =>
    letters.slice(index * lettersPerLine, (index + 1) * lettersPerLine).join(""),
  );
}
