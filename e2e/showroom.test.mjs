// What a visitor of the showroom meets, in all three languages, on a phone and at a desk.
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import AxeBuilder from "@axe-core/playwright";
import { DESK, LANGUAGES, PHONE, WECHAT, openSite } from "./site.mjs";

const PAGES = {
  home: "/",
  search: "/search?q=CNC",
  nothing: "/search?q=zzzzzz",
  passport: "/p/cnc-lathe-tl400",
  exhibit: "/x/E-001",
  maker: "/o/podolsk-stanko",
  room: "/room/shenyang-hall",
  stand: "/room/shenyang-hall/B1",
  "sign-in": "/sign-in",
  "sign-up": "/sign-up",
  kiosk: "/kiosk/shenyang-hall",
  "kiosk-item": "/kiosk/shenyang-hall/E-001",
  missing: "/p/none",
};
const pictures = process.env.VITRINA_PICTURES;

let site;
before(async () => {
  site = await openSite();
});
after(async () => {
  await site?.close();
});

async function visit(viewport, options, use) {
  const context = await site.browser.newContext({ viewport, ...options });
  const page = await context.newPage();
  const foreign = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(site.address) && !request.url().startsWith("data:")) foreign.push(request.url());
  });
  try {
    await use(page);
    assert.deepEqual(foreign, [], "no page asks another host for anything");
  } finally {
    await context.close();
  }
}

for (const language of LANGUAGES) {
  for (const [size, viewport] of Object.entries({ phone: PHONE, desk: DESK })) {
    test(`every page is fit to be seen: ${language}, ${size}`, async () => {
      // axe asks to run its own scripts, which our pages forbid to everybody.
      await visit(viewport, { bypassCSP: true }, async (page) => {
        for (const [name, address] of Object.entries(PAGES)) {
          await page.goto(`${site.address}/${language}${address}`);
          const width = await page.evaluate(() => document.documentElement.scrollWidth);
          assert.ok(width <= viewport.width, `${name} is ${width} px wide`);
          const { violations } = await new AxeBuilder({ page }).analyze();
          const said = violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(" ")}`);
          assert.deepEqual(said, [], name);
          if (pictures) {
            const folder = path.join(pictures, language);
            mkdirSync(folder, { recursive: true });
            await page.screenshot({ path: path.join(folder, `${name}-${viewport.width}.png`), fullPage: true });
          }
        }
      });
    });
  }
}

test("a Chinese phone scans an exhibit, asks, and finds the lathe again", async () => {
  await visit(PHONE, { locale: "zh-CN", userAgent: WECHAT, javaScriptEnabled: false }, async (page) => {
    await page.goto(`${site.address}/x/E-001`);
    assert.ok(page.url().endsWith("/zh/x/E-001"));
    assert.match(await page.locator("h1").textContent(), /数控车床/);
    await page.getByLabel("手机、微信或邮箱").fill("wx:wang");
    await page.getByLabel("同意将我的联系方式转交厂家以便回复").check();
    await page.getByRole("button", { name: "提交" }).click();
    await page.getByRole("heading", { name: "已提交" }).waitFor();
    await page.locator("#q").fill("数控车床");
    await page.getByRole("button", { name: "搜索" }).click();
    await page.locator(".card").first().waitFor();
    assert.match(await page.locator(".card").first().textContent(), /数控/);
  });
});

test("the touch screen goes on without a network", async () => {
  await visit(DESK, {}, async (page) => {
    await page.goto(`${site.address}/zh/kiosk/shenyang-hall`);
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
      const last = [...document.querySelectorAll(".tiles a")].at(-1).href;
      while (!(await caches.match(last))) await new Promise((resolve) => setTimeout(resolve, 100));
    });
    await page.reload();
    await page.context().setOffline(true);
    await page.locator(".tiles a").last().click();
    await page.locator(".item h1").waitFor();
    await page.getByRole("link", { name: "返回全部产品" }).click();
    await page.locator(".tiles").waitFor();
  });
});

test("names go on from what is typed", async () => {
  await visit(DESK, {}, async (page) => {
    await page.goto(`${site.address}/ru/`);
    await page.locator("#q").pressSequentially("Токарн");
    await page.waitForFunction(() => document.querySelectorAll("#suggestions option").length > 0);
  });
});
