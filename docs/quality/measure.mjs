import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import lighthouse from 'lighthouse';
import puppeteer from 'puppeteer-core';

const require = createRequire(import.meta.url);
const address = process.argv[2].replace(/\/$/, '');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const vnu = String(require('vnu-jar'));
const pages = ['/', '/plans', '/plans/PROMOTION-2017', '/measures', '/measures/PROMOTION-2017-084', '/metrics',
  '/metrics/PCT-APPLICATIONS', '/metrics/PCT-APPLICATIONS/explanation?period=2015', '/regions?metric=PCT-APPLICATIONS',
  '/compare?metric=PCT-APPLICATIONS', '/catalogue-of-data', '/agencies/SIPO', '/search?q=patent', '/developers'];
const marks = ['performance', 'accessibility', 'best-practices', 'seo'];
const least = 95;

if (!(await fetch(address).catch(() => undefined))?.ok) {
  console.error(`docs/quality/measure: no platform answers at ${address}`);
  process.exit(1);
}

const browser = await puppeteer.launch({
  executablePath: process.env.BROWSER,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
});
const port = Number(new URL(browser.wsEndpoint()).port);
const lacking = [];

async function marksOf(url) {
  const { lhr } = await lighthouse(url, { port, logLevel: 'error', onlyCategories: marks });
  const low = Object.values(lhr.categories).filter(({ score }) => score * 100 < least);
  for (const category of low) {
    const why = category.auditRefs.filter(({ id, weight }) => weight > 0 && (lhr.audits[id].score ?? 1) < 1).map(({ id }) => id);
    lacking.push(`${url}: ${category.title}: ${why.join(', ')}`);
  }
  return marks.map((mark) => Math.round(lhr.categories[mark].score * 100));
}

async function violationsOf(url, light) {
  const page = await browser.newPage();
  try {
    // The pages forbid scripts that are not theirs, and the checker is one.
    await page.setBypassCSP(true);
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: light }]);
    await page.goto(url, { waitUntil: 'networkidle0' });
    await page.evaluate(axe);
    const violations = await page.evaluate(() => axe.run().then((found) => found.violations.map(({ id, help }) => `${id}: ${help}`)));
    lacking.push(...violations.map((violation) => `${url} (${light}): ${violation}`));
    return violations.length;
  } finally {
    await page.close();
  }
}

// The first answers of a fresh platform take long, and that is not what is measured.
async function htmlOf(url) {
  const answer = await fetch(url, { headers: { Accept: 'text/html' } });
  if (!answer.ok) {
    lacking.push(`${url}: answered with ${answer.status}`);
  }
  return answer.text();
}

function errorsOf(url, html) {
  // The checker goes down its schema by recursion, and its exit code only says that it found something.
  const told = execFileSync(process.env.JAVA, ['-Xss16m', '-jar', vnu, '--format', 'json', '--errors-only', '--exit-zero-always', '--stdout', '-'],
    { input: html, encoding: 'utf8' });
  const { messages } = JSON.parse(told);
  lacking.push(...messages.map(({ message }) => `${url}: ${message}`));
  return messages.length;
}

console.log(`Machine: ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, ${await browser.version()}\n`);
console.log('| page | language | performance | accessibility | best practices | SEO | axe, light | axe, dark | HTML errors |');
console.log('|---|---|---:|---:|---:|---:|---:|---:|---:|');
for (const page of pages) {
  for (const language of ['zh', 'en']) {
    const url = `${address}${page}${page.includes('?') ? '&' : '?'}lang=${language}`;
    const html = await htmlOf(url);
    const row = [...await marksOf(url), await violationsOf(url, 'light'), await violationsOf(url, 'dark'), errorsOf(url, html)];
    console.log(`| ${page} | ${language} | ${row.join(' | ')} |`);
  }
}
await browser.close();
for (const lack of lacking) {
  console.error(lack);
}
process.exit(lacking.length === 0 ? 0 : 1);
