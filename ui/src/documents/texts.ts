import { texts } from '../language/texts';
import { en } from './en';
import { vi } from './vi';

export const useTexts = texts('documents', vi, en);
