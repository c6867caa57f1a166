// Looks at the fake's page in a real browser. Prints one line of JSON per thing that is wrong, and one that says how much was looked at.
// Usage: node side.mjs http://127.0.0.1:5080 look|keyboard|noscript|live [folder for pictures] < { "token", "id", "body" }
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

const [base, check, folder] = process.argv.slice(2);
const origin = new URL(base).origin;
const root = base.replace(/\/$/, '');
const pages = ['/', '/?outcome=refused', '/__side/requests/2', '/__side/requests/3', '/__side/rules/NIR1001', '/__side/persons', '/__side/persons/1', '/__side/reports', '/__side/personliste', '/__side/statistikk', '/__side/findings',
  '/__side/clock', '/__side/faults', '/__side/tenants', '/__side/nothing', '/t/tom/'];

let looked = 0;
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

// Whatever page is open: nothing is asked of another server, and nothing is said in the console. Each page of a tab is loaded anew, and a new tab costs more than that.
const openTab = async ({ script = true } = {}) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, colorScheme: 'light', javaScriptEnabled: script, reducedMotion: 'reduce' });
  context.setDefaultTimeout(120_000);
  const page = await context.newPage();
  let at = '';
  page.on('request', request => expect(new URL(request.url()).origin === origin, `${at} asks another server`, request.url()));
  page.on('pageerror', error => wrong(`${at} fails`, error.message));
  page.on('console', message => {
    const isMissing = at === '/__side/nothing' && message.text().includes('404');
    expect(isMissing || !['error', 'warning'].includes(message.type()), `${at} says in the console`, message.text());
  });
  const go = async path => {
    at = path;
    await page.goto(root + path);
    if (script) {
      await page.waitForFunction(() => document.getElementById('live-state').dataset.state === 'on');
    }
  };
  return { page, go, close: () => context.close() };
};

const open = async (path, options) => {
  const tab = await openTab(options);
  await tab.go(path);
  return tab.page;
};

const close = page => page.context().close();

// Nothing is cut off and nothing scrolls sideways.
const measure = async (page, path) => {
  for (const width of [320, 640, 900]) {
    await page.setViewportSize({ width, height: 900 });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(over <= 0, `${path} scrolls sideways at ${width}`, over);
    const cut = await page.evaluate(() => [...document.querySelectorAll('main *')].filter(one => one.checkVisibility() && !one.closest('.visually-hidden, pre, thead') && one.getBoundingClientRect().right > innerWidth + 1).map(one => one.outerHTML.slice(0, 100)));
    expect(cut.length === 0, `${path} is cut off at ${width}`, cut.slice(0, 3));
  }
};

// On paper there is neither menu nor form, and the content is there.
const print = async (page, path) => {
  await page.emulateMedia({ media: 'print' });
  expect(await page.isHidden('.menu') && await page.isHidden('#pause'), `${path} prints its menu`);
  expect(await page.isVisible('h1'), `${path} prints no heading`);
  expect((await page.locator('button:visible').count()) === 0, `${path} prints buttons`);
};

