import type { ThemeConfig } from 'antd';

/** Calm and readable: one blue, targets of 40 px, and no grey text below the contrast that WCAG AA asks for. */
export const theme: ThemeConfig = {
  cssVar: { key: 'mulin' },
  token: {
    colorPrimary: '#0b5cad',
    colorLink: '#0b5cad',
    colorError: '#b42318',
    colorTextPlaceholder: '#667085',
    colorTextDescription: '#5b6472',
    colorTextSecondary: '#4a5260',
    colorBorder: '#c3cad5',
    borderRadius: 6,
    controlHeight: 40,
    fontSize: 15,
    fontFamily: 'system-ui, -apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif',
    motionDurationMid: '0.1s',
    motionDurationSlow: '0.15s',
  },
  components: {
    Form: { itemMarginBottom: 20 },
  },
};
