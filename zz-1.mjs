import {as,small,shot,b,base} from "./zz-shot.mjs";
const pl = await as("ojiya-planning");
await pl.goto(base+"/staff/evaluation-settings"); await shot(pl,"settings");
await pl.goto(base+"/staff/plans/ojiya-strategy-2020/2021/open"); await shot(pl,"open");
if (await pl.locator('[name=dueOn]').count()) { await pl.fill('[name=dueOn]','2027-05-20'); await pl.click('main form button[type=submit]'); await pl.waitForURL(/reviews/); }
const c = await as("ojiya-shoko-clerk");
await c.goto(base+"/staff/submissions/ojiya-strategy-2020-2021.01.shoko"); await shot(c,"entry");
const m = await as("ojiya-shoko-clerk",small);
await m.goto(base+"/staff/submissions/ojiya-strategy-2020-2021.01.shoko"); await shot(m,"entry-s");
const ms = await as("ojiya-planning",small);
await ms.goto(base+"/staff/evaluation-settings"); await shot(ms,"settings-s");
console.log(await ms.evaluate(()=>[document.documentElement.scrollWidth, innerWidth]), await m.evaluate(()=>[document.documentElement.scrollWidth, innerWidth]));
await b.close();
