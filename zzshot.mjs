import { chromium } from "playwright-core";
const [,, base, out, ...paths] = process.argv;
const b = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--headless","--no-sandbox","--disable-gpu","--disable-quic","--no-first-run","--disable-background-networking","--disable-component-update","--disable-sync"] });
for (const [n, w, h] of [["d", 1366, 768], ["m", 390, 844]]) {
  const p = await b.newPage({ viewport: { width: w, height: h } });
  for (const path of paths) { await p.goto(base + path); await p.screenshot({ path: `${out}/${n}-${path.replace(/\W+/g, "_")}.png`, fullPage: true });
   const over = await p.evaluate(() => document.documentElement.scrollWidth - innerWidth); if (over > 0) console.log("overflow", n, path, over); }
}
await b.close();