const checks = {
  // Every page, in both schemes, wide and narrow, at the sizes between, and on paper.
  async look() {
    const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    const { page, go, close } = await openTab();
    for (const path of pages) {
      await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
      await page.setViewportSize({ width: 1280, height: 900 });
      await go(path);
      await page.evaluate(source);
      for (const [scheme, width] of [['light', 1280], ['dark', 1280], ['dark', 320], ['light', 320]]) {
        await page.emulateMedia({ colorScheme: scheme });
        await page.setViewportSize({ width, height: 900 });
        // Of what passes, only how much it was, and not each of its elements.
        const result = await page.evaluate(() => window.axe.run(document, {
          resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        }));
        looked += result.passes.length;
        for (const violation of result.violations) {
          wrong(`${path} ${scheme} ${width}: ${violation.id}`, violation.nodes.slice(0, 3).map(node => `${node.html} ${node.failureSummary}`));
        }
        if (folder) {
          await page.screenshot({ path: `${folder}/${path.replace(/[^a-z0-9]+/gi, '_')}-${scheme}-${width}.png`, fullPage: true });
        }
      }
      await measure(page, path);
      await print(page, path);
    }
    await close();
  },

  // A walk with the Tab key: first past the menu, then through all that can be reached, each of it seen to have focus.
  async keyboard() {
    const { page, go, close } = await openTab();
    for (const path of pages) {
      await go(path);
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement.className) === 'skip', `${path}: the first stop is the way past the menu`);
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.activeElement.id === 'main');
      await go(path);
      const all = await page.evaluate(() =>
        [...document.querySelectorAll('a[href], button, input:not([type=hidden]), summary, [tabindex="0"]')].filter(one => one.checkVisibility()).length);
      const reached = new Set();
      for (let step = 0; step < all * 4 + 10; step++) {
        await page.keyboard.press('Tab');
        const stop = await page.evaluate(() => {
          const one = document.activeElement;
          if (one === document.body || !one) {
            return null;
          }
          const style = getComputedStyle(one);
          const box = one.getBoundingClientRect();
          one.dataset.reached ??= `${Math.random()}`;
          return {
            key: one.dataset.reached,
            html: one.outerHTML.slice(0, 120),
            isMarked: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
            isSeen: box.bottom > 0 && box.top < innerHeight && box.width > 0,
          };
        });
        if (!stop) {
          break;
        }
        if (!reached.has(stop.key)) {
          reached.add(stop.key);
          expect(stop.isMarked, `${path}: focus does not show`, stop.html);
          expect(stop.isSeen, `${path}: focus is out of sight`, stop.html);
        }
      }
      expect(reached.size >= all, `${path}: not all is reached by keyboard`, `${reached.size} of ${all}`);
    }
    await go('/');
    await page.focus('#open-2');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/__side/requests/2');
    await page.goto(`${root}/__side/faults`);
    await page.focus('#turn-slow-register');
    await page.keyboard.press('Space');
    await page.waitForSelector('#fault-slow-register.on');
    await page.focus('#turn-slow-register');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#fault-slow-register:not(.on)');
    looked += 3;
    await close();
  },

  // The whole of it without script.
  async noscript() {
    const { page, go, close } = await openTab({ script: false });
    for (const path of pages) {
      await go(path);
      expect((await page.textContent('h1')).length > 3, `${path} has no heading`);
      expect(await page.isHidden('#pause'), `${path} offers what needs script`);
      expect((await page.innerText('#live-state')).includes('Reload'), `${path} does not say that it must be reloaded`);
    }
    await go('/');
    await page.click('text=Refused >> nth=0');
    expect(page.url().endsWith('?outcome=refused'), 'The filter is no link', page.url());
    await page.click('nav >> text=Clock');
    await page.click('text=7 days on');
    expect((await page.textContent('.notice')).includes('The register’s date is'), 'The date is not moved');
    await page.fill('#seconds', '30');
    await page.click('text=Set the limits');
    expect((await page.textContent('#faults-now')).includes('Maintenance'), 'The fault is not on');
    await page.click('text=Lift them');
    expect((await page.textContent('#faults-now')).includes('None is on'), 'The fault is not lifted');
    await page.click('nav >> text=Faults');
    await page.click('#turn-register-down');
    expect((await page.textContent('#fault-register-down')).includes('Take off'), 'The fault is not on');
    await page.click('#turn-register-down');
    expect((await page.textContent('#fault-register-down')).includes('Put on'), 'The fault is not off');
    await page.click('nav >> text=Persons');
    await page.fill('#duf', '000000000000');
    await page.click('text=Find the person');
    expect((await page.textContent('.notice')).includes('knows no one'), 'The search does not answer');
    await page.click('nav >> text=Tenants');
    await page.fill('#tenant', 'beta');
    await page.click('button:text-is("Go")');
    expect(page.url().endsWith('/t/beta/'), 'The tenant is not opened', page.url());
    await close();
  },

  // A transfer shows on a page that is open, and what has focus keeps it.
  async live() {
    const { token, id, body } = JSON.parse(readFileSync(0, 'utf8'));
    const put = () => fetch(`${root}/v1/registreringer/${id}`, { method: 'PUT', body, headers: { 'Authorization': `Bearer ${token}`, 'Content-Type': 'application/json', 'If-None-Match': '*' } });
    const page = await open('/');
    const count = () => page.locator('tbody tr').count();
    const before = await count();
    await page.evaluate(() => document.getElementById('open-1').mark = 'same');
    await page.focus('#open-1');
    expect((await put()).status === 201, 'The transfer is not stored');
    await page.waitForSelector(`#request-${before + 1}`);
    expect((await page.textContent(`#request-${before + 1}`)).includes('Accepted'), 'The new row does not say what became of it');
    expect(await page.evaluate(() => document.activeElement.id === 'open-1' && document.activeElement.mark === 'same'), 'What had focus lost it');
    await page.waitForFunction(() => document.getElementById('news').textContent.includes('PUT'));
    expect(await page.getAttribute('#news', 'role') === 'status', 'The news is not told politely');
    expect((await page.textContent('tbody tr')).includes(`${before + 1}`), 'The newest is not first');

    await page.click('#pause');
    expect((await put()).status === 412, 'The same transfer is not refused');
    await page.waitForTimeout(1500);
    expect(await count() === before + 1, 'It goes on though it is paused');
    await page.click('#pause');
    await page.waitForSelector(`#request-${before + 2}`);

    // What was written into a form stays while the page is brought up to date.
    const clock = await open('/__side/clock');
    await clock.fill('#seconds', '77');
    await clock.focus('#calls');
    await fetch(`${root}/__nir/clock`, { method: 'PUT', body: '{"days":3}', headers: { 'Content-Type': 'application/json' } });
    await clock.waitForFunction(() => document.querySelector('#date').textContent.includes('2026-03-04'));
    expect(await clock.inputValue('#seconds') === '77', 'What was written is gone');
    expect(await clock.evaluate(() => document.activeElement.id) === 'calls', 'The field lost focus');
    await close(page);
    await close(clock);
  },

};

try {
  await checks[check]();
  console.log(JSON.stringify({ looked }));
} finally {
  await browser.close();
}
