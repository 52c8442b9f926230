import { afterEach } from 'vitest';
import { Person } from './Person';

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') {
    await Person.pictureEverybody();
  }
});
