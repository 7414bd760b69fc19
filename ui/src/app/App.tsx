import { ConfigProvider, App as Kit } from 'antd';
import enUS from 'antd/locale/en_US';
import viVN from 'antd/locale/vi_VN';
import { lazy } from 'react';
import { BrowserRouter, Navigate, Outlet, Route, Routes, useLocation } from 'react-router';
import { Fault } from '../frame/Fault';
import { Waiting } from '../frame/Waiting';
import { useLanguage } from '../language/texts';
import { Crash } from './Crash';
import { NotFound } from './NotFound';
import { roomsOf } from './rooms';
import { Shell } from './Shell';
import { SignIn } from './SignIn';
import { useSession } from './session';
import { theme } from './theme';
import './app.css';

const Inbox = lazy(() => import('../inbox/Inbox'));
const TaskPage = lazy(() => import('../inbox/TaskPage'));
const Procedures = lazy(() => import('../modelling/Procedures'));
const ProcedurePage = lazy(() => import('../modelling/ProcedurePage'));
const RedesignPage = lazy(() => import('../redesign/RedesignPage'));
const RecordPage = lazy(() => import('../catalogue/RecordPage'));
const QuestionsPage = lazy(() => import('../questions/QuestionsPage'));
const VersionsPage = lazy(() => import('../catalogue/VersionsPage'));
const CountsPage = lazy(() => import('../catalogue/CountsPage'));
const Comparing = lazy(() => import('../comparing/Comparing'));
const Board = lazy(() => import('../programmes/Board'));
const ProgrammePage = lazy(() => import('../programmes/ProgrammePage'));
const Dossiers = lazy(() => import('../dossiers/Dossiers'));
const DossierPage = lazy(() => import('../dossiers/DossierPage'));
const Migrations = lazy(() => import('../dossiers/Migrations'));
const SelfStarts = lazy(() => import('../dossiers/SelfStarts'));
const FindingsPage = lazy(() => import('../findings/FindingsPage'));
const Registers = lazy(() => import('../registers/Registers'));
const NewEntry = lazy(() => import('../registers/NewEntry'));
const EntryPage = lazy(() => import('../registers/EntryPage'));
const Reports = lazy(() => import('../reports/Reports'));
const Plans = lazy(() => import('../plans/Plans'));
const NewPlan = lazy(() => import('../plans/NewPlan'));
const Proposals = lazy(() => import('../plans/Proposals'));
const PlanPage = lazy(() => import('../plans/PlanPage'));
const Calendar = lazy(() => import('../dossiers/Calendar'));
const DocumentsPage = lazy(() => import('../documents/DocumentsPage'));
const Rules = lazy(() => import('../rules/Rules'));
const ThresholdsPage = lazy(() => import('../rules/ThresholdsPage'));
const RulePage = lazy(() => import('../rules/RulePage'));
const Practices = lazy(() => import('../rules/Practices'));
const Together = lazy(() => import('../rules/Together'));
const Organisation = lazy(() => import('../setup/Organisation'));
const Routing = lazy(() => import('../setup/Routing'));
const Accounts = lazy(() => import('../setup/Accounts'));
const NewPassword = lazy(() => import('./NewPassword'));
const PersonPage = lazy(() => import('../setup/PersonPage'));

export function App() {
  const spoken = useLanguage();
  return (
    <ConfigProvider locale={spoken === 'vi' ? viVN : enUS} theme={theme} button={{ autoInsertSpace: false }}>
      <BrowserRouter>
        <Kit component={false} message={{ duration: 8 }}>
          <Crash place="">
            <Door />
          </Crash>
        </Kit>
      </BrowserRouter>
    </ConfigProvider>
  );
}

/** The sign-in stands in front of every page and leaves the address as it is. */
function Door() {
  const session = useSession();
  if (session.error) return <Fault error={session.error} onRetry={() => session.refetch()} />;
  if (session.data === undefined) return <Waiting />;
  if (session.data === null) return <SignIn />;
  if (session.data.mustChangePassword)
    return (
      <Routes>
        <Route element={<Shell session={session.data} />}>
          <Route path="*" element={<NewPassword session={session.data} />} />
        </Route>
      </Routes>
    );
  return (
    <Routes>
      <Route element={<Shell session={session.data} />}>
        <Route element={<Guarded />}>
          <Route index element={<Navigate to={`/${roomsOf(session.data)[0]}`} replace />} />
          <Route path="inbox" element={<Inbox />} />
          <Route path="inbox/:id" element={<TaskPage />} />
          <Route path="procedures" element={<Procedures />} />
          <Route path="procedures/counts" element={<CountsPage />} />
          <Route path="procedures/:code" element={<ProcedurePage />} />
          <Route path="procedures/:code/redesign" element={<RedesignPage />} />
          <Route path="procedures/:code/record" element={<RecordPage />} />
          <Route path="procedures/:code/questions" element={<QuestionsPage />} />
          <Route path="procedures/:code/versions" element={<VersionsPage />} />
          <Route path="procedures/:code/compare" element={<Comparing />} />
          <Route path="programmes" element={<Board />} />
          <Route path="programmes/:id" element={<ProgrammePage />} />
          <Route path="plans" element={<Plans />} />
          <Route path="plans/new" element={<NewPlan />} />
          <Route path="plans/proposals" element={<Proposals />} />
          <Route path="plans/:code" element={<PlanPage />} />
          <Route path="documents" element={<DocumentsPage />} />
          <Route path="dossiers" element={<Dossiers />} />
          <Route path="dossiers/migrations" element={<Migrations />} />
          <Route path="dossiers/self-starts" element={<SelfStarts />} />
          <Route path="findings" element={<FindingsPage />} />
          <Route path="dossiers/:number" element={<DossierPage />} />
          <Route path="registers" element={<Navigate to="/registers/INCOMING" replace />} />
          <Route path="registers/:book" element={<Registers />} />
          <Route path="registers/:book/new" element={<NewEntry />} />
          <Route path="registers/:book/:year/:number" element={<EntryPage />} />
          <Route path="reports" element={<Reports />} />
          <Route path="calendar" element={<Calendar />} />
          <Route path="rules" element={<Rules />} />
          <Route path="rules/thresholds" element={<ThresholdsPage />} />
          <Route path="rules/practices" element={<Practices />} />
          <Route path="rules/together" element={<Together />} />
          <Route path="rules/:id" element={<RulePage />} />
          <Route path="organisation" element={<Organisation />} />
          <Route path="routing" element={<Routing />} />
          <Route path="accounts" element={<Accounts />} />
          <Route path="password" element={<NewPassword session={session.data} />} />
          <Route path="organisation/:username" element={<PersonPage />} />
          <Route path="*" element={<NotFound />} />
        </Route>
      </Route>
    </Routes>
  );
}

function Guarded() {
  const { pathname } = useLocation();
  return (
    <Crash place={pathname}>
      <Outlet />
    </Crash>
  );
}
