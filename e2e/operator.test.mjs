// The operator's desk in all three languages, on a phone and at a desk.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import AxeBuilder from "@axe-core/playwright";
import { DESK, LANGUAGES, OPERATOR, PHONE, openSite } from "./site.mjs";

let site;
before(async () => {
  site = await openSite();
});
after(async () => {
  await site?.close();
});

for (const language of LANGUAGES) {
  test(`the operator's desk: ${language}`, async () => {
    const context = await site.browser.newContext({ viewport: PHONE, bypassCSP: true });
    const page = await context.newPage();
    await page.goto(`${site.address}/${language}/sign-in`);
    await page.locator("[name=email]").fill(OPERATOR.email);
    await page.locator("[name=password]").fill(OPERATOR.password);
    await page.locator("main button").click();
    await page.waitForURL(`**/${language}/admin`);
    for (const address of ["/admin", "/admin/exhibits"]) {
      for (const viewport of [PHONE, DESK]) {
        await page.setViewportSize(viewport);
        await page.goto(`${site.address}/${language}${address}`);
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(width <= viewport.width, `${address} is ${width} px wide`);
        const { violations } = await new AxeBuilder({ page }).analyze();
        assert.deepEqual(violations.map((one) => `${one.id}: ${one.nodes.slice(0, 3).map((node) => node.html).join(" ")}`), [], address);
        if (process.env.VITRINA_PICTURES) await page.screenshot({ path: `${process.env.VITRINA_PICTURES}/operator-${language}-${viewport.width}${address.replaceAll("/", "-")}.png` });
      }
    }
    await page.locator("[name=custody]").first().selectOption("in_store");
    await page.locator(".row button").first().click();
    await page.waitForURL("**/admin/exhibits");
    await context.close();
  });
}
