import { Link } from 'react-router';
import { BackIcon } from '../frame/icons';
import { Loaded } from '../frame/Loaded';
import { Page } from '../frame/Page';
import { useMay } from '../frame/useMay';
import { useDocuments } from './documents';
import { OrdersForm } from './OrdersForm';
import { TemplateRow } from './TemplateRow';
import { useTexts } from './texts';
import { WordsForm } from './WordsForm';
import './documents.css';

/** What all documents are printed by. */
export default function DocumentsPage() {
  const say = useTexts();
  const query = useDocuments();
  const plans = useMay('MODEL');
  return (
    <Page
      title={say('title')}
      lead={say('lead')}
      above={
        plans && (
          <Link to="/plans">
            <BackIcon /> {say('plans')}
          </Link>
        )
      }
    >
      <Loaded query={query} rows={12}>
        {({ templates, words, orders }) => (
          <>
            <section className="documents-part" aria-labelledby="templates">
              <h2 id="templates">{say('templates')}</h2>
              <p className="quiet">{say('templatesLead', { interpolation: { skipOnVariables: true } })}</p>
              <ul className="templates">
                {templates.map((template) => (
                  <TemplateRow key={template.form} template={template} />
                ))}
              </ul>
            </section>
            <section className="documents-part" aria-labelledby="words">
              <h2 id="words">{say('words')}</h2>
              <p className="quiet">{say('wordsLead')}</p>
              <WordsForm key={words.revision} words={words} />
            </section>
            <section className="documents-part" aria-labelledby="orders">
              <h2 id="orders">{say('orders')}</h2>
              <OrdersForm key={`${orders.sheetRevision} ${orders.annexRevision}`} orders={orders} />
            </section>
          </>
        )}
      </Loaded>
    </Page>
  );
}
