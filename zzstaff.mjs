import { chromium } from "playwright-core";
const [,, base, out, login, ...paths] = process.argv;
const b = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--headless","--no-sandbox","--disable-gpu","--disable-quic","--no-first-run","--disable-background-networking","--disable-component-update","--disable-sync"] });
for (const [n, w, h] of [["d", 1366, 768], ["m", 390, 844]]) {
  const c = await b.newContext({ viewport: { width: w, height: h } });
  const p = await c.newPage();
  p.on("console", m => { if (m.type() === "error") console.log("console", m.text()); }); p.on("pageerror", e => console.log("pageerror", e.message));
  await p.goto(base + "/staff/sign-in"); 
  await p.fill("input[name=login]", login); await p.fill("input[name=password]", "shirube-demo"); await p.click("main button[type=submit]"); await p.waitForLoadState("networkidle");
  for (const path of paths) { await p.goto(base + path, { waitUntil: "networkidle" }); await p.screenshot({ path: `${out}/${n}-${login}-${path.replace(/\W+/g, "_")}.png`, fullPage: true });
   const over = await p.evaluate(() => document.documentElement.scrollWidth - innerWidth); if (over > 0) console.log("overflow", n, path, over); console.log(n, path, p.url(), await p.title()); }
}
await b.close();
