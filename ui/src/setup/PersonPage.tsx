import { Button, Tag } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { Loaded } from '../frame/Loaded';
import { Page } from '../frame/Page';
import { useMay, useMe } from '../frame/useMay';
import { Leave } from './Leave';
import { OpenWork } from './OpenWork';
import { usePerson } from './organisation';
import { PersonForm } from './PersonForm';
import { Stands } from './Stands';
import { useTexts } from './texts';
import './setup.css';

export default function PersonPage() {
  const say = useTexts();
  const { username = '' } = useParams();
  const query = usePerson(username);
  const administers = useMay('ADMINISTER');
  const own = useMe() === username;
  const [editing, setEditing] = useState(false);
  return (
    <Loaded query={query}>
      {(detail) => (
        <Page
          title={detail.person.name}
          above={<Link to="/organisation">← {say('back')}</Link>}
          lead={
            <>
              <span className="code">{detail.person.username}</span>{' '}
              {detail.person.away && <Tag color="error">{say('away')}</Tag>}
            </>
          }
          actions={
            <>
              {administers && <Button onClick={() => setEditing(true)}>{say('editPerson')}</Button>}
              {own && <Link to="/password">{say('changePassword')}</Link>}
            </>
          }
        >
          <div className="person">
            <section className="card" aria-labelledby="posts">
              <h2 id="posts">{say('posts')}</h2>
              {detail.person.posts.length === 0 && <p className="quiet">{say('noPosts')}</p>}
              <ul className="plain">
                {detail.person.posts.map(({ unit, unitName, title, level, role }) => (
                  <li key={unit + role}>
                    <strong>{title}</strong>, {unitName}
                    <div className="quiet">
                      {say(`level${level as 1}`)} · {role}
                    </div>
                  </li>
                ))}
              </ul>
            </section>
            <OpenWork detail={detail} />
            <Leave detail={detail} />
            <Stands detail={detail} />
          </div>
          {editing && <PersonForm person={detail.person} onClose={() => setEditing(false)} />}
        </Page>
      )}
    </Loaded>
  );
}
