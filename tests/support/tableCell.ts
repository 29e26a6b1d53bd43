import type { Locator, Page } from '@playwright/test';

/** The cell of a table that says so; not the one beside it with which the row is selected, whose name says so too. */
export const tableCell = (page: Page, name: string): Locator =>
  page.getByRole('gridcell', { name }).filter({ hasNot: page.getByRole('checkbox') });
