import { mergeConfig } from 'vite';
import { defineConfig } from 'vitest/config';
import pages from './vite.config.ts';

export default mergeConfig(
  pages,
  defineConfig({ test: { environment: 'jsdom', include: ['src/**/*.test.{ts,tsx,js}'], restoreMocks: true } }),
);
