// A maker's way, in each language: sign up, bring in a list, mend what the score names, publish, be found in Chinese.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import AxeBuilder from "@axe-core/playwright";
import { DESK, LANGUAGES, openSite } from "./site.mjs";

const WORDS = {
  ru: { signUp: "Зарегистрировать предприятие", look: "Посмотреть", take: "Загрузить", save: "Сохранить", publish: "Опубликовать", see: "Посмотреть глазами покупателя" },
  zh: { signUp: "企业注册", look: "预览", take: "确认导入", save: "保存", publish: "发布", see: "查看展示页" },
  en: { signUp: "Register a maker", look: "Look at it", take: "Take it", save: "Save", publish: "Publish", see: "See it as a buyer does" },
};
const list = fileURLToPath(new URL("../demo/offers.xlsx", import.meta.url));

let site;
before(async () => {
  site = await openSite();
});
after(async () => {
  await site?.close();
});

async function isFit(page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  assert.deepEqual(violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(" ")}`), []);
}

for (const language of LANGUAGES) {
  test(`a maker's way: ${language}`, async () => {
    const words = WORDS[language];
    const context = await site.browser.newContext({ viewport: DESK, bypassCSP: true });
    const page = await context.newPage();
    await page.goto(`${site.address}/${language}/sign-up`);
    await page.locator("[name=organisation]").fill("ООО «Проба»");
    await page.locator("[name=name]").fill("Анна");
    await page.locator("[name=email]").fill(`${language}@example.ru`);
    await page.locator("[name=password]").fill("long-enough-1");
    await page.locator("[name=consent]").check();
    await page.getByRole("button", { name: words.signUp }).click();
    await page.waitForURL(`**/${language}/desk`);
    await isFit(page);
    await page.goto(`${site.address}/${language}/desk/import`);
    await page.locator("[type=file]").setInputFiles(list);
    await page.getByRole("button", { name: words.look }).click();
    await page.locator("input[name=file][type=hidden]").waitFor({ state: "attached" });
    await isFit(page);
    await page.getByRole("button", { name: words.take }).click();
    await page.waitForURL("**/import/confirm");
    await page.goto(`${site.address}/${language}/desk`);
    await isFit(page);
    await page.locator("tbody a").first().click();
    await page.locator(".score").waitFor();
    const first = await page.locator(".score li").first().textContent();
    await page.locator("[name=sector]").selectOption({ index: 1 });
    await page.locator("[name=name_zh]").fill(`试验产品${language}`);
    await page.getByRole("button", { name: words.save }).click();
    await page.waitForFunction((todo) => !document.querySelector(".score").textContent.includes(todo), first);
    assert.equal(await page.locator(".lacks").count(), 0);
    await isFit(page);
    await page.getByRole("button", { name: words.publish }).click();
    await page.getByRole("link", { name: words.see }).click();
    await page.goto(`${site.address}/zh/search?q=${encodeURIComponent(`试验产品${language}`)}`);
    assert.match(await page.locator(".card").first().textContent(), new RegExp(`试验产品${language}`));
    await context.close();
  });
}
