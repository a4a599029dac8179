import type { Publication, Publications, Tombstone } from "../core/publication/publication.ts";
import type { Locale } from "../core/text/words.ts";
import { dataFile } from "./dataFile.ts";
import { cityListPage } from "./pages/cityListPage.ts";
import { cityPage } from "./pages/cityPage.ts";
import { errataPage } from "./pages/errataPage.ts";
import { indicatorPage } from "./pages/indicatorPage.ts";
import { notFoundPage, tombstonePage } from "./pages/messagePages.ts";
import { opinionsPage } from "./pages/opinionsPage.ts";
import { periodReviewPage } from "./pages/periodReviewPage.ts";
import { planComparisonPage } from "./pages/planComparisonPage.ts";
import { planIndicatorPage } from "./pages/planIndicatorPage.ts";
import { planPage } from "./pages/planPage.ts";
import { planPartPage } from "./pages/planPartPage.ts";
import { planSummaryPage } from "./pages/planSummaryPage.ts";
import { reviewPage } from "./pages/reviewPage.ts";
import { sheetPage } from "./pages/sheetPage.ts";
import { layout, type PageFrame } from "./parts/layout.ts";
import { styleSheet } from "./styleSheet.ts";
import { viewOf, type LinkTo, type View } from "./view.ts";

export interface Rendered {
  readonly status: 200 | 404 | 410;
  readonly contentType: string;
  readonly body: string | Uint8Array;
  readonly language: Locale;
}

const htmlType = "text/html; charset=utf-8";

/** Makes what stands at an address of the public site, from published documents alone.
 * @param path address below the site's root: `` is the list of cities, `ojiya/` a page (its English form is
 * `en/ojiya/`), `ojiya.json` a file; PDF and XLSX files are made elsewhere (see downloads.ts)
 * @param linkTo turns such an address into what stands in a link
 * @returns undefined where nothing was ever published; 410 with the reason where it was taken down */
export async function render(
  publications: Publications,
  path: string,
  linkTo: LinkTo,
): Promise<Rendered | undefined> {
  if (path === "site.css")
    return { status: 200, contentType: "text/css; charset=utf-8", body: styleSheet, language: "ja" };
  const language = path.startsWith("en/") ? "en" : "ja";
  const own = language === "en" ? path.slice(3) : path;
  if (own === "404.html") return renderNotFound(linkTo, language);

  const view = viewOf(language, own, linkTo);
  const isPage = own === "" || own.endsWith("/");
  const found = await (isPage ? page(view, publications, own) : dataFile(publications, own, language));
  if (!found) return undefined;
  if ("withdrawnAt" in found) {
    // The address keeps its place; the language switch leads to the page, also from a file.
    const body = layout(view, linkTo, tombstonePage(view, found));
    return { status: 410, contentType: htmlType, body, language };
  }
  if ("contentType" in found) return { status: 200, ...found, language };
  return { status: 200, contentType: htmlType, body: layout(view, linkTo, found), language };
}

/** The page for addresses that do not exist. */
export function renderNotFound(linkTo: LinkTo, language: Locale): Rendered {
  const view = viewOf(language, "404.html", linkTo);
  return { status: 404, contentType: htmlType, body: layout(view, linkTo, notFoundPage(view)), language };
}

async function page(
  view: View,
  publications: Publications,
  path: string,
): Promise<PageFrame | Tombstone | undefined> {
  if (path === "") return cityListPage(view, publications);
  const found = await publications.get(path.slice(0, -1));
  if (!found) return summary(view, publications, path);
  if ("withdrawnAt" in found) return found;
  return pageOf(view, publications, found);
}

/** The summary edition stands below the address of its plan. */
async function summary(
  view: View,
  publications: Publications,
  path: string,
): Promise<PageFrame | Tombstone | undefined> {
  const [, planPath] = /^(.+)\/summary\/$/u.exec(path) ?? [];
  const found = planPath === undefined ? undefined : await publications.get(planPath);
  if (!found || "withdrawnAt" in found) return found;
  const { body } = found;
  return body.kind === "plan" ? planSummaryPage(view, publications, { ...found, body }) : undefined;
}

function pageOf(
  view: View,
  publications: Publications,
  publication: Publication,
): PageFrame | undefined | Promise<PageFrame | undefined> {
  const { body } = publication;
  switch (body.kind) {
    case "city":
      return cityPage(view, publications, { ...publication, body });
    case "plan":
      return planPage(view, publications, { ...publication, body });
    case "review":
      return reviewPage(view, publications, { ...publication, body });
    case "periodReview":
      return periodReviewPage(view, publications, { ...publication, body });
    case "opinions":
      return opinionsPage(view, { ...publication, body });
    case "errata":
      return errataPage(view, { ...publication, body });
    case "sheet":
      return sheetPage(view, publications, { ...publication, body });
    case "indicator":
      return indicatorPage(view, publications, { ...publication, body });
    case "planPart":
      return planPartPage(view, publications, { ...publication, body });
    case "planIndicator":
      return planIndicatorPage(view, publications, { ...publication, body });
    case "planComparison":
      return planComparisonPage(view, { ...publication, body });
    case "picture":
      // A picture is shown by the pages of its plan; its own address is that of the file.
      return undefined;
  }
}
