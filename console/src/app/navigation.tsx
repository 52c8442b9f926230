import {
  AuditOutlined,
  BarChartOutlined,
  CalendarOutlined,
  ClockCircleOutlined,
  FileTextOutlined,
  FormOutlined,
  HistoryOutlined,
  HomeOutlined,
  InboxOutlined,
  SearchOutlined,
  SettingOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import { AUDIT, FILE, GRANT, HANDLE, IMPORT_HISTORY, LIVE, READ, READ_RESIDENTS, RESOLVE } from '#shared/session/roles';
import { may } from '#shared/session/rights';
import type { Me } from '#shared/session/session';

/** Where one can go, and who; whoever cannot go to the start page starts with the first of theirs. */
const PLACES = [
  { to: '/', icon: <SearchOutlined />, word: 'search', roles: READ },
  { to: '/handovers', icon: <InboxOutlined />, word: 'work', roles: HANDLE },
  { to: '/cases/new', icon: <FormOutlined />, word: 'file', roles: FILE },
  { to: '/cases/overdue', icon: <ClockCircleOutlined />, word: 'overdue', roles: READ },
  { to: '/households', icon: <HomeOutlined />, word: 'households', roles: READ_RESIDENTS },
  { to: '/people', icon: <TeamOutlined />, word: 'people', roles: READ },
  { to: '/my/cases', icon: <FileTextOutlined />, word: 'own', roles: LIVE },
  { to: '/activities', icon: <CalendarOutlined />, word: 'activities', roles: READ },
  { to: '/figures', icon: <BarChartOutlined />, word: 'figures', roles: RESOLVE },
  { to: '/cases/imports', icon: <HistoryOutlined />, word: 'history', roles: IMPORT_HISTORY },
  { to: '/admin', icon: <SettingOutlined />, word: 'admin', roles: GRANT },
  { to: '/audit', icon: <AuditOutlined />, word: 'audit', roles: AUDIT },
] as const;

export function placesOf(reader: Me | undefined) {
  return PLACES.filter(({ roles }) => may(reader, roles));
}
