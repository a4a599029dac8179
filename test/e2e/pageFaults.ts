import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { screens } from "../support/browser.ts";

/** Opens everything that is folded away. */
export async function unfold(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => document.querySelectorAll("details").forEach((fold) => (fold.open = true)));
}

/** What axe finds, and what scrolls sideways, at both sizes of a window. */
export async function faults(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const [name, size] of Object.entries(screens)) {
    await page.setViewportSize(size);
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode()
      .options({ resultTypes: ["violations"] })
      .analyze();
    found.push(
      ...violations.flatMap(({ id, nodes }) =>
        nodes.slice(0, 3).map(({ target, failureSummary }) => `${name} ${id} ${target}: ${failureSummary}`),
      ),
    );
    const [content, window] = await page.evaluate(
      () => [document.documentElement.scrollWidth, innerWidth] as const,
    );
    if (content > window) found.push(`${name}: ${content} px wide`);
  }
  await page.setViewportSize(screens.desk);
  return found;
}
