// Drives the web fagsystem as a caseworker does, without script. Prints one line of JSON per thing that is wrong, and one that says how much was looked at.
// Usage: node web.mjs http://127.0.0.1:5080 register|hours|change|merged|collide|axe [folder for pictures] < { "sak": "/sak/..." }
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

const [base, check, folder] = process.argv.slice(2);
const root = base.replace(/\/$/, '');
const input = JSON.parse(readFileSync(0, 'utf8') || '{}');

let looked = 0;
let sak = input.sak;
const wrong = (what, detail) => console.log(JSON.stringify({ wrong: what, detail }));
const expect = (ok, what, detail) => {
  looked++;
  if (!ok) {
    wrong(what, detail);
  }
};

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});

const open = async (path, { script = false, width = 1280 } = {}) => {
  const context = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled: script, reducedMotion: 'reduce' });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  page.on('request', request => expect(new URL(request.url()).origin === new URL(root).origin, `${path} asks another server`, request.url()));
  await page.goto(root + path);
  return page;
};

const picture = async (page, name) => {
  if (folder) {
    await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
  }
};

// The page is rendered on the server: it is asked for again until it says what it should.
const until = async (page, selector, text) => {
  for (let i = 0; i < 100; i++) {
    const found = page.locator(selector);
    if (await found.count() > 0 && (await found.first().innerText()).includes(text)) {
      looked++;
      return;
    }
    await page.waitForTimeout(150);
    await page.reload();
  }
  wrong(`${selector} never said ${text}`, await page.locator('#main').innerText());
};

// The register counts its versions through: a later one than the page shows now.
const versionOf = async page => (await page.locator('#progress').innerText()).match(/versjon (\d+)/)?.[1];
const untilLater = async (page, before) => {
  for (let i = 0; i < 100; i++) {
    const now = await versionOf(page);
    if (now && Number(now) > Number(before)) {
      looked++;
      return;
    }
    await page.waitForTimeout(150);
    await page.reload();
  }
  wrong(`#progress never said a version after ${before}`, await page.locator('#main').innerText());
};

