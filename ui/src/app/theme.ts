import type { ThemeConfig } from 'antd';

/** Deep red and ink on near-white; the tokens after the first keep every text at 4.5 : 1 or better. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#8f1d18',
    colorInfo: '#1f4f7a',
    colorLink: '#8f1d18',
    colorError: '#a3180f',
    colorInfoBg: '#eef4f9',
    colorInfoBorder: '#b9cfe2',
    colorErrorBg: '#fdf2f0',
    colorErrorBorder: '#e2b6b1',
    colorWarning: '#8a4b00',
    colorWarningBg: '#fdf5e8',
    colorWarningBorder: '#e3c79b',
    colorSuccess: '#1f6b3a',
    colorSuccessBg: '#eef7f1',
    colorSuccessBorder: '#b7d8c3',
    colorText: '#1d2430',
    colorTextSecondary: '#4d5461',
    colorTextTertiary: '#5c5c5c',
    colorTextDescription: '#5c5c5c',
    colorTextPlaceholder: '#6b6b6b',
    colorBgLayout: '#faf9f6',
    colorBorder: '#cfc9bf',
    colorBorderSecondary: '#e6e2da',
    borderRadius: 6,
    fontSize: 15,
    controlHeight: 38,
    fontFamily: 'system-ui, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif',
    motion: false,
  },
  components: {
    Segmented: { trackBg: '#ebe7df' },
    Table: {
      headerBg: '#f5f2ec',
      headerSplitColor: 'transparent',
      rowSelectedBg: '#f5f2ec',
      rowSelectedHoverBg: '#f1ece4',
    },
  },
};
