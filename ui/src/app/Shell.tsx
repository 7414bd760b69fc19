import { Button } from 'antd';
import { Suspense, useEffect, useRef } from 'react';
import { Link, NavLink, Outlet, useLocation } from 'react-router';
import { LeaveIcon } from '../frame/icons';
import { Waiting } from '../frame/Waiting';
import { Languages } from './Languages';
import { roomsOf } from './rooms';
import { type Session, useSignOut } from './session';
import { useTexts } from './texts';

export function Shell({ session }: { session: Session }) {
  const say = useTexts();
  const signOut = useSignOut();
  const position = session.positions[0];
  const menu = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the room in sight is another on every page
  useEffect(() => {
    menu.current?.querySelector('[aria-current="page"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [pathname]);
  return (
    <>
      <a className="skip" href="#content">
        {say('skip')}
      </a>
      <header className="top">
        <div className="top-inner">
          <Link to="/" className="brand">
            <img src="/mark.svg" alt="" />
            {say('product')}
          </Link>
          <nav ref={menu} aria-label={say('mainMenu')}>
            {(session.mustChangePassword ? [] : roomsOf(session)).map((room) => (
              <NavLink key={room} to={`/${room}`}>
                {say(room)}
              </NavLink>
            ))}
          </nav>
          <div className="who">
            <div className="who-name">
              {session.mustChangePassword ? (
                session.name
              ) : (
                <Link to={`/organisation/${session.username}`}>{session.name}</Link>
              )}
              {position && (
                <span title={`${position.title}, ${position.unitName}`}>
                  {position.title}, {position.unitName}
                </span>
              )}
            </div>
            <Languages />
            <Button
              aria-label={say('signOut')}
              title={say('signOut')}
              icon={<LeaveIcon />}
              onClick={() => signOut.mutate()}
            />
          </div>
        </div>
      </header>
      <main id="content" tabIndex={-1}>
        <Suspense
          fallback={
            <div className="page">
              <Waiting />
            </div>
          }
        >
          <Outlet />
        </Suspense>
      </main>
    </>
  );
}