const checks = {
  // A vedtak without its date is refused with the paragraph and what to do; mended, it is accepted.
  async register() {
    const page = await open('/');
    await page.getByRole('button', { name: /Program for/ }).first().click();
    sak = new URL(page.url()).pathname;
    await page.getByLabel('Sluttmål').selectOption('VGS');
    await page.getByRole('button', { name: 'Lagre og overfør' }).click();
    await until(page, '#progress', 'Avvist av NIR');
    expect((await page.locator('#main').innerText()).includes('NIR1201'), 'the rule is not named');
    await picture(page, 'refused');
    await page.getByLabel('Vedtaksdato').fill('2026-02-02');
    await page.getByLabel('Startdato').fill('2026-02-16');
    await page.getByRole('button', { name: 'Lagre og overfør' }).click();
    await until(page, '#progress', 'Godtatt av NIR');
    expect(await page.locator('#equal').count() === 1, 'what NIR holds is not read back');
    const before = await versionOf(page);
    await page.locator('#tiltak').selectOption('NO');
    await page.locator('#fra').fill('2026-02-16');
    await page.getByLabel('Timer i uka').fill('15');
    await page.getByRole('button', { name: 'Legg til tiltak' }).click();
    await untilLater(page, before);
    expect(await page.locator('section[aria-labelledby=frister] details').count() > 0, 'no deadline is explained');
    expect(await page.getByRole('link', { name: /NIR/ }).count() > 0, 'the register is not a click away');
    await picture(page, 'accepted');
  },

  // Hours of Norwegian; what cannot be read is said, and changes nothing; the year-end control has the case.
  async hours() {
    const page = await open('/');
    await page.getByRole('button', { name: /Norsk for/ }).last().click();
    const path = new URL(page.url()).pathname;
    await page.getByLabel('Utdanningsbakgrunn').selectOption({ index: 1 });
    await page.getByLabel('Vedtaksdato').fill('2026-02-02');
    await page.getByLabel('Startdato').fill('2026-02-16');
    await page.getByRole('button', { name: 'Lagre og overfør' }).click();
    await until(page, '#progress', 'Godtatt av NIR');
    const before = await versionOf(page);
    await page.locator('#fra').fill('2026-02-18');
    await page.getByLabel('Timer', { exact: true }).fill('15');
    await page.getByRole('button', { name: 'Legg til timer' }).click();
    await untilLater(page, before);
    expect((await page.locator('#main').innerText()).includes('Uka fra 2026-02-16: 15 timer'), 'the hours are not shown by their week');
    await page.locator('#vedtaksdato').evaluate(field => { field.type = 'text'; field.value = '31.02.2026'; });
    await page.getByRole('button', { name: 'Lagre og overfør' }).click();
    expect((await page.locator('[role=alert]').innerText()).includes('Ingenting ble lagret'), 'an impossible day is not said');
    await page.goto(root + path);
    expect(await page.getByLabel('Vedtaksdato').inputValue() === '2026-02-02', 'an impossible day erased the day that was there');
    const missing = await page.goto(`${root}/sak/00000000-0000-4000-8000-000000000000`);
    expect(missing.status() === 404, 'a case that is not there is not answered with 404', missing.status());
    await page.goto(`${root}/aarskontroll`);
    expect((await page.locator('main').innerText()).length > 100, 'the year-end control is empty');
    await picture(page, 'aarskontroll');
  },

  async change() {
    const page = await open(sak);
    await page.getByLabel('Sluttmål').selectOption('FAG');
    await page.getByRole('button', { name: 'Lagre og overfør' }).click();
    looked++;
  },

  // Changed here and in NIR web, at different places: both stand, and the fagsystem takes NIR's over.
  async merged() {
    const page = await open(sak);
    await until(page, '#progress', 'Godtatt av NIR');
    await until(page, '#differences', 'ReservasjonMotForskning');
    await picture(page, 'merged');
    await page.getByRole('button', { name: 'Ta inn det som står i NIR' }).click();
    await until(page, '#equal', 'NIR har det samme');
    expect(await page.getByLabel('Sluttmål').inputValue() === 'FAG', 'the change from here is gone');
  },

  // At the same place: somebody chooses.
  async collide() {
    const page = await open(sak);
    await page.getByLabel('Sluttmål').selectOption('HU');
    await page.getByRole('button', { name: 'Lagre og overfør' }).click();
    await until(page, '#progress', 'Stoppet');
    const table = await page.locator('#conflict').innerText();
    expect(table.includes('Sluttmål') && /grunnskole/i.test(table), 'both sides are not shown', table);
    await picture(page, 'conflict');
    await page.getByRole('button', { name: 'Det som står her, skal gjelde' }).click();
    await until(page, '#progress', 'Godtatt av NIR');
  },

  async axe() {
    const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    for (const [path, ...widths] of [['/', 360], [sak, 360, 1280], ['/overfoering', 360], ['/aarskontroll', 360]]) {
      for (const width of widths) {
        const page = await open(path, { script: true, width });
        // The status page forbids all scripts, this one too: it is looked at in a frame of its own.
        const html = await page.content();
        const bare = await (await browser.newContext({ viewport: { width, height: 900 } })).newPage();
        await bare.setContent(html);
        await bare.evaluate(source);
        const result = await bare.evaluate(() => window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
        looked += result.passes.length;
        for (const violation of result.violations) {
          wrong(`${path} ${width}: ${violation.id}`, violation.nodes.slice(0, 3).map(node => `${node.html} ${node.failureSummary}`));
        }
        await picture(page, `axe${path.replace(/[^a-z0-9]+/gi, '_').slice(0, 20)}-${width}`);
        await bare.context().close();
        await page.context().close();
      }
    }
  },
};

await checks[check]();
await browser.close();
console.log(JSON.stringify({ looked, sak }));
