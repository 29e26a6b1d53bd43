// A real, tagged, multi-page PDF as an office would make it: printed by Chromium from a page of our own, fonts, metadata and links included.
import type { Browser } from '@playwright/test';

/** Fictional. `worker` is the name that a test protects; the rest must survive. */
export interface ContractWords {
  readonly worker: string;
  readonly employer: string;
  readonly place: string;
}

const style =
  'body{font:12pt/1.6 serif;margin:0} h1{font-size:18pt} h2{font-size:14pt} table{border-collapse:collapse} td,th{border:1px solid #444;padding:3pt 8pt} section{break-after:page}';

const page = ({ worker, employer, place }: ContractWords) => `<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>Employment contract of ${worker}</title><style>${style}</style></head><body>
<section><h1>Employment contract</h1>
<p>This contract is made between the company and the employee.</p>
<p>Employer: ${employer}, registered at ${place}.</p>
<p>Employee: ${worker}, customer service assistant.</p>
<p>The monthly salary is eight hundred dollars, payable after the travel costs are settled.</p>
<p>The working day begins at nine in the morning.</p></section>
<section><h2>Debts</h2><table><tr><th>Item</th><th>Amount</th></tr>
<tr><td>Flight ticket</td><td>950</td></tr><tr><td>Visa and guide</td><td>1,200</td></tr><tr><td>Food and lodging</td><td>640</td></tr></table>
<p>The debt must be repaid before any leave is granted.</p>
<p>Passport kept by the office on behalf of ${worker}.</p></section>
<h2>House rules</h2><p>Nobody leaves the compound without a pass. Telephones are collected at the gate.</p>
<p><a href="https://example.invalid/${encodeURIComponent(worker)}">Terms</a></p></body></html>`;

export async function printContract(browser: Browser, words: ContractWords): Promise<Buffer> {
  const context = await browser.newContext({ offline: true });
  const tab = await context.newPage();
  try {
    await tab.setContent(page(words));
    return await tab.pdf({
      format: 'A4',
      margin: { top: '25mm', bottom: '25mm', left: '20mm', right: '20mm' },
      tagged: true,
      outline: true,
    });
  } finally {
    await context.close();
  }
}
