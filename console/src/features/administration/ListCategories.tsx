import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { Listed } from '#shared/ui/Listed';
import { ancestors, categoriesBelow, CATEGORY_LEVELS, type Category } from './administration';
import { AdminPage } from './AdminPage';
import { ImportCategories } from './ImportCategories';
import { RetireCategory } from './RetireCategory';

/** The tree of categories, level by level, with those out of use; the level is in the address. */
export default function ListCategories() {
  const { t } = useTranslation();
  const [asked] = useSearchParams();
  const parent = asked.get('parent') ?? '';
  const list = useInfiniteQuery(categoriesBelow(parent));
  return (
    <AdminPage title={t('admin.categories.title')} about={t('admin.categories.about')}>
      <ImportCategories />
      <section aria-labelledby="tree">
        <h2 id="tree">{t('admin.categories.tree')}</h2>
        <p className="hint">{t('admin.categories.retireHint')}</p>
        {parent ? (
          <nav aria-label={t('admin.categories.way')}>
            <ol className="way">
              <li>
                <Link to="/admin/categories">{t('admin.categories.top')}</Link>
              </li>
              {ancestors(parent).map(({ name, path }) => (
                <li key={path}>
                  {path === parent ? <strong aria-current="page">{name}</strong> : <Link to={below(path)}>{name}</Link>}
                </li>
              ))}
            </ol>
          </nav>
        ) : null}
        <Listed
          list={list}
          label={parent || t('admin.categories.tree')}
          none={t('admin.categories.none')}
          row={(it) => <CategoryRow key={it.path} it={it} />}
        />
      </section>
    </AdminPage>
  );
}

function below(path: string): string {
  return `/admin/categories?${new URLSearchParams({ parent: path })}`;
}

function CategoryRow({ it }: { it: Category }) {
  const { t } = useTranslation();
  return (
    <li>
      <h3>{ancestors(it.path).length < CATEGORY_LEVELS ? <Link to={below(it.path)}>{it.name}</Link> : it.name}</h3>
      <div className="facts">
        <span className={it.retired ? 'tag closed' : 'tag resolved'}>
          {t(it.retired ? 'admin.categories.retired' : 'admin.categories.used')}
        </span>
        <RetireCategory it={it} />
      </div>
    </li>
  );
}
