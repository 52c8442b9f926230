import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Address } from './households';

/** Addresses side by side, to go down the tree. */
export function AddressList({ addresses, label }: { addresses: Address[]; label: string }) {
  const { t } = useTranslation();
  return (
    <ul className="tiles" aria-label={label}>
      {addresses.map((it) => (
        <li key={it.id}>
          <Link to={`/households/at/${it.id}`}>
            <strong>{it.label}</strong>
            <span>
              {t(`household.kind.${it.kind}`)}
              {it.kind === 'ESTATE' ? ` · ${it.place?.split(' / ').at(-1) ?? ''}` : null}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
