import { useEffect, useState } from 'react';

/** What was typed, once nothing more was for a moment. */
export function useSettled<Value>(typed: Value, millis = 400): Value {
  const [settled, setSettled] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), millis);
    return () => clearTimeout(timer);
  }, [typed, millis]);
  return settled;
}
