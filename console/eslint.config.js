import hooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import typescript from 'typescript-eslint';

/** app → features → shared: nobody imports what stands above, or beside in another feature. */
const never = (...groups) => ({
  'no-restricted-imports': ['error', { patterns: [{ group: ['../*', ...groups], message: 'app → features → shared' }] }],
});

export default defineConfig(
  { ignores: ['target'] },
  typescript.configs.recommended,
  hooks.configs.flat['recommended-latest'],
  { files: ['src/app/**'], rules: never() },
  { files: ['src/features/**'], rules: never('#app/*', '#features/*') },
  { files: ['src/shared/**'], rules: never('#app/*', '#features/*') },
);
