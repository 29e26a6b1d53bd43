// A page as Word puts it on the clipboard, as long as one wants, and its paste into what has the focus.
import type { Page } from '@playwright/test';

const style = 'font-size:11.0pt;font-family:"Calibri",sans-serif;mso-ascii-theme-font:minor-latin;color:#1F1F1F';

/** `count` paragraphs, about 320 bytes each, and one that says that it is the last. Answers how many bytes of HTML they are. */
export const pasteParagraphs = (page: Page, count: number): Promise<number> =>
  page.evaluate(
    ([lines, look]) => {
      const line = (nth: number) =>
        `<p class=MsoNormal style='margin-bottom:8.0pt;line-height:107%;text-align:justify'><span style='${look}'>` +
        `Line ${nth}: they took my passport and said that I owed them for the ticket.<o:p></o:p></span></p>`;
      const html = `<html><body>${Array.from({ length: lines }, (_, at) => line(at + 1)).join('')}<p>The end of it.</p></body></html>`;
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', html);
      document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      return html.length;
    },
    [count, style] as const,
  );
