import { App as AntApp, ConfigProvider } from 'antd';
import english from 'antd/locale/en_US';
import chinese from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { useTranslation } from 'react-i18next';
import { RouterProvider } from 'react-router';
import { router } from './router';
import { SignInAgain } from './SignInAgain';
import { theme } from './theme';

/** Everything behind the sign-in, in the reader's language. */
export default function Workplace() {
  const { language } = useTranslation().i18n;
  dayjs.locale(language === 'en' ? 'en' : 'zh-cn');
  return (
    <ConfigProvider
      locale={language === 'en' ? english : chinese}
      theme={theme}
      button={{ autoInsertSpace: false }}
      form={{ requiredMark: false }}
    >
      <AntApp component={false}>
        <RouterProvider router={router} />
        <SignInAgain />
      </AntApp>
    </ConfigProvider>
  );
}
