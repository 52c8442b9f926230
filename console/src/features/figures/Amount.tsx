import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { listPage } from './figures';

/** A number that opens the list behind it. */
export function Amount({ what, count, list }: { what?: string; count: number; list: string }) {
  const { i18n } = useTranslation();
  const number = count.toLocaleString(i18n.language);
  const text = what ? `${what} ${number}` : number;
  return count === 0 ? (
    <span>{text}</span>
  ) : (
    <Link className="amount" to={listPage(list)}>
      {text}
    </Link>
  );
}
