import { chromium } from "playwright-core";
const base="http://127.0.0.1:4805";
const b = await chromium.launch({executablePath:"/usr/bin/chromium", args:["--no-sandbox"]});
export async function as(login, size={width:1366,height:768}) {
  const c = await b.newContext({viewport:size, locale:"ja-JP"}); const p = await c.newPage();
  p.on("console", m=>{ if(m.type()==="error") console.log("console:", m.text()); }); p.on("pageerror", e=>console.log("pageerror", e.message));
  await p.goto(base+"/staff/sign-in"); await p.fill('[name=login]',login); await p.fill('[name=password]','shirube-demo'); await p.click('main button[type=submit]'); await p.waitForURL(u=>!u.pathname.includes("sign-in"));
  return p;
}
export const small={width:390,height:844};
export const shot=(p,name)=>p.screenshot({path:`/tmp/work/evalshots/${name}.png`,fullPage:true});
export {b, base};
