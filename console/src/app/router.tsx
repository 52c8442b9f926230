import { createBrowserRouter, redirect, type LoaderFunctionArgs, type RouteObject } from 'react-router';
import { wantedPage } from '#shared/session/signIn';
import { Broken } from './Broken';
import { NotFound } from './NotFound';
import { Shell } from './Shell';

/** A page that is loaded when somebody goes there. */
function page(path: string, load: () => Promise<{ default: React.ComponentType }>): RouteObject {
  return { path, lazy: async () => ({ Component: (await load()).default }) };
}

/** Back to where the reader was going before the sign-in. */
function goOn() {
  const wanted = wantedPage();
  return wanted && wanted !== '/' && !wanted.startsWith('/?signin') ? redirect(wanted) : null;
}

/** A saved search that a notice leads to is asked at once. */
async function start({ request }: LoaderFunctionArgs) {
  const saved = new URL(request.url).searchParams.get('saved');
  return saved ? (await import('#features/search/openSaved')).openSaved(saved) : goOn();
}

// The gateway serves the page for each of these first segments.
export const router = createBrowserRouter([
  {
    Component: Shell,
    ErrorBoundary: Broken,
    HydrateFallback: () => null,
    children: [
      { ...page('/', () => import('#features/search/SearchEverything')), loader: start },
      page('/cases/new', () => import('#features/cases/FileCase')),
      page('/cases/imports', () => import('#features/history/ImportHistory')),
      page('/cases/overdue', () => import('#features/cases/ListOverdue')),
      page('/cases/:id', () => import('#features/cases/OpenCase')),
      page('/handovers', () => import('#features/cases/ListWork')),
      page('/notices', () => import('#features/inbox/ListNotices')),
      page('/my/cases', () => import('#features/my/ListOwnCases')),
      page('/my/cases/new', () => import('#features/my/FileOwnCase')),
      page('/my/cases/:id', () => import('#features/my/OpenOwnCase')),
      page('/my/file', () => import('#features/my/OwnFile')),
      page('/figures', () => import('#features/figures/ReadFigures')),
      page('/figures/days', () => import('#features/figures/ReadDays')),
      page('/figures/repeats', () => import('#features/figures/ReadRepeats')),
      page('/figures/returns', () => import('#features/figures/ReadReturns')),
      page('/figures/cases', () => import('#features/figures/FigureCases')),
      page('/households', () => import('#features/households/BrowseEstates')),
      page('/households/at/:id', () => import('#features/households/OpenAddress')),
      page('/households/:id', () => import('#features/households/OpenHousehold')),
      page('/residents/imports', () => import('#features/bulk/ImportResidents')),
      page('/residents/imports/:id', () => import('#features/bulk/OneImport')),
      page('/residents/exports', () => import('#features/bulk/ExportResidents')),
      page('/residents/exports/:id', () => import('#features/bulk/OneExport')),
      page('/residents/:id', () => import('#features/households/OpenResident')),
      page('/people', () => import('#features/people/FindPeople')),
      page('/activities', () => import('#features/activities/ListActivities')),
      page('/activities/new', () => import('#features/activities/CreateActivity')),
      page('/activities/:id', () => import('#features/activities/OpenActivity')),
      page('/activities/:id/change', () => import('#features/activities/ChangeActivity')),
      page('/activities/:id/signups/:signup', () => import('#features/activities/OpenSignup')),
      page('/activities/:id/checkin', () => import('#features/activities/CheckIn')),
      page('/admin', () => import('#features/administration/Administer')),
      page('/admin/accounts', () => import('#features/administration/ListAccounts')),
      page('/admin/accounts/:username', () => import('#features/administration/OneAccount')),
      page('/admin/units', () => import('#features/administration/ListUnits')),
      page('/admin/responsibilities', () => import('#features/administration/ListResponsibilities')),
      page('/admin/categories', () => import('#features/administration/ListCategories')),
      page('/admin/deadlines', () => import('#features/administration/SetDeadlines')),
      page('/admin/calendar', () => import('#features/administration/SetCalendar')),
      page('/admin/wording', () => import('#features/administration/SetWording')),
      page('/admin/words', () => import('#features/administration/SetSearchWords')),
      page('/admin/divisions', () => import('#features/administration/ImportDivisions')),
      page('/admin/clients', () => import('#features/administration/ListClients')),
      page('/audit', () => import('#features/audit/ReadAudit')),
      { path: '*', Component: NotFound },
    ],
  },
]);
