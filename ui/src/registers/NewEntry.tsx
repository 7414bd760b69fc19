import { App } from 'antd';
import { Link, useNavigate, useParams } from 'react-router';
import { BackIcon } from '../frame/icons';
import { Loaded } from '../frame/Loaded';
import { Page } from '../frame/Page';
import { useServerText } from '../language/texts';
import { EntryForm } from './EntryForm';
import { bookOf, placeOf, useNext, useRegister, useShelf, type Values } from './registers';
import { useTexts } from './texts';
import { useNextWords } from './useNextWords';
import './registers.css';

export default function NewEntry() {
  const say = useTexts();
  const read = useServerText();
  const { message } = App.useApp();
  const goTo = useNavigate();
  const { book: named } = useParams();
  const book = bookOf(named);
  const shelf = useShelf();
  const register = useRegister(book);
  const next = useNext(book);
  const nextOf = useNextWords();
  const shape = shelf.data?.books.find((one) => one.book === book);
  const back = `/registers/${book}`;
  const submit = (values: Values) =>
    register.mutate(values, {
      onSuccess: ({ entry }) => {
        const { year, number } = placeOf(entry);
        message.success(say('added', { year, number }));
        goTo(`${back}/${year}/${number}`);
      },
    });
  return (
    <Page
      title={say('addTitle', { book: shape ? read(shape.label) : '' })}
      lead={next.data ? `${say('addLead')} ${nextOf(next.data)}` : say('addLead')}
      above={
        <Link to={back}>
          <BackIcon /> {say('back')}
        </Link>
      }
    >
      <Loaded query={shelf}>
        {({ units }) =>
          shape && (
            <EntryForm
              shape={shape}
              units={units}
              initial={standardsOf(shape.fields)}
              busy={register.isPending}
              error={register.error}
              submit={submit}
              cancel={() => goTo(back)}
            />
          )
        }
      </Loaded>
    </Page>
  );
}

const standardsOf = (fields: { name: string; standard?: string }[]): Values =>
  Object.fromEntries(fields.flatMap(({ name, standard }) => (standard ? [[name, standard]] : [])));
