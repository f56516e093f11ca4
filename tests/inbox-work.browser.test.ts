/** What staff do with cases and patients beside the conversation, on the product with its demo hospital as `npm start` starts it. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { axeViolations } from './browser.ts';
import { demoInBrowser } from './demo-in-browser.ts';

const demo = demoInBrowser();
const { errors } = demo;

afterAll(() => {
  expect(errors).toEqual([]);
});

async function signedIn(who: 'nurse' | 'doctor' | 'admin', path = '/inbox', options: BrowserContextOptions = {}): Promise<Page> {
  const page = await demo.newPage({ viewport: { width: 1440, height: 900 }, ...options }, 20_000);
  await page.goto(demo.url + path);
  await page.getByLabel('Email address').fill(`${who}@demo.test`);
  await page.getByLabel('Password').fill('toniq-demo');
  await page.keyboard.press('Enter');
  await page.locator('.queue-pane').waitFor();
  return page;
}

async function open(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('navigation', { name: 'Conversations' }).getByRole('link', { name }).first().click();
  await page.getByRole('log', { name: 'Messages' }).waitFor();
}
const pane = (page: Page) => page.getByRole('complementary', { name: 'Case' });
const rows = (page: Page) => page.locator('.queue-row .who').allTextContents();
const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);

describe('a nurse', { timeout: 90_000 }, () => {
  it('splits a case that holds two matters, and undoes it', async () => {
    const page = await signedIn('nurse');
    await open(page, /got a bill/);
    await pane(page).getByRole('button', { name: 'Split …' }).click();
    const dialog = page.getByRole('dialog', { name: 'Split RH-8K4D-JR3' });
    await dialog.getByLabel(/inhaler is nearly empty/).check();
    await dialog.getByLabel(/got a bill/).check();
    await dialog.getByText('One conversation has to stay.').waitFor();
    await dialog.getByLabel(/inhaler is nearly empty/).uncheck();
    await dialog.getByLabel('Subject of the new case').fill('Bill of October');
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByText(/“Bill of October” is RH-.* now\./).waitFor();
    await pane(page).getByText('Bill of October', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Undo' }).first().click();
    await pane(page).getByText('Inhaler refill and a bill', { exact: true }).waitFor();
    await page.context().close();
  });

  it('keeps a view, whose address brings it back with the words that it looks for and does not name them', async () => {
    const page = await signedIn('nurse');
    await page.getByText('Filter', { exact: true }).click();
    await page.getByRole('combobox', { name: 'Team' }).selectOption('Pharmacy');
    await page.getByRole('combobox', { name: 'Specialty' }).selectOption('pharmacy');
    await page.getByLabel('Words', { exact: true }).fill('inhaler');
    await page.keyboard.press('Enter');
    await expect.poll(() => rows(page)).toEqual(['Sam Okafor']);
    await page.locator('#views-menu').click();
    await page.getByRole('button', { name: 'Keep this view …' }).click();
    await page.getByRole('dialog').getByLabel('Name').fill('Inhalers');
    await page.getByRole('combobox', { name: 'Who sees it' }).selectOption('Nurse triage');
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Keep', exact: true }).click();
    await page.getByText('“Inhalers” is kept.').waitFor();
    expect(page.url()).toMatch(/saved=/);
    expect(page.url()).not.toContain('inhaler');
    await page.reload();
    await expect.poll(() => rows(page)).toEqual(['Sam Okafor']);
    await page.locator('#views-menu', { hasText: 'Inhalers' }).click();
    await page.getByRole('button', { name: 'Rename, share, remove …' }).click();
    const dialog = page.getByRole('dialog', { name: 'Saved views' });
    await dialog.getByLabel('Name').fill('Inhaler refills');
    await dialog.getByLabel('Name').press('Tab');
    await dialog.getByText('Opens first: Inhaler refills').waitFor();
    await dialog.getByRole('checkbox').check();
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.goto(`${demo.url}/inbox/`);
    await page.locator('#views-menu', { hasText: 'Inhaler refills' }).waitFor();
    await page.locator('#views-menu').click();
    await page.getByRole('button', { name: 'Rename, share, remove …' }).click();
    await page.getByRole('button', { name: 'Remove Inhaler refills' }).click();
    await page.getByText('The view “Inhaler refills” is gone.').waitFor();
    await page.context().close();
  });

  it('calls a colleague in a note by keyboard alone, who finds it', async () => {
    const page = await signedIn('nurse');
    await open(page, /Joe Park/);
    await page.keyboard.press('n');
    await page.keyboard.type('Please look at the dose, @sil');
    await page.getByRole('listbox', { name: 'Colleagues' }).getByRole('option', { name: /Dr Silva, doctor/ }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('textbox', { name: 'Note for staff' }).inputValue()).toBe('Please look at the dose, @Dr Silva ');
    await page.keyboard.press('Control+Enter');
    await page.locator('.note .called').last().waitFor();
    const doctor = await signedIn('doctor');
    await doctor.keyboard.press('g');
    await doctor.keyboard.press('n');
    await doctor.getByRole('dialog', { name: 'Notes that call you' }).getByText('No').first().waitFor();
    await doctor.context().close();
    await page.context().close();
  });

  it('watches a case, finds it again, and lets go of it', async () => {
    const page = await signedIn('nurse', '/inbox/?view=all');
    await open(page, /Mia Chen/);
    await page.keyboard.press('w');
    await page.getByText('You watch RH-2B9V-XAQ.').waitFor();
    await page.goto(`${demo.url}/inbox/?view=all&watching=true`);
    await expect.poll(() => rows(page)).toContain('Mia Chen');
    expect(await rows(page)).not.toContain('Ruth Meyer');
    await open(page, /Mia Chen/);
    await page.keyboard.press('w');
    await page.getByText('You no longer watch RH-2B9V-XAQ.').waitFor();
    await page.context().close();
  });

  it('tags two cases at once after a preview, and takes it back', async () => {
    const page = await signedIn('nurse');
    await page.getByRole('checkbox', { name: /Choose Joe Park/ }).check();
    await page.getByRole('checkbox', { name: /Choose Mia Chen/ }).check();
    await page.getByLabel('Add a tag').last().fill('round of Monday');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Tagged “round of Monday”: 2 cases?' });
    await dialog.getByText(/RH-6T2W-Q8X/).waitFor();
    await dialog.getByRole('button', { name: 'Change 2 cases' }).click();
    await page.getByText('Tagged “round of Monday”: 2 cases.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('2 cases as before.').waitFor();
    await page.context().close();
  });

  it('finds a patient under a misspelt name, and a note by its words', async () => {
    const page = await signedIn('nurse');
    await page.getByLabel('Search everything').fill('Okafr');
    await page.getByRole('region', { name: 'Patients' }).getByText('Sam Okafor').waitFor();
    await page.getByLabel('Search everything').fill('breathlessness');
    await page.getByRole('region', { name: 'Notes, only staff' }).getByRole('link', { name: /Joe Park/ }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.context().close();
  });

  it('says who a visitor is, and undoes it; merges a second record, and takes the two apart', async () => {
    const page = await signedIn('nurse');
    await open(page, /^(?=.*Visitor).*Lakeshore/);
    await page.keyboard.press('p');
    await pane(page).getByRole('button', { name: 'Say who this is …' }).click();
    const dialog = page.getByRole('dialog', { name: 'Who is this visitor?' });
    await dialog.getByLabel('Find the patient').fill('555-0142');
    await dialog.getByRole('radio', { name: /Joe Park/ }).check();
    expect(await axeViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'This is Joe Park' }).click();
    await page.getByText('This conversation is Joe Park’s now.').waitFor();
    await page.getByRole('heading', { level: 2, name: 'Joe Park' }).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('heading', { level: 2, name: 'Visitor' }).waitFor();

    await open(page, /Ana Ruiz/);
    await pane(page).getByRole('button', { name: 'Merge into this record …' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Merge', exact: true }).click();
    await page.getByText('The records are one now.').waitFor();
    await pane(page).getByRole('button', { name: 'Take them apart' }).click();
    await pane(page).getByRole('button', { name: 'Merge into this record …' }).waitFor();
    await page.context().close();
  });

  it('changes a contact, a wish and the record', async () => {
    const page = await signedIn('nurse');
    await open(page, /Joe Park/);
    await pane(page).getByRole('tab', { name: 'Patient' }).click();
    await pane(page).getByLabel('Add a phone number or email').fill('joe@patients.example');
    await page.keyboard.press('Enter');
    await pane(page).getByRole('button', { name: 'Mark as proved joe@patients.example' }).click();
    await pane(page).getByRole('button', { name: 'Not proved joe@patients.example' }).waitFor();
    await pane(page).getByRole('button', { name: 'Do not use joe@patients.example' }).click();
    await pane(page).getByText('Not used any more').waitFor();
    await pane(page).getByRole('checkbox', { name: 'Email' }).click();
    await expect.poll(() => pane(page).getByRole('checkbox', { name: 'Email', checked: true, disabled: false }).count()).toBe(1);
    await pane(page).getByRole('button', { name: 'Change', exact: true }).click();
    await pane(page).getByLabel('Date of birth').fill('1965-03-03');
    await pane(page).getByRole('button', { name: 'Save', exact: true }).click();
    await pane(page).getByText('3 Mar 1965').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.context().close();
  });
});

describe('an administrator on a phone in the dark', { timeout: 90_000 }, () => {
  it('lets somebody act for a patient until a day, for a reason, and ends it', async () => {
    const page = await signedIn('admin', '/inbox/?view=all', { viewport: { width: 360, height: 740 }, colorScheme: 'dark' });
    await open(page, /Joe Park/);
    await page.getByRole('button', { name: 'Case', exact: true }).click();
    await pane(page).getByRole('tab', { name: 'Patient' }).click();
    await pane(page).getByRole('button', { name: 'Let somebody act for Joe Park …' }).click();
    const dialog = page.getByRole('dialog', { name: 'Who may act for Joe Park?' });
    await dialog.getByLabel('Find the person').fill('Helen');
    await dialog.getByRole('radio', { name: /Helen Meyer/ }).check();
    await dialog.getByLabel('To Joe Park, they are').selectOption('carer');
    await dialog.getByLabel('Reason, and what was checked').fill('Both were here with their papers');
    expect([await axeViolations(page), await fits(page)]).toEqual([[], true]);
    await dialog.getByRole('button', { name: 'Let them act' }).click();
    await page.getByText('Helen Meyer may act for this patient now.').waitFor();
    await pane(page).getByRole('button', { name: 'End what Helen Meyer may do' }).click();
    await page.getByRole('button', { name: 'End it now' }).click();
    await pane(page).getByText('1 grant that is over').waitFor();
    expect([await axeViolations(page), await fits(page)]).toEqual([[], true]);
    await page.context().close();
  });
});
