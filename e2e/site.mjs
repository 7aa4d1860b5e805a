// A fresh showroom with the demo data on a port of its own, and a browser to visit it with.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const root = fileURLToPath(new URL("..", import.meta.url));
const program = process.env.VITRINA_PROGRAM ?? path.join(root, "target/debug/vitrina");
const browserPath = process.env.VITRINA_BROWSER ?? "/usr/bin/chromium";

export const PHONE = { width: 360, height: 740 };
export const DESK = { width: 1440, height: 900 };
export const OPERATOR = { email: "operator@example.ru", password: "long-enough-1" };
export const LANGUAGES = ["ru", "zh", "en"];
export const WECHAT =
  "Mozilla/5.0 (Linux; Android 14; PEEM00) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/126.0 Mobile Safari/537.36 MicroMessenger/8.0.50";

export async function openSite() {
  const folder = mkdtempSync(path.join(tmpdir(), "vitrina-e2e-"));
  const place = ["--data", folder, "--lang", "en"];
  const loaded = spawnSync(program, ["demo", ...place, "--from", path.join(root, "demo/showroom")], { encoding: "utf8" });
  if (loaded.status !== 0) throw new Error(loaded.stderr);
  const added = spawnSync(program, ["admin", "user", "add", ...place, OPERATOR.email], { encoding: "utf8", input: OPERATOR.password });
  if (added.status !== 0) throw new Error(added.stderr);
  const server = spawn(program, ["serve", ...place, "--listen", "127.0.0.1:0"], { stdio: ["ignore", "ignore", "pipe"] });
  const address = await new Promise((resolve, reject) => {
    let said = "";
    server.stderr.on("data", (text) => {
      said += text;
      const found = said.match(/http:\/\/localhost:\d+/);
      if (found) resolve(found[0]);
    });
    server.on("exit", () => reject(new Error(`the server ended: ${said}`)));
  });
  const browser = await chromium.launch({ executablePath: browserPath, args: ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"] });
  const close = async () => {
    await browser.close();
    server.removeAllListeners("exit");
    server.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  };
  return { address, browser, close };
}
